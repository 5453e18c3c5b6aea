// What a facilitator can do to a session. Every move takes a session and gives a new one; `now` is an instant.

import { fit } from "../rules/arithmetic.js";
import { A_MINUTE, minutesOf, statusAt } from "./session-clock.js";

/** @import { Session } from "./session-clock.js" */
/** @import { Slot } from "./session-slots.js" */

/** @typedef {(session: Session, now: number) => Session} Move */
/** @typedef {{ slot: Slot, before: number, after: number }} Change of the minutes of a slot */

/**
 * On to the next slot, or to the end.
 * @type {Move}
 */
export function onward(session, now) {
  if (session.began.length > session.slots.length) return session;
  return changed(session, { began: [...resumed(session, now).began, now], paused: null });
}

/**
 * Back to the slot before, as if it had never been left.
 * @type {Move}
 */
export function back(session, now) {
  if (session.began.length < 2) return session;
  return changed(session, { began: resumed(session, now).began.slice(0, -1), paused: null });
}

/**
 * To any slot, forward or back.
 * @param {Session} session
 * @param {number} place
 * @param {number} now
 * @returns {Session}
 */
export function goTo(session, place, now) {
  const { began } = resumed(session, now);
  /** @type {number[]} */
  const passed = Array(Math.max(0, place + 1 - began.length)).fill(now);
  return changed(session, { began: [...began.slice(0, place + 1), ...passed], paused: null });
}

/**
 * Stop the clock, unless it is over.
 * @type {Move}
 */
export function paused(session, now) {
  const goesOn = session.paused === null && session.began.length <= session.slots.length;
  return goesOn ? changed(session, { paused: now }) : session;
}

/**
 * After a pause everything so far counts as having begun that much later.
 * @type {Move}
 */
export function resumed(session, now) {
  if (session.paused === null) return session;
  const pause = now - session.paused;
  return changed(session, { began: session.began.map((instant) => instant + pause), paused: null });
}

/**
 * So many minutes more for the present slot; counted from now, where its time is up already.
 * @param {Session} session
 * @param {number} minutes
 * @param {number} now
 * @returns {Session}
 */
export function moreTime(session, minutes, now) {
  const { place, slot, left } = statusAt(session, now);
  const extra = (session.extra[place] ?? 0) + minutes + Math.max(0, Math.ceil(-left / A_MINUTE));
  return slot ? changed(session, { extra: { ...session.extra, [place]: extra } }) : session;
}

/**
 * A session that was waiting for its hour begins now; when it should be over stays.
 * @type {Move}
 */
export function startedNow(session, now) {
  return changed(session, { began: [now] });
}

/**
 * The slots still to come made to fit, so that it is over when it should be; with what gave, and how many minutes could
 * not be found.
 * @param {Session} session
 * @param {number} now
 * @returns {{ session: Session, gave: Change[], over: number }}
 */
export function caughtUp(session, now) {
  const { place, late } = statusAt(session, now);
  const first = place + 1;
  const parts = session.slots
    .slice(first)
    .map((slot, n) => ({ minutes: minutesOf(session, first + n), least: slot.least, most: slot.most, slot }));
  const whole = parts.reduce((sum, part) => sum + part.minutes, 0);
  const { minutes, over } = fit(parts, Math.max(0, whole - Math.round(late / A_MINUTE)));
  const fitted = parts.map(({ slot, minutes: before }, n) => ({ slot, before, after: minutes[n] ?? before }));
  const extra = { ...session.extra };
  for (const [n, { slot, after }] of fitted.entries()) extra[first + n] = after - slot.minutes;
  const gave = fitted.filter(({ before, after }) => before !== after);
  return { session: gave.length ? changed(session, { extra }) : session, gave, over };
}

/**
 * @param {Session} session
 * @param {Partial<Session>} change
 * @returns {Session}
 */
function changed(session, change) {
  return { ...session, ...change, turn: session.turn + 1 };
}
