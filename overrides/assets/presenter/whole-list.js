// The whole session as a list in the notes: when each step begins, and what can be done to those still to come.

import { inMinutes } from "../rules/arithmetic.js";
import { boundsOf } from "../rules/replanning.js";
import { all, element } from "../shared/elements.js";
import { clockAt } from "./clock-words.js";
import { beginOf, isOut, minutesOf } from "./session-clock.js";

/** @import { Session } from "./session-clock.js" */
/** @import { Slot } from "./session-slots.js" */

/**
 * What can be done to a step; `more` is minutes, below zero fewer.
 * @typedef {object} RowActions
 * @property {(place: number) => void} goTo
 * @property {(place: number, more: number) => void} resize
 * @property {(place: number) => void} leaveOut
 * @property {(place: number) => void} bringBack
 */

/**
 * A line of the list.
 * @typedef {object} Line
 * @property {Slot} slot
 * @property {number} place
 * @property {string} at
 * @property {"past" | "now" | "later"} when
 * @property {number} minutes
 * @property {boolean} out
 */

/** @typedef {[name: string, words: string, about: string, act: () => void]} Button about: its whole name */

const STEP = 5;

export class WholeList {
  /**
   * @param {HTMLElement} list
   * @param {RowActions} actions
   */
  constructor(list, actions) {
    this.list = list;
    this.actions = actions;
    this.shown = "";
  }

  /**
   * Bring the list up to date. It is made anew only when something in it has changed, so that the focus in it stays.
   * @param {Session} session
   * @param {number} now
   * @param {boolean} mine true where this window steers the session
   */
  show(session, now, mine) {
    const here = session.began.length - 1;
    /** @type {Line[]} */
    const lines = session.slots.map((slot, place) => ({
      slot,
      place,
      at: clockAt(beginOf(session, place, now), now),
      when: place === here ? "now" : place < here ? "past" : "later",
      minutes: minutesOf(session, place),
      out: isOut(session, place),
    }));
    const state = JSON.stringify([mine, lines.map(({ at, when, minutes, out }) => [at, when, minutes, out])]);
    if (state === this.shown) return;
    this.shown = state;
    const focused = document.activeElement;
    const key = focused instanceof HTMLElement && this.list.contains(focused) ? focused.dataset.key : undefined;
    this.list.replaceChildren(...lines.map((line) => this.#row(line, mine)));
    if (key) this.#focus(key);
  }

  /**
   * The focus goes back to the same button, or, where that is gone, to the first of its row.
   * @param {string} key
   */
  #focus(key) {
    const buttons = all(this.list, "button", HTMLButtonElement);
    const [place] = key.split(" ");
    const again = buttons.find((one) => one.dataset.key === key);
    (again ?? buttons.find((one) => one.dataset.key?.startsWith(`${place} `)))?.focus();
  }

  /**
   * @param {Line} line
   * @param {boolean} mine
   */
  #row(line, mine) {
    const { slot, at, when, out } = line;
    const meta = (/** @type {string} */ text) => element("span", { className: "meta" }, text);
    const words = out
      ? element("span", {}, element("s", {}, slot.title), meta(" · left out"))
      : element("span", {}, element("b", {}, at), ` ${slot.title}`, meta(about(line)));
    if (when === "now") {
      words.append(element("strong", {}, " (now)"));
      return element("li", { "aria-current": "step" }, words);
    }
    const buttons = mine ? this.#buttons(line).map((button) => made(line.place, button)) : [];
    return element("li", {}, words, element("span", { className: "will-do" }, ...buttons));
  }

  /**
   * @param {Line} line
   * @returns {Button[]}
   */
  #buttons({ slot: { title }, place, when, minutes, out }) {
    const { goTo, resize, leaveOut, bringBack } = this.actions;
    /** @type {Button} */
    const go = ["go", "Go to it", `Go to it: ${title}`, () => goTo(place)];
    if (when === "past") return [go];
    if (out) return [["back", "Bring back", `Bring back ${title}`, () => bringBack(place)]];
    const fewer = Math.min(STEP, minutes - 1);
    /** @type {Button} */
    const less = ["less", `−${fewer}`, `−${fewer} minutes for ${title}`, () => resize(place, -fewer)];
    return [
      ...(fewer > 0 ? [less] : []),
      ["more", `+${STEP}`, `+${STEP} minutes for ${title}`, () => resize(place, STEP)],
      ["out", "Leave out", `Leave out ${title}`, () => leaveOut(place)],
      go,
    ];
  }
}

/**
 * @param {number} place
 * @param {Button} button
 */
function made(place, [name, words, called, onclick]) {
  const button = element("button", { type: "button", className: "small", "aria-label": called, onclick }, words);
  button.dataset.key = `${place} ${name}`;
  return button;
}

/**
 * The minutes of a step, how short it can be where that is still to come, and what it belongs to.
 * @param {Line} line
 */
function about({ slot, when, minutes }) {
  const { least, suggested } = boundsOf(slot);
  const whose = suggested ? "shortest we suggest" : "shortest by its record";
  const bound = when === "later" && least < slot.minutes ? ` (${whose}: ${least})` : "";
  return ` · ${inMinutes(minutes)}${bound}${slot.part ? ` · ${slot.part}` : ""}`;
}
