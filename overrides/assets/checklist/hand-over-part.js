// Where someone makes the file for a facilitator: sees what is in it, ticks what may go, saves it.

import { element, one } from "../shared/elements.js";
import { saveFile } from "../shared/take-away.js";
import { counted } from "./checklists.js";
import { handOverFile, scoresOf, textsOf } from "./hand-over-file.js";
import { partsOf } from "./parts.js";

/** @import { Checklist } from "./checklists.js" */
/** @import { TextToTick } from "./hand-over-file.js" */
/** @import { Update } from "./page.js" */
/** @import { Say } from "./parts.js" */
/** @import { Reflection } from "./reflection.js" */
/** @import { Round } from "./rounds.js" */

const NOTHING = "No score is chosen and no comment is ticked, so there’s nothing to hand over yet.";
const NOTHING_ELSE = "It holds no name, no date and nothing else you wrote.";
const SAVED = "The hand-over file is in your downloads. Send it only to the facilitator.";

/**
 * Wires the part; gives a function that brings it in line with the reflection.
 * @param {HTMLElement} section
 * @param {Reflection} reflection
 * @param {Say} say
 * @returns {Update}
 */
export function handOverPart(section, reflection, say) {
  const { checklist } = reflection;
  const part = partsOf(section);
  const texts = part("texts", HTMLElement);
  /** @type {Set<string>} a tick holds for one round only */
  const ticked = new Set();

  /** What would be in the file now; null where that is nothing. */
  function content() {
    const { round } = reflection;
    return round && contentOf(checklist, round, (text) => ticked.has(keyOf(round, text)));
  }

  function showContent() {
    const found = content();
    part("in-file", HTMLElement).textContent = found?.summary ?? NOTHING;
    part("hand-over-text", HTMLElement).textContent = found?.file ?? NOTHING;
  }

  /** @type {(round: Round, text: TextToTick) => HTMLLabelElement} */
  function row(round, text) {
    const key = keyOf(round, text);
    return tick(text, ticked.has(key), (chosen) => {
      if (chosen) ticked.add(key);
      else ticked.delete(key);
      showContent();
    });
  }

  part("save-hand-over", HTMLElement).addEventListener("click", () => {
    const found = content();
    if (found) saveFile(`hand-over-${checklist.id}.json`, "application/json", found.file);
    say(found ? SAVED : NOTHING, "hand-over");
  });

  return (what) => {
    if (what === "choice" || what === "action") return;
    const { round } = reflection;
    const rows = round ? textsOf(checklist, round).map((text) => row(round, text)) : [];
    texts.hidden = !rows.length;
    part("no-texts", HTMLElement).hidden = rows.length > 0;
    one(texts, "div", HTMLElement).replaceChildren(...rows);
    showContent();
  };
}

/**
 * @param {Round} round
 * @param {TextToTick} text
 */
function keyOf(round, { id, field }) {
  return `${round.id} ${id} ${field}`;
}

/**
 * The file, and in words what is in it; null where it would hold nothing.
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {(text: TextToTick) => boolean} isTicked
 */
function contentOf(checklist, round, isTicked) {
  const chosen = textsOf(checklist, round).filter(isTicked);
  const scores = Object.keys(scoresOf(checklist, round)).length;
  if (!scores && !chosen.length) return null;
  const texts = chosen.length ? counted(chosen.length, "comment") : "no comments";
  const summary = `In the file: ${counted(scores, "score")} and ${texts}. ${NOTHING_ELSE}`;
  return { summary, file: handOverFile(checklist, round, chosen) };
}

/**
 * One text with a box to tick.
 * @param {TextToTick} text
 * @param {boolean} checked
 * @param {(checked: boolean) => void} changed
 */
function tick({ text, asked }, checked, changed) {
  const box = element("input", { type: "checkbox", checked });
  box.addEventListener("change", () => changed(box.checked));
  const words = element("span", {}, element("small", {}, asked), ` ${text}`);
  return element("label", { className: "tick" }, box, words);
}
