// The clock of a session that is being run. It holds instants and never counts ticks, so that a reload or a sleeping laptop changes
// nothing. Every function takes a run and gives a new one; `now` is an instant in milliseconds.
//
// A run: {id, plan, called, slots, aim, began, extra, paused, alone, turn}
//   slots   what happens, in order: each has minutes, and least and most where it can give
//   aim     the instant at which the timetable says it is over
//   began   when each slot so far began; the last is the present one. One more than there are slots: it is over
//   extra   minutes added to slots: {place: minutes}
//   paused  since when, or null
//   alone   true where it moves on by itself when time is up

import { fit } from "../rules/arithmetic.js";

const A_MINUTE = 60_000;
const NEARLY = 0.2;

/** A run of these slots that begins at an instant. `aim` is when it should be over; without one, its own whole length later. */
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
    paused: null,
    alone,
    turn: 0,
  };
}

/** Where a run stands: {place, slot, next, left, length, mood, late, ends}, times in milliseconds. */
export function standing(run, now) {
  const place = run.began.length - 1;
  const slot = run.slots[place] ?? null;
  const moment = run.paused ?? now;
  const length = slot ? lengthOf(run, place) : 0;
  const left = slot ? run.began[place] + length - moment : 0;
  const rest = run.slots.slice(place + 1).reduce((sum, _, n) => sum + lengthOf(run, place + 1 + n), 0);
  const ends = slot ? now + Math.max(0, left) + rest : run.began[place];
  return {
    place,
    slot,
    next: run.slots[place + 1] ?? null,
    left,
    length,
    mood: mood(run, { slot, left, length, now }),
    late: ends - run.aim,
    ends,
  };
}

/** waiting, paused, calm, nearly (the last fifth), over or done. */
function mood(run, { slot, left, length, now }) {
  if (!slot) return "done";
  if (run.began[0] > now) return "waiting";
  if (run.paused !== null) return "paused";
  if (left <= 0) return "over";
  return left <= length * NEARLY ? "nearly" : "calm";
}

function lengthOf(run, place) {
  return (run.slots[place].minutes + (run.extra[place] ?? 0)) * A_MINUTE;
}

/** When slot `place` begins: in the past as it was, in the future as it looks now. */
export function beginOf(run, place, now) {
  if (place < run.began.length) return run.began[place];
  const { ends } = standing(run, now);
  return ends - run.slots.slice(place).reduce((sum, _, n) => sum + lengthOf(run, place + n), 0);
}

/** The run as it is now: one that moves on by itself has passed every slot whose time is up. */
export function settled(run, now) {
  let found = run;
  while (found.alone && found.paused === null && found.began.length <= found.slots.length) {
    const place = found.began.length - 1;
    const until = found.began[place] + lengthOf(found, place);
    if (until > now) break;
    found = { ...found, began: [...found.began, until] };
  }
  return found;
}

/** On to the next slot, or to the end. */
export function onward(run, now) {
  if (run.began.length > run.slots.length) return run;
  return turned(run, { began: [...resumed(run, now).began, now], paused: null });
}

/** Back to the slot before, as if it had never been left. */
export function back(run, now) {
  if (run.began.length < 2) return run;
  return turned(run, { began: resumed(run, now).began.slice(0, -1), paused: null });
}

/** To any slot, forward or back. */
export function goTo(run, place, now) {
  const { began } = resumed(run, now);
  const until =
    place < began.length ? began.slice(0, place + 1) : [...began, ...Array(place + 1 - began.length).fill(now)];
  return turned(run, { began: until, paused: null });
}

export function paused(run, now) {
  return run.paused === null && run.began.length <= run.slots.length ? turned(run, { paused: now }) : run;
}

/** After a pause everything so far counts as having begun that much later. */
export function resumed(run, now) {
  if (run.paused === null) return run;
  const pause = now - run.paused;
  return turned(run, { began: run.began.map((instant) => instant + pause), paused: null });
}

/** So many minutes more for the present slot; counted from now, where its time is up already. */
export function moreTime(run, minutes, now) {
  const { place, slot, left } = standing(run, now);
  const extra = (run.extra[place] ?? 0) + minutes + Math.max(0, Math.ceil(-left / A_MINUTE));
  return slot ? turned(run, { extra: { ...run.extra, [place]: extra } }) : run;
}

/** A run that was waiting for its hour begins now; when it should be over stays. */
export function startedNow(run, now) {
  return turned(run, { began: [now] });
}

/** The slots still to come made to fit, so that it is over when it should be: {run, gave: [[slot, minutes before, now]], over (minutes)}. */
export function caughtUp(run, now) {
  const { place, late } = standing(run, now);
  const parts = run.slots
    .slice(place + 1)
    .map((slot, n) => ({
      minutes: slot.minutes + (run.extra[place + 1 + n] ?? 0),
      least: slot.least,
      most: slot.most,
    }));
  const whole = parts.reduce((sum, part) => sum + part.minutes, 0);
  const { minutes, over } = fit(parts, Math.max(0, whole - Math.round(late / A_MINUTE)));
  const extra = { ...run.extra };
  minutes.forEach((number, n) => {
    extra[place + 1 + n] = number - run.slots[place + 1 + n].minutes;
  });
  const gave = parts
    .map((part, n) => [run.slots[place + 1 + n], part.minutes, minutes[n]])
    .filter(([, before, after]) => before !== after);
  return { run: gave.length ? turned(run, { extra }) : run, gave, over };
}

function turned(run, changed) {
  return { ...run, ...changed, turn: run.turn + 1 };
}
