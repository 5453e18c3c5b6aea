// The page of a checklist, answered on the screen. Without this script it is a page to print or to read aloud.

import { one } from "../shared/elements.js";
import { unveil } from "../shared/waits.js";
import { answerHere } from "./answer-here.js";
import { answerNow } from "./answers.js";
import { fetchChecklists, statementsOf } from "./checklists.js";
import { keepLine } from "./keep-line.js";
import { Reflection } from "./reflection.js";
import { shows } from "./results.js";
import { isEmpty } from "./rounds.js";
import { StatementControl } from "./statement-control.js";
import { Stepper } from "./stepper.js";
import { keyOf } from "./storage.js";
import { take } from "./take-away.js";

/** @import { Checklist, Checklists } from "./checklists.js" */
/** @import { What } from "./reflection.js" */
/** @import { Controls } from "./stepper.js" */

/** @typedef {(what: What | "start") => void} Update brings a part of the page in line with the reflection */

const NARROW = "(max-width: 46rem)";

/**
 * The controls of every statement that both the page and the data have.
 * @param {Checklist} checklist
 * @param {Reflection} reflection
 * @returns {Controls}
 */
function controlsOf(checklist, reflection) {
  /** @type {Controls} */
  const controls = new Map();
  for (const statement of statementsOf(checklist)) {
    const { id } = statement;
    const item = document.getElementById(id);
    if (!item) continue;
    controls.set(id, new StatementControl(item, checklist, statement, (change) => reflection.answer(id, change)));
  }
  return controls;
}

/** @param {Checklists} checklists */
function start(checklists) {
  const article = one(document, "[data-checklist]", HTMLElement);
  const { checklist: id = "" } = article.dataset;
  const checklist = checklists[id];
  if (!checklist) throw new Error(`no checklist ${id} in the data`);
  const narrow = matchMedia(NARROW).matches;
  const reflection = new Reflection(checklist, keyOf(id));
  const controls = controlsOf(checklist, reflection);
  const stepper = new Stepper(article, reflection, controls);
  const goOn = () => stepper.go(reflection.state.at);
  const updates = [
    answerHere(one(article, "[data-answer-here]", HTMLElement), reflection, { checklists, goOn, narrow }),
    shows(one(article, "[data-shows]", HTMLElement), reflection),
    take(one(article, "[data-take]", HTMLElement), reflection, checklists),
    () => stepper.update(),
    keepLine(article, reflection),
  ];

  /** @type {Update} */
  function update(what) {
    for (const [statement, control] of controls) {
      control.setMode(reflection.state.mode);
      control.show(answerNow(reflection.checklist, reflection.round, statement));
    }
    article.toggleAttribute("data-filled", Boolean(reflection.round && !isEmpty(reflection.round)));
    for (const one of updates) one(what);
  }

  reflection.onChange(update);
  wire(article, reflection, goOn);
  const linked = controls.has(location.hash.slice(1)) ? location.hash.slice(1) : null;
  if (linked) reflection.choose({ at: linked });
  update("start");
  if (linked || cameBack(reflection)) goOn();
}

/**
 * The button at the top of the page, since on a phone the statements begin far below; and what keeps answers on the page.
 * @param {HTMLElement} article
 * @param {Reflection} reflection
 * @param {() => void} goOn
 */
function wire(article, reflection, goOn) {
  const begin = one(article, "[data-begin]", HTMLElement);
  one(begin, "button", HTMLButtonElement).addEventListener("click", goOn);
  begin.hidden = false;
  one(article, "[data-statements]", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
  addEventListener("beforeunload", (event) => reflection.wouldBeLost && event.preventDefault());
}

/**
 * True where the page was reloaded in the middle of a long list, which the browser can no longer find by itself.
 * @param {Reflection} reflection
 */
function cameBack({ state, round }) {
  const [arrival] = performance.getEntriesByType("navigation");
  const reloaded = arrival instanceof PerformanceNavigationTiming && arrival.type === "reload";
  return reloaded && state.view === "all" && round !== null;
}

const withoutScript = one(document, "#without-script", HTMLElement);
try {
  start(await fetchChecklists());
  withoutScript.remove();
  unveil(document);
} catch (error) {
  unveil(document);
  withoutScript.className = "note told";
  withoutScript.textContent = "The form didn’t load. Open the page again, or use it on paper or as a conversation.";
  throw error;
}
