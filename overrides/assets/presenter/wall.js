// The wall: the step, its questions, the time left and what comes next, as large as fits. Nothing that is for the
// facilitator alone.

import { element, maybe, one } from "../shared/elements.js";
import { asElements, asPrompts, clockAt, lateness, MOODS, timeLeft } from "./clock-words.js";
import { startOf } from "./session-clock.js";

/** @import { Session, Status } from "./session-clock.js" */
/** @import { Slot } from "./session-slots.js" */

/** @typedef {{ isAlone: boolean, columns: number }} Layout alone: the questions without what is to be said */

const LARGE = 0.7;
const LEAST = 0.4;
const STEP = 0.05;
const LONG_TITLE = 60;
const RUNNING = ["calm", "nearly"];

export class WallView {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.shown = "";
  }

  /** @param {string} name */
  #piece(name) {
    return one(this.root, `[data-wall=${name}]`, HTMLElement);
  }

  /**
   * Bring everything up to date.
   * @param {Session} session
   * @param {Status} here
   * @param {number} now
   */
  show(session, here, now) {
    const state = `${session.id} ${here.place} ${here.mood === "waiting"} ${here.next?.title}`;
    if (this.shown !== state) this.#fill(session, here);
    this.shown = state;
    const isOn = here.mood !== "waiting" && here.mood !== "done";
    const until = clockAt(now + Math.max(0, here.left), now);
    this.#piece("clock").textContent = clockAt(now, now);
    this.#showLeft(session, here, now);
    if (here.slot?.kind === "break" && isOn) this.#piece("how").textContent = `We start again at ${until}`;
    if (RUNNING.includes(here.mood)) this.#piece("until").textContent = `until ${until}`;
    else if (here.mood !== "waiting") this.#piece("until").textContent = "";
    else this.#piece("until").textContent = `We begin at ${clockAt(startOf(session), now)}`;
    this.#piece("ends").textContent = endWords(here, now);
    this.#piece("late").textContent = isOn ? lateness(here.late) : "";
    this.root.dataset.mood = here.mood;
  }

  /**
   * @param {Session} session
   * @param {Status} here
   * @param {number} now
   */
  #showLeft(session, { mood, left, length }, now) {
    const waiting = mood === "waiting";
    const [number, unit] = mood === "done" ? ["", ""] : timeLeft(waiting ? startOf(session) - now : left);
    this.#piece("number").textContent = String(number);
    this.#piece("unit").textContent = unit;
    this.#piece("mood").textContent = waiting ? "Begins in" : MOODS[mood];
    this.#piece("bar").style.width = `${waiting ? 0 : Math.max(0, Math.min(1, left / (length || 1))) * 100}%`;
  }

  /**
   * A new step: its words, then the largest letters that fit.
   * @param {Session} session
   * @param {Status} here
   */
  #fill(session, { slot, next, mood }) {
    if (mood === "waiting") this.#fillWith(session.called, "Welcome", null, `First: ${slot?.title}`);
    else {
      const end = slot ? "Then we finish." : "";
      const title = slot?.title ?? "That’s the end. Thank you.";
      this.#fillWith(slot?.part || session.called, title, slot, next ? `Next: ${next.title}` : end);
    }
    this.resize();
  }

  /**
   * @param {string} part
   * @param {string} title
   * @param {Slot | null} slot
   * @param {string} next
   */
  #fillWith(part, title, slot, next) {
    this.#piece("part").textContent = part;
    this.#piece("title").textContent = title;
    this.#piece("title").classList.toggle("long", title.length > LONG_TITLE);
    this.#piece("how").textContent = slot?.how ?? "";
    this.#piece("words").replaceChildren(
      element("div", { className: "wall-say" }, ...asElements(slot?.say ?? [])),
      ...asPrompts(slot?.ask ?? []),
    );
    this.#piece("next").textContent = next;
  }

  /**
   * The largest letters at which the words stay inside. Where they would be small, what is to be said is left to the
   * facilitator, and the questions stand alone; where that does not help, in two columns.
   */
  resize() {
    if (this.root.hidden) return;
    const say = maybe(this.root, ".wall-say", HTMLElement);
    const hasQuestions = Boolean(say?.nextElementSibling);
    /** @type {Layout} */
    let best = { isAlone: false, columns: 1 };
    let scale = this.#largest(say, best);
    /** @type {Layout[]} */
    const others = [...(hasQuestions ? [{ isAlone: true, columns: 1 }] : []), { isAlone: hasQuestions, columns: 2 }];
    for (const layout of others) {
      if (scale >= LARGE) break;
      const found = this.#largest(say, layout);
      if (found > scale) [best, scale] = [layout, found];
    }
    this.#lay(say, best, scale);
  }

  /**
   * @param {HTMLElement | null} say
   * @param {Layout} layout
   */
  #largest(say, layout) {
    const box = this.#piece("step");
    for (let scale = 1; scale > LEAST; scale -= STEP) {
      this.#lay(say, layout, scale);
      if (box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1) return scale;
    }
    return LEAST;
  }

  /**
   * @param {HTMLElement | null} say
   * @param {Layout} layout
   * @param {number} scale
   */
  #lay(say, { isAlone, columns }, scale) {
    if (say) say.hidden = isAlone;
    this.#piece("words").style.columnCount = String(columns);
    this.root.style.setProperty("--scale", scale.toFixed(2));
  }
}

/**
 * @param {Status} here
 * @param {number} now
 */
function endWords({ mood, ends }, now) {
  if (mood === "waiting") return "";
  return mood === "done" ? `Finished at ${clockAt(ends, now)}` : `Finishes at ${clockAt(ends, now)}`;
}
