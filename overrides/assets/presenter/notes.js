// The facilitator's own window: the step with its notes, what to say, what comes next, and the whole list to go to.

import { inMinutes, timeOfDay } from "../rules/arithmetic.js";
import { element, one } from "../shared/elements.js";
import { shownAt } from "../timetable/clock-times.js";
import { asElements, asPrompts, clockAt, lateness, MOODS, timeLeft } from "./clock-words.js";
import { A_MINUTE, startOf } from "./session-clock.js";
import { WholeList } from "./whole-list.js";

/** @import { Session, Status } from "./session-clock.js" */
/** @import { Slot } from "./session-slots.js" */
/** @import { RowActions } from "./whole-list.js" */

export class NotesView {
  /**
   * @param {HTMLElement} root
   * @param {RowActions} actions what can be done to a step of the list
   */
  constructor(root, actions) {
    this.root = root;
    this.list = new WholeList(one(root, "[data-notes=all]", HTMLElement), actions);
    this.caughtBox = one(root, "[data-caught]", HTMLElement);
    this.shown = "";
    this.after = "";
  }

  /** @param {string} name */
  #piece(name) {
    return one(this.root, `[data-notes=${name}]`, HTMLElement);
  }

  /**
   * Bring everything up to date.
   * @param {Session} session
   * @param {Status} here
   * @param {number} now
   * @param {boolean} mine true where this window steers the session
   */
  show(session, here, now, mine) {
    if (this.shown !== `${session.id} ${here.place}`) this.#fill(session, here);
    this.#fillNext(here);
    const start = startOf(session);
    const waiting = here.mood === "waiting";
    this.#piece("clock").textContent = clockAt(now, now);
    this.#piece("late").textContent = lateWords(here, start, now);
    this.#piece("left").textContent = here.mood === "done" ? "" : timeLeft(waiting ? start - now : here.left).join(" ");
    this.#piece("mood").textContent = moodWords(here);
    this.root.dataset.mood = here.mood;
    this.list.show(session, now, mine);
    this.#showReplanning(session, here, now, mine);
  }

  /**
   * @param {Session} session
   * @param {Status} here
   */
  #fill(session, { place, slot }) {
    this.shown = `${session.id} ${place}`;
    this.caughtBox.replaceChildren();
    this.#piece("title").textContent = slot?.title ?? "That’s the end";
    this.#piece("part").textContent = slot?.part ?? "";
    this.#piece("note").replaceChildren(...under("For you", asElements(slot?.note ?? [])));
    this.#piece("say").replaceChildren(...under("Say", asElements(slot?.say ?? [])));
    this.#piece("ask").replaceChildren(...under("Ask", asPrompts(slot?.ask ?? [])));
    this.#piece("how").textContent = slot?.how ?? "";
  }

  /** @param {Status} here */
  #fillNext({ slot, next, place }) {
    if (this.after === `${place} ${next?.title}`) return;
    this.after = `${place} ${next?.title}`;
    const end = slot ? "Then we finish." : "Write down what you agreed, while it’s fresh.";
    this.#piece("next").replaceChildren(...(next ? nextWords(next) : [element("p", {}, end)]));
  }

  /**
   * What can be done to the plan now.
   * @param {Session} session
   * @param {Status} here
   * @param {number} now
   * @param {boolean} mine
   */
  #showReplanning(session, here, now, mine) {
    const canCatchUp = Math.abs(here.late) >= A_MINUTE && mine && here.next;
    one(this.root, "[data-catch]", HTMLElement).hidden = !canCatchUp;
    one(this.root, "[data-catch]", HTMLElement).textContent =
      `${here.late > 0 ? "Shorten" : "Stretch"} what’s left, to finish at ${clockAt(session.aim, now)}`;
    one(this.root, "[data-undo]", HTMLElement).hidden = !mine || !session.undo.length;
    one(this.root, "[data-finish]", HTMLElement).hidden = !mine || !here.slot;
    const field = one(this.root, "[data-finish-at]", HTMLInputElement);
    if (document.activeElement !== field) field.value = timeOfDay(shownAt(session.aim).minute);
  }

  /**
   * Say what gave when the plan changed, and what could not be found.
   * @param {string[]} sentences
   */
  told(sentences) {
    const [first = "", ...others] = sentences;
    this.caughtBox.replaceChildren(
      element("p", {}, first),
      element("ul", {}, ...others.map((words) => element("li", {}, words))),
    );
  }
}

/**
 * @param {Status} here
 * @param {number} start
 * @param {number} now
 */
function lateWords({ mood, late, ends }, start, now) {
  if (mood === "waiting") return `begins at ${clockAt(start, now)}`;
  if (mood === "done") return `finished at ${clockAt(ends, now)}`;
  return `${lateness(late)} · ends at ${clockAt(ends, now)}`;
}

/** @param {Status} here */
function moodWords({ mood }) {
  if (mood === "waiting") return "until it begins";
  return mood === "calm" ? "left" : MOODS[mood].toLowerCase();
}

/** @param {Slot} next */
function nextWords(next) {
  const about = ` · ${inMinutes(next.minutes)}${next.how ? ` · ${next.how}` : ""}`;
  return [element("p", {}, element("b", {}, next.title), about), ...asElements(next.note)];
}

/**
 * Elements under a heading; nothing where there are none.
 * @param {string} heading
 * @param {HTMLElement[]} elements
 */
function under(heading, elements) {
  return elements.length ? [element("h2", {}, heading), ...elements] : [];
}
