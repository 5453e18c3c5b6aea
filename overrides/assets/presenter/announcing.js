// What is said while a session runs: aloud, once, when it happens and never each second; and on the page, what this
// window can't do.

import { inMinutes } from "../rules/arithmetic.js";
import { minutesOf } from "./session-clock.js";

/** @import { Session, Status } from "./session-clock.js" */

const REMINDERS = {
  follows:
    "This screen follows the clock only. It can’t follow a pause, or a step cut short, on the device that runs it.",
  forgets: "This browser keeps nothing, so don’t reload or close this page while it runs.",
  unfilled: "This browser can’t fill the screen with a button. On many keyboards the F11 key does it.",
};

/**
 * The state that is announced when it changes. That time is nearly up is not.
 * @param {Status} here
 * @returns {string}
 */
export function stateOf({ place, mood }) {
  return `${place} ${mood === "nearly" ? "calm" : mood}`;
}

/**
 * What to say: a new step, time up, a pause.
 * @param {Session} session
 * @param {Status} here
 * @returns {string}
 */
export function announcement(session, { place, mood, slot, next }) {
  if (mood === "waiting") return "It hasn’t started yet.";
  if (mood === "paused") return "Paused.";
  if (!slot) return "That’s the end.";
  if (mood === "over") return `Time is up for ${slot.title}.`;
  const after = next ? ` Next: ${next.title}.` : "";
  return `Now: ${slot.title}, ${inMinutes(minutesOf(session, place))}.${after}`;
}

/**
 * True where a sound says it too.
 * @param {Session} session
 * @param {Status} here
 * @returns {boolean}
 */
export function isHeard({ alone }, { mood }) {
  return mood === "over" || mood === "done" || (alone && mood === "calm");
}

/**
 * What someone should know of this window; empty where there is nothing.
 * @param {{ isMine: boolean, isKept: boolean, isUnfilled: boolean }} window
 * @returns {string}
 */
export function reminder({ isMine, isKept, isUnfilled }) {
  if (!isMine) return REMINDERS.follows;
  if (!isKept) return REMINDERS.forgets;
  return isUnfilled ? REMINDERS.unfilled : "";
}
