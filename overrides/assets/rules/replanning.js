// How far the steps of a session can give when its plan changes while it runs. A step's record may say; where it says
// nothing, a rule suggests bounds, and whoever shows them says that they are suggested.

import { fit } from "./arithmetic.js";

/** @import { Span } from "./arithmetic.js" */

/** @typedef {Span & { kind: string }} Step its minutes and bounds by the record, and activity, break or talk */
/** @typedef {{ least: number, most: number, suggested: boolean }} Bounds suggested: by this rule, and by no record */
/** @typedef {Span & { bounds: Bounds }} Giving a step with its minutes now, its record's bounds and those that hold */

// The share of its own minutes that a step keeps at least, the fewest minutes it's cut to, and how far it stretches. Tea
// can be half as long, but nobody fetches a cup in less than ten minutes; a talk is easier to cut than work in groups.
const USUAL = {
  activity: { keeps: 0.7, fewest: 4, stretches: 1.5 },
  break: { keeps: 0.5, fewest: 10, stretches: 1.5 },
  talk: { keeps: 0.6, fewest: 3, stretches: 1.5 },
};
const AT_A_TIME = 5;

/**
 * How short and how long a step can be.
 * @param {Step} step
 * @returns {Bounds}
 */
export function boundsOf({ kind, minutes, least, most }) {
  if (least < minutes || most > minutes) return { least, most, suggested: false };
  const { keeps, fewest, stretches } = kind === "break" || kind === "talk" ? USUAL[kind] : USUAL.activity;
  const shortest = Math.max(fewest, Math.ceil(minutes * keeps));
  return { least: Math.min(minutes, shortest), most: Math.floor(minutes * stretches), suggested: true };
}

/**
 * Steps made to fill `target` minutes: first by what records say can give, then by what is suggested. `over` is what is
 * still too long, or, below zero, too short.
 * @param {Giving[]} steps
 * @param {number} target
 * @returns {{ minutes: number[], over: number }} one number of minutes for each step
 */
export function refitted(steps, target) {
  const byRecord = steps.map((step) => (step.bounds.suggested ? fixed(step) : step));
  const first = fit(byRecord, target);
  if (first.over === 0) return first;
  return inFives(steps, first.minutes, first.over);
}

/**
 * What is still too long or too short, given by the step with the most room left, five minutes at a time: a few clear
 * changes, where a minute here and there is more than anyone can run by.
 * @param {Giving[]} steps
 * @param {number[]} before their minutes
 * @param {number} over minutes too many, or, below zero, too few
 */
function inFives(steps, before, over) {
  const minutes = [...before];
  let left = Math.abs(over);
  const rooms = () =>
    steps.map(({ bounds: { least, most } }, n) => (over > 0 ? (minutes[n] ?? 0) - least : most - (minutes[n] ?? 0)));
  while (left > 0) {
    const room = Math.max(0, ...rooms());
    if (!room) break;
    const change = Math.min(AT_A_TIME, room, left);
    const n = rooms().indexOf(room);
    minutes[n] = (minutes[n] ?? 0) - Math.sign(over) * change;
    left -= change;
  }
  return { minutes, over: left && Math.sign(over) * left };
}

/**
 * @param {Span} step
 * @returns {Span}
 */
function fixed({ minutes }) {
  return { minutes, least: minutes, most: minutes };
}

/**
 * A step made longer or, below zero, shorter by hand. Bounds are advice to the hand, so only a minute has to stay.
 * @param {number} minutes
 * @param {number} more
 * @returns {number}
 */
export function byHand(minutes, more) {
  return Math.max(1, minutes + more);
}
