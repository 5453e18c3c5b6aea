// The choices at the head of the page: how to answer, how to see it, and where it is kept.

import { all } from "../shared/elements.js";
import { clearEverything } from "./clearing.js";
import { moved } from "./moving.js";
import { notices } from "./notices.js";
import { partsOf, sayer } from "./parts.js";
import { rounds } from "./round-choice.js";
import { saveOwnFile } from "./take-away.js";

/** @import { Checklists } from "./checklists.js" */
/** @import { Update } from "./page.js" */
/** @import { Reflection } from "./reflection.js" */

/**
 * @typedef {object} Around what the head of the page needs of the rest
 * @property {Checklists} checklists
 * @property {() => void} goOn takes the reader to the statement where they were
 * @property {boolean} narrow true on a narrow page, where choices are folded
 */

const WHERE = {
  tab: "Your answers are in this tab only, and go when you close it.",
  device:
    "Kept on this device and saved as you go. " +
    "Browsers on phones and on work computers may clear what is kept, so save a file too.",
  nowhere: "Your answers are on this page only. They go when you leave or reload it.",
};
const MODES = { scale: "on the scale", open: "in my own words", both: "on the scale and in my own words" };
const VIEWS = { one: "one at a time", all: "all at once" };

/**
 * Wires the head of the page; gives a function that brings it in line with the reflection.
 * @param {HTMLElement} panel
 * @param {Reflection} reflection
 * @param {Around} around
 * @returns {Update}
 */
export function answerHere(panel, reflection, { checklists, goOn, narrow }) {
  const part = partsOf(panel);
  const say = sayer(panel, "answer");
  const showNotices = notices(part("notices", HTMLElement), reflection, { say, goOn });
  const showRounds = rounds(part, reflection, { say, goOn });
  const showChoices = choices(panel, reflection);
  const keep = part("keep", HTMLInputElement);
  const save = part("save-here", HTMLButtonElement);
  const clear = part("clear-here", HTMLButtonElement);

  keep.addEventListener("change", () => say(moved(reflection, keep.checked ? "device" : "tab")));
  save.addEventListener("click", () => say(saveOwnFile(reflection)));
  clear.addEventListener("click", async () => say(await clearEverything(reflection, checklists)));
  part("choices", HTMLDetailsElement).open = !reflection.round && !narrow;
  panel.hidden = false;

  return (what) => {
    const { safe, place } = reflection.store;
    showChoices();
    part("chosen", HTMLElement).textContent = chosen(reflection);
    part("where", HTMLElement).textContent = WHERE[safe];
    keep.checked = place === "device";
    save.hidden = clear.hidden = !reflection.round;
    showNotices(what);
    showRounds();
  };
}

/**
 * Wires the choices of how to answer and how to see it; gives a function that shows what is chosen.
 * @param {HTMLElement} panel
 * @param {Reflection} reflection
 */
function choices(panel, reflection) {
  const modes = all(panel, "[name=mode]", HTMLInputElement);
  const views = all(panel, "[name=view]", HTMLInputElement);
  for (const radio of modes) radio.addEventListener("change", () => reflection.choose({ mode: radio.value }));
  for (const radio of views)
    radio.addEventListener("change", () => reflection.choose({ view: radio.value === "one" ? "one" : "all" }));
  return () => {
    for (const radio of modes) radio.checked = radio.value === reflection.state.mode;
    for (const radio of views) radio.checked = radio.value === reflection.state.view;
  };
}

/**
 * How someone answers now, in words.
 * @param {Reflection} reflection
 */
function chosen({ checklist, state }) {
  return [...(checklist.answers === "both" ? [MODES[state.mode]] : []), VIEWS[state.view]].join(", ");
}
