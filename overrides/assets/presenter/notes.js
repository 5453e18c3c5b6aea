// The facilitator's own window: the step with its notes, what to say, what comes next, and the whole list to go to.

import { inMinutes } from "../rules/arithmetic.js";
import { all, element, one } from "../shared/elements.js";
import { asElements, asPrompts, clockAt, lateness, MOODS, timeLeft } from "./clock-words.js";
import { A_MINUTE, beginOf, startOf } from "./session-clock.js";

/** @import { Session, Status } from "./session-clock.js" */
/** @import { Change } from "./session-moves.js" */
/** @import { Slot } from "./session-slots.js" */

/** @typedef {{ slot: Slot, place: number, at: string, here: boolean }} Line of the list of all slots */

export class NotesView {
  /**
   * @param {HTMLElement} root
   * @param {(place: number) => void} goTo is called when a step of the list is chosen
   */
  constructor(root, goTo) {
    this.root = root;
    this.goTo = goTo;
    this.caughtBox = one(root, "[data-caught]", HTMLElement);
    this.shown = "";
    this.listed = "";
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
    const start = startOf(session);
    const waiting = here.mood === "waiting";
    this.#piece("clock").textContent = clockAt(now, now);
    this.#piece("late").textContent = lateWords(here, start, now);
    this.#piece("left").textContent = here.mood === "done" ? "" : timeLeft(waiting ? start - now : here.left).join(" ");
    this.#piece("mood").textContent = moodWords(here);
    this.root.dataset.mood = here.mood;
    this.#list(session, now, mine);
    const canCatchUp = Math.abs(here.late) >= A_MINUTE && mine && here.next;
    one(this.root, "[data-catch-row]", HTMLElement).hidden = !canCatchUp;
    one(this.root, "[data-catch]", HTMLElement).textContent =
      `${here.late > 0 ? "Shorten" : "Stretch"} what's left, to finish at ${clockAt(session.aim, now)}`;
  }

  /**
   * @param {Session} session
   * @param {Status} here
   */
  #fill(session, { place, slot, next }) {
    this.shown = `${session.id} ${place}`;
    this.caughtBox.replaceChildren();
    this.#piece("title").textContent = slot?.title ?? "That's the end";
    this.#piece("part").textContent = slot?.part ?? "";
    this.#piece("note").replaceChildren(...under("For you", asElements(slot?.note ?? [])));
    this.#piece("say").replaceChildren(...under("Say", asElements(slot?.say ?? [])));
    this.#piece("ask").replaceChildren(...under("Ask", asPrompts(slot?.ask ?? [])));
    this.#piece("how").textContent = slot?.how ?? "";
    const end = slot ? "Then we finish." : "Write down what you agreed, while it's fresh.";
    this.#piece("next").replaceChildren(...(next ? nextWords(next) : [element("p", {}, end)]));
  }

  /**
   * The list is made anew only when a time or a place in it has changed, so that the focus in it stays.
   * @param {Session} session
   * @param {number} now
   * @param {boolean} mine
   */
  #list(session, now, mine) {
    const lines = session.slots.map((slot, place) => ({
      slot,
      place,
      at: clockAt(beginOf(session, place, now), now),
      here: place === session.began.length - 1,
    }));
    const state = JSON.stringify([mine, lines.map(({ at, here }) => [at, here])]);
    if (state === this.listed) return;
    this.listed = state;
    const list = this.#piece("all");
    const focused = document.activeElement;
    const at = focused instanceof HTMLButtonElement ? all(list, "button", HTMLButtonElement).indexOf(focused) : -1;
    list.replaceChildren(...lines.map((line) => this.#row(line, mine)));
    all(list, "button", HTMLButtonElement)[at]?.focus();
  }

  /**
   * @param {Line} line
   * @param {boolean} mine
   */
  #row({ slot, place, at, here }, mine) {
    const about = ` · ${inMinutes(slot.minutes)}${slot.part ? ` · ${slot.part}` : ""}`;
    const words = [element("b", {}, at), ` ${slot.title}`, element("span", { className: "meta" }, about), " "];
    if (here) return element("li", { "aria-current": "step" }, ...words, element("strong", {}, " (now)"));
    return element("li", {}, ...words, mine && this.#goToIt(slot, place));
  }

  /**
   * @param {Slot} slot
   * @param {number} place
   */
  #goToIt({ title }, place) {
    const set = { type: "button", className: "link", "aria-label": `Go to ${title}`, onclick: () => this.goTo(place) };
    return element("button", set, "Go to it");
  }

  /**
   * Say what gave to catch up, and what could not be found.
   * @param {Change[]} gave
   * @param {number} over minutes
   */
  caught(gave, over) {
    const lines = gave.map(({ slot, before, after }) =>
      element("li", {}, `${slot.title}: ${before} minutes, now ${after}.`),
    );
    this.caughtBox.replaceChildren(
      element("p", {}, gave.length ? "What changed:" : "Nothing could be changed."),
      element("ul", {}, ...lines),
      element("p", {}, over ? notFound(over) : ""),
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

/** @param {number} over minutes */
function notFound(over) {
  return (
    `We couldn't find ${inMinutes(Math.abs(over))}: the other steps have fixed times. ` +
    `Leave one out, or tell people it ends ${over > 0 ? "later" : "earlier"}.`
  );
}

/**
 * Elements under a heading; nothing where there are none.
 * @param {string} heading
 * @param {HTMLElement[]} elements
 */
function under(heading, elements) {
  return elements.length ? [element("h2", {}, heading), ...elements] : [];
}
