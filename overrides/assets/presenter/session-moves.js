// What a facilitator can do to a session. Every move takes a session and gives a new one; `now` is an instant.

import { A_MINUTE, isOut, nextPlace, statusAt } from "./session-clock.js";

/** @import { Session } from "./session-clock.js" */

/** @typedef {(session: Session, now: number) => Session} Move */

/**
 * On to the next slot, or to the end.
 * @type {Move}
 */
export function onward(session, now) {
  if (session.began.length > session.slots.length) return session;
  return goTo(session, nextPlace(session), now);
}

/**
 * Back to the slot before, as if it had never been left.
 * @type {Move}
 */
export function back(session, now) {
  if (session.began.length < 2) return session;
  let place = session.began.length - 2;
  while (place > 0 && isOut(session, place)) place -= 1;
  return goTo(session, place, now);
}

/**
 * To any slot, forward or back; one that was left out is back.
 * @param {Session} session
 * @param {number} place
 * @param {number} now
 * @returns {Session}
 */
export function goTo(session, place, now) {
  const { began } = resumed(session, now);
  /** @type {number[]} */
  const passed = Array(Math.max(0, place + 1 - began.length)).fill(now);
  const out = session.out.filter((one) => one !== place);
  return changed(session, { began: [...began.slice(0, place + 1), ...passed], out, paused: null });
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
 * So many minutes fewer for the present slot, as far as it has them left.
 * @param {Session} session
 * @param {number} minutes
 * @param {number} now
 * @returns {Session}
 */
export function lessTime(session, minutes, now) {
  const { place, slot, left } = statusAt(session, now);
  const fewer = Math.min(minutes, Math.floor(left / A_MINUTE));
  if (!slot || fewer < 1) return session;
  return changed(session, { extra: { ...session.extra, [place]: (session.extra[place] ?? 0) - fewer } });
}

/**
 * A session that was waiting for its hour begins now; when it should be over stays.
 * @type {Move}
 */
export function startedNow(session, now) {
  return changed(session, { began: [now] });
}

/**
 * @param {Session} session
 * @param {Partial<Session>} change
 * @returns {Session}
 */
function changed(session, change) {
  return { ...session, ...change, turn: session.turn + 1 };
}
