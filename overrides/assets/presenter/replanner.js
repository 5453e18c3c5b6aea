// The controls in the notes that change the plan while it runs, and what is said of it.

import { minuteOfDay, timeOfDay } from "../rules/arithmetic.js";
import { one } from "../shared/elements.js";
import { instantOf, shownAt } from "../timetable/clock-times.js";
import { whatGave } from "./replan-words.js";
import { broughtBack, caughtUp, leftOut, resized, undone } from "./replanning.js";
import { A_MINUTE } from "./session-clock.js";

/** @import { Session } from "./session-clock.js" */
/** @import { Move } from "./session-moves.js" */
/** @import { RowActions } from "./whole-list.js" */

/** @typedef {{ act: (move: Move) => void, told: (sentences: string[]) => void }} Uses what it needs of the page */

const A_DAY = 24 * 60 * A_MINUTE;

export class Replanner {
  /**
   * @param {HTMLElement} root
   * @param {Uses} uses
   */
  constructor(root, uses) {
    this.uses = uses;
    one(root, "[data-catch]", HTMLElement).addEventListener("click", () => this.#fitted(null));
    one(root, "[data-undo]", HTMLElement).addEventListener("click", () => this.#change(undone));
    one(root, "[data-finish]", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#fitted(minuteOfDay(one(root, "[data-finish-at]", HTMLInputElement).value));
    });
  }

  /**
   * What can be done to a step of the list.
   * @returns {Omit<RowActions, "goTo">}
   */
  get rows() {
    return {
      resize: (place, more) => this.#change((session) => resized(session, place, more)),
      leaveOut: (place) => this.#change((session) => leftOut(session, place)),
      bringBack: (place) => this.#change((session) => broughtBack(session, place)),
    };
  }

  /** @param {(session: Session) => Session} change */
  #change(change) {
    this.#say((session) => ({ session: change(session), over: 0 }));
  }

  /**
   * What is still to come made to fit: to end at a time of day, or when it should.
   * @param {number | null} minute
   */
  #fitted(minute) {
    if (minute !== null && hasPassed(minute, Date.now())) {
      this.uses.told([`${timeOfDay(minute)} has passed, so nothing was changed.`]);
      return;
    }
    this.#say((session, now) => caughtUp(session, now, minute === null ? session.aim : nextTime(minute, now)));
  }

  /** @param {(session: Session, now: number) => { session: Session, over: number }} change */
  #say(change) {
    /** @type {string[]} */
    let sentences = [];
    this.uses.act((before, now) => {
      const { session, over } = change(before, now);
      sentences = whatGave(before, session, now, over);
      return session;
    });
    this.uses.told(sentences);
  }
}

/**
 * True for a time of day that was in the last hours. One longer ago is tomorrow's, for a session that goes past midnight.
 * @param {number} minute
 * @param {number} now
 */
function hasPassed(minute, now) {
  return nextTime(minute, now) - now > A_DAY / 2;
}

/**
 * The next instant at which a clock in England shows a time of day.
 * @param {number} minute
 * @param {number} now
 * @returns {number}
 */
function nextTime(minute, now) {
  const { instant } = instantOf(shownAt(now).date, minute);
  return instant > now ? instant : instantOf(shownAt(now + A_DAY).date, minute).instant;
}
