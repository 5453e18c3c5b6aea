// Where somebody makes the file for a facilitator: sees what is in it, ticks what may go, saves it.

import { element } from "../shared/elements.js";
import { saveFile } from "../shared/take-away.js";
import { handOverFile, textsOf } from "./hand-over-file.js";
import { isEmpty } from "./rounds.js";

/** Wires the part; gives a function that brings it in line with the reflection. */
export function handOverPart(section, reflection, say) {
  const part = (name) => section.querySelector(`[data-${name}]`);
  const ticked = new Set();
  const keyOf = ({ id, field }) => `${reflection.round.id} ${id} ${field}`; // a tick holds for one round only

  function content() {
    const { checklist, round } = reflection;
    const chosen = textsOf(checklist, round).filter((one) => ticked.has(keyOf(one)));
    return handOverFile(checklist, round, chosen, round.handOver);
  }

  function showContent() {
    const { round } = reflection;
    part("hand-over-text").textContent = round && !isEmpty(round) ? content() : "Nothing is answered yet.";
  }

  function row(one) {
    const box = element("input", { type: "checkbox", checked: ticked.has(keyOf(one)) });
    box.addEventListener("change", () => {
      if (box.checked) ticked.add(keyOf(one));
      else ticked.delete(keyOf(one));
      showContent();
    });
    return element("label", { className: "tick" }, box, element("span", {}, element("small", {}, one.asked), ` ${one.text}`));
  }

  part("save-hand-over").addEventListener("click", () => {
    const { checklist, round } = reflection;
    if (!round || isEmpty(round)) return say("Nothing is answered yet, so there is nothing to hand over.", "hand-over");
    saveFile(`hand-over-${checklist.id}.json`, "application/json", content());
    return say("The hand-over file is with your downloads. Send it only to the facilitator.", "hand-over");
  });

  return (what) => {
    if (what === "choice" || what === "action") return;
    const texts = reflection.round ? textsOf(reflection.checklist, reflection.round) : [];
    part("texts").hidden = !texts.length;
    part("no-texts").hidden = texts.length > 0;
    part("texts").querySelector("div").replaceChildren(...texts.map(row));
    showContent();
  };
}
