// The plan of a session changed while it runs. What has run stays as it was; each change can be undone.

import { boundsOf, byHand, refitted } from "../rules/replanning.js";
import { A_MINUTE, isOut, minutesOf, statusAt } from "./session-clock.js";

/** @import { Session } from "./session-clock.js" */
/** @import { Slot } from "./session-slots.js" */

/** @typedef {{ slot: Slot, before: number, after: number }} Change of a slot's minutes; 0 where it's left out */
/** @typedef {{ session: Session, over: number }} Fitted over: minutes that could not be found */

const MOST_UNDONE = 40;

/**
 * A later slot made longer or, below zero, shorter.
 * @param {Session} session
 * @param {number} place
 * @param {number} more minutes
 * @returns {Session}
 */
export function resized(session, place, more) {
  const slot = session.slots[place];
  if (!slot || !isLater(session, place) || isOut(session, place)) return session;
  const minutes = byHand(minutesOf(session, place), more);
  return replanned(session, { extra: { ...session.extra, [place]: minutes - slot.minutes } });
}

/**
 * A later slot left out.
 * @param {Session} session
 * @param {number} place
 * @returns {Session}
 */
export function leftOut(session, place) {
  if (!session.slots[place] || !isLater(session, place) || isOut(session, place)) return session;
  return replanned(session, { out: [...session.out, place] });
}

/**
 * A slot that was left out brought back.
 * @param {Session} session
 * @param {number} place
 * @returns {Session}
 */
export function broughtBack(session, place) {
  if (!isOut(session, place)) return session;
  return replanned(session, { out: session.out.filter((one) => one !== place) });
}

/**
 * The slots still to come made to fit, so that it is over at `aim`.
 * @param {Session} session
 * @param {number} now
 * @param {number} [aim] when it should be over; without it, as before
 * @returns {Fitted}
 */
export function caughtUp(session, now, aim = session.aim) {
  const { place, late } = statusAt({ ...session, aim }, now);
  const places = session.slots.map((_, n) => n).filter((n) => n > place && !isOut(session, n));
  const steps = places.flatMap((n) => {
    const slot = session.slots[n];
    return slot ? [{ ...slot, minutes: minutesOf(session, n), bounds: boundsOf(slot) }] : [];
  });
  const whole = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  const { minutes, over } = refitted(steps, Math.max(0, whole - Math.round(late / A_MINUTE)));
  const extra = { ...session.extra };
  for (const [n, at] of places.entries()) extra[at] = (minutes[n] ?? 0) - (session.slots[at]?.minutes ?? 0);
  const isSame = places.every((at) => extra[at] === (session.extra[at] ?? 0));
  return { session: isSame && aim === session.aim ? session : replanned(session, { extra, aim }), over };
}

/**
 * The plan of what is still to come as it was before the last change; the present slot stays as it is now.
 * @param {Session} session
 * @returns {Session}
 */
export function undone(session) {
  const last = session.undo.at(-1);
  if (!last) return session;
  const first = session.began.length;
  const extra = { ...last.extra };
  for (let place = 0; place < first; place += 1) extra[place] = session.extra[place] ?? 0;
  const out = [...session.out.filter((place) => place < first), ...last.out.filter((place) => place >= first)];
  return { ...session, aim: last.aim, extra, out, undo: session.undo.slice(0, -1), turn: session.turn + 1 };
}

/**
 * What gave between two states of a session's plan.
 * @param {Session} before
 * @param {Session} after
 * @returns {Change[]}
 */
export function changesBetween(before, after) {
  return after.slots
    .map((slot, n) => ({ slot, before: minutesOf(before, n), after: minutesOf(after, n) }))
    .filter((change) => change.before !== change.after);
}

/**
 * @param {Session} session
 * @param {number} place
 */
function isLater({ began }, place) {
  return place >= began.length;
}

/**
 * @param {Session} session
 * @param {Partial<Pick<Session, "extra" | "out" | "aim">>} change
 * @returns {Session}
 */
function replanned(session, change) {
  const { extra, out, aim, undo, turn } = session;
  return { ...session, ...change, undo: [...undo, { extra, out, aim }].slice(-MOST_UNDONE), turn: turn + 1 };
}
