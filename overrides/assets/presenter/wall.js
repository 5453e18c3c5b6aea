// The wall: the step, its questions, the time left and what comes next, as large as fits. Nothing that is for the
// facilitator alone, such as how late it is.

import { one } from "../shared/elements.js";
import { asElements, asPrompts, clockAt, MOODS, timeLeft } from "./clock-words.js";
import { startOf } from "./session-clock.js";
import { WallWords } from "./wall-words.js";

/** @import { Session, Status } from "./session-clock.js" */
/** @import { Slot } from "./session-slots.js" */

const LONG_TITLE = 60;
const RUNNING = ["calm", "nearly"];

export class WallView {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.words = new WallWords(root);
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
    if (this.shown !== state) this.#fill(session, here, now);
    this.shown = state;
    this.words.tick(now);
    const isOn = here.mood !== "waiting" && here.mood !== "done";
    const until = clockAt(now + Math.max(0, here.left), now);
    this.#piece("clock").textContent = clockAt(now, now);
    this.#showLeft(session, here, now);
    if (here.slot?.kind === "break" && isOn) this.#piece("how").textContent = `We start again at ${until}`;
    if (RUNNING.includes(here.mood)) this.#piece("until").textContent = `until ${until}`;
    else if (here.mood !== "waiting") this.#piece("until").textContent = "";
    else this.#piece("until").textContent = `We begin at ${clockAt(startOf(session), now)}`;
    this.root.dataset.mood = here.mood;
  }

  /**
   * @param {Session} session
   * @param {Status} here
   * @param {number} now
   */
  #showLeft(session, { mood, left, length }, now) {
    const waiting = mood === "waiting";
    const shown = waiting ? startOf(session) - now : Math.max(0, left);
    const [number, unit] = mood === "done" ? ["", ""] : timeLeft(shown);
    this.#piece("number").textContent = String(number);
    this.#piece("unit").textContent = unit;
    this.#piece("mood").textContent = waiting ? "Begins in" : MOODS[mood];
    this.#piece("bar").style.width = `${waiting ? 0 : Math.max(0, Math.min(1, left / (length || 1))) * 100}%`;
  }

  /**
   * A new step: its words, then the largest letters that fit.
   * @param {Session} session
   * @param {Status} here
   * @param {number} now
   */
  #fill(session, { slot, next, mood }, now) {
    if (mood === "waiting") this.#fillWith(session.called, "Welcome", null, `First: ${slot?.title}`);
    else {
      const end = slot ? "Then we finish." : "";
      const title = slot?.title ?? "That’s the end. Thank you.";
      this.#fillWith(slot?.part || session.called, title, slot, next ? `Next: ${next.title}` : end);
    }
    this.words.begin(now);
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
    this.#piece("words").replaceChildren(...asElements(slot?.say ?? []), ...asPrompts(slot?.ask ?? []));
    this.#piece("next").textContent = next;
  }
}
