// Where somebody makes the file for a facilitator: sees what is in it, ticks what may go, saves it.

import { element } from "../shared/elements.js";
import { saveFile } from "../shared/take-away.js";
import { counted } from "./checklists.js";
import { handOverFile, scoredIn, textsOf } from "./hand-over-file.js";

const NOTHING = "No score is chosen and no text is ticked, so there is nothing to hand over yet.";

/** Wires the part; gives a function that brings it in line with the reflection. */
export function handOverPart(section, reflection, say) {
  const part = (name) => section.querySelector(`[data-${name}]`);
  const ticked = new Set();
  const keyOf = ({ id, field }) => `${reflection.round.id} ${id} ${field}`; // a tick holds for one round only

  /** {text, scores, texts}: the file, and how many of each are in it; null where it would hold none. */
  function content() {
    const { checklist, round } = reflection;
    if (!round) return null;
    const chosen = textsOf(checklist, round).filter((one) => ticked.has(keyOf(one)));
    const scores = scoredIn(checklist, round).length;
    return scores || chosen.length
      ? { text: handOverFile(checklist, round, chosen, round.handOver), scores, texts: chosen.length }
      : null;
  }

  function showContent() {
    const found = content();
    part("in-file").textContent = found
      ? `In the file: ${counted(found.scores, "score")} and ${found.texts ? counted(found.texts, "text") : "no text"}. No name, no day, nothing else that you wrote.`
      : NOTHING;
    part("hand-over-text").textContent = found?.text ?? NOTHING;
  }

  function row(one) {
    const box = element("input", { type: "checkbox", checked: ticked.has(keyOf(one)) });
    box.addEventListener("change", () => {
      if (box.checked) ticked.add(keyOf(one));
      else ticked.delete(keyOf(one));
      showContent();
    });
    return element(
      "label",
      { className: "tick" },
      box,
      element("span", {}, element("small", {}, one.asked), ` ${one.text}`),
    );
  }

  part("save-hand-over").addEventListener("click", () => {
    const found = content();
    if (!found) return say(NOTHING, "hand-over");
    saveFile(`hand-over-${reflection.checklist.id}.json`, "application/json", found.text);
    return say("The hand-over file is with your downloads. Send it only to the facilitator.", "hand-over");
  });

  return (what) => {
    if (what === "choice" || what === "action") return;
    const texts = reflection.round ? textsOf(reflection.checklist, reflection.round) : [];
    part("texts").hidden = !texts.length;
    part("no-texts").hidden = texts.length > 0;
    part("texts")
      .querySelector("div")
      .replaceChildren(...texts.map(row));
    showContent();
  };
}
