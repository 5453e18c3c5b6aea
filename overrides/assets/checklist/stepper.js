// How a reader goes through the statements: one at a time or all at once, back, on and to what it shows.

import { bringTo } from "../shared/bring-to.js";
import { all, one } from "../shared/elements.js";
import { statementsOf } from "./checklists.js";
import { partsOf } from "./parts.js";
import { progress } from "./profile.js";
import { END } from "./reflection-state.js";

/** @import { Reflection } from "./reflection.js" */
/** @import { StatementControl } from "./statement-control.js" */

/** @typedef {Map<string, StatementControl>} Controls by the ids of statements */

/** Goes from statement to statement, and keeps the bar under them in line with that. */
export class Stepper {
  #article;
  #reflection;
  #controls;
  #ids;
  #bar;
  #progress;
  #back;
  #next;
  #see;

  /**
   * @param {HTMLElement} article
   * @param {Reflection} reflection
   * @param {Controls} controls
   */
  constructor(article, reflection, controls) {
    this.#article = article;
    this.#reflection = reflection;
    this.#controls = controls;
    this.#ids = statementsOf(reflection.checklist).map((statement) => statement.id);
    this.#bar = one(article, "[data-bar]", HTMLElement);
    const part = partsOf(this.#bar);
    this.#progress = part("progress", HTMLElement);
    this.#back = part("back", HTMLButtonElement);
    this.#next = part("next", HTMLButtonElement);
    this.#see = part("see", HTMLButtonElement);
    this.#wire();
  }

  /**
   * Go to a statement or to the end, and take the keyboard there.
   * @param {string} at
   */
  go(at) {
    if (this.#reflection.state.at !== at) this.#reflection.choose({ at });
    const control = this.#controls.get(at);
    if (!control) return bringTo(one(this.#article, "#shows", HTMLElement));
    const alone = this.#reflection.state.view === "one"; // then a statement comes with the heading of its part
    return control.focus((alone && sectionOf(control)) || control.item);
  }

  /** Bring the page in line with the reflection. */
  update() {
    const { checklist, round, state } = this.#reflection;
    const { view, at } = state;
    const alone = view === "one";
    const ended = alone && at === END;
    Object.assign(this.#article.dataset, { view, at: at === END ? "end" : "statement" });
    this.#markHere(this.#controls.get(at));
    this.#back.hidden = !alone || this.#place === 0;
    this.#next.hidden = !alone || ended;
    this.#next.textContent = this.#place === this.#ids.length - 1 ? "Finish" : "Next";
    this.#see.hidden = ended;
    const where = alone && !ended ? `Statement ${this.#place + 1} of ${this.#ids.length}. ` : "";
    this.#progress.textContent = `${where}${progress(checklist, round)}.`;
  }

  /** How many statements are before the place where the reader is. */
  get #place() {
    const { at } = this.#reflection.state;
    return at === END ? this.#ids.length : this.#ids.indexOf(at);
  }

  #wire() {
    this.#back.addEventListener("click", () => this.#step(-1));
    this.#next.addEventListener("click", () => this.#step(1));
    this.#see.addEventListener("click", () => this.go(END));
    for (const [id, control] of this.#controls) {
      control.item.addEventListener("focusin", () => {
        const { at, view } = this.#reflection.state;
        if (at !== id && view === "all") this.#reflection.choose({ at: id });
      });
    }
    this.#bar.hidden = false;
  }

  /** @param {-1 | 1} by */
  #step(by) {
    this.go(this.#ids[this.#place + by] ?? END);
  }

  /**
   * Mark the statement where the reader is, and its part of the checklist.
   * @param {StatementControl | undefined} control
   */
  #markHere(control) {
    for (const here of all(this.#article, "[data-here]", HTMLElement)) here.removeAttribute("data-here");
    if (!control) return;
    control.item.setAttribute("data-here", "");
    sectionOf(control)?.setAttribute("data-here", "");
  }
}

/** @param {StatementControl} control */
function sectionOf({ item }) {
  return item.closest("section");
}
