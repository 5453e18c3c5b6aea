// The clock of a session that is being run. It holds instants and never counts ticks, so that a reload or a sleeping
// laptop changes nothing. `now` is always an instant in milliseconds.

/** @import { Slot } from "./session-slots.js" */

/**
 * A session that is being run.
 * @typedef {object} Session
 * @property {string} id
 * @property {string} plan its timetable, as the text of an address
 * @property {string} called
 * @property {Slot[]} slots what happens, in order
 * @property {number} aim the instant at which the timetable says it is over
 * @property {number[]} began when each slot so far began; the last is the present one. One more than there are slots:
 *   it is over
 * @property {{ [place: number]: number }} extra minutes added to slots
 * @property {number[]} out the places of slots that are left out
 * @property {Pick<Session, "extra" | "out" | "aim">[]} undo the plan before each change that can be undone
 * @property {number | null} paused since when
 * @property {boolean} alone true where it moves on by itself when time is up
 * @property {number} turn how often someone has changed it
 */

/** @typedef {"waiting" | "paused" | "calm" | "nearly" | "over" | "done"} Mood nearly: the last fifth of a slot */

/**
 * Where a session is; times in milliseconds.
 * @typedef {object} Status
 * @property {number} place
 * @property {Slot | null} slot
 * @property {Slot | null} next
 * @property {number} left
 * @property {number} length
 * @property {Mood} mood
 * @property {number} late
 * @property {number} ends
 */

/** @typedef {Pick<Session, "id" | "plan"> & { called?: string, alone?: boolean, aim?: number | null }} Start */

export const A_MINUTE = 60_000;
const NEARLY = 0.2;

/**
 * A session of these slots that begins at an instant. Without an aim it should be over its own whole length later.
 * @param {Slot[]} slots
 * @param {number} began
 * @param {Start} start
 * @returns {Session}
 */
export function begun(slots, began, { id, plan, called = "", alone = false, aim = null }) {
  const whole = slots.reduce((sum, slot) => sum + slot.minutes, 0) * A_MINUTE;
  return {
    id,
    plan,
    called,
    slots,
    aim: aim ?? began + whole,
    began: [began],
    extra: {},
    out: [],
    undo: [],
    paused: null,
    alone,
    turn: 0,
  };
}

/**
 * When a session begins.
 * @param {Session} session
 * @returns {number}
 */
export function startOf({ began, aim }) {
  return began[0] ?? aim;
}

/**
 * Where a session is at this time.
 * @param {Session} session
 * @param {number} now
 * @returns {Status}
 */
export function statusAt(session, now) {
  const place = session.began.length - 1;
  const began = session.began[place] ?? session.aim;
  const slot = session.slots[place] ?? null;
  const length = lengthOf(session, place);
  const left = slot ? began + length - (session.paused ?? now) : 0;
  const ends = slot ? now + Math.max(0, left) + lengthFrom(session, place + 1) : began;
  return {
    place,
    slot,
    next: session.slots[nextPlace(session)] ?? null,
    left,
    length,
    mood: moodOf(session, { slot, left, length }, now),
    late: ends - session.aim,
    ends,
  };
}

/**
 * @param {Session} session
 * @param {Pick<Status, "slot" | "left" | "length">} here
 * @param {number} now
 * @returns {Mood}
 */
function moodOf(session, { slot, left, length }, now) {
  if (!slot) return "done";
  if (startOf(session) > now) return "waiting";
  if (session.paused !== null) return "paused";
  if (left <= 0) return "over";
  return left <= length * NEARLY ? "nearly" : "calm";
}

/**
 * How many minutes a slot has, with those added to it.
 * @param {Session} session
 * @param {number} place
 * @returns {number} nothing where there is no such slot, or where it is left out
 */
export function minutesOf(session, place) {
  const slot = session.slots[place];
  return slot && !isOut(session, place) ? slot.minutes + (session.extra[place] ?? 0) : 0;
}

/**
 * True for a slot that is left out.
 * @param {Session} session
 * @param {number} place
 * @returns {boolean}
 */
export function isOut({ out }, place) {
  return out.includes(place);
}

/**
 * The place that comes after the present one and has minutes left; behind the last slot where it is over then.
 * @param {Session} session
 * @returns {number}
 */
export function nextPlace(session) {
  let place = session.began.length;
  while (place < session.slots.length && !minutesOf(session, place)) place += 1;
  return Math.min(place, session.slots.length);
}

/**
 * @param {Session} session
 * @param {number} place
 */
function lengthOf(session, place) {
  return minutesOf(session, place) * A_MINUTE;
}

/**
 * The length of every slot from a place on.
 * @param {Session} session
 * @param {number} place
 */
function lengthFrom(session, place) {
  return session.slots.slice(place).reduce((sum, _, n) => sum + lengthOf(session, place + n), 0);
}

/**
 * When a slot begins: in the past as it was, in the future as it looks now.
 * @param {Session} session
 * @param {number} place
 * @param {number} now
 * @returns {number}
 */
export function beginOf(session, place, now) {
  return session.began[place] ?? statusAt(session, now).ends - lengthFrom(session, place);
}

/**
 * The session as it is now: one that moves on by itself has passed every slot whose time is up.
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
export function settled(session, now) {
  let found = session;
  while (found.alone && found.paused === null && found.began.length <= found.slots.length) {
    const place = found.began.length - 1;
    const until = (found.began[place] ?? found.aim) + lengthOf(found, place);
    if (until > now) break;
    found = { ...found, began: [...found.began, until] };
  }
  return found;
}
