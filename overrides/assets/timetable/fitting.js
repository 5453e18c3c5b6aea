// A timetable made to fit the time there is.

/** @import { Item } from "./items.js" */
/** @import { Plan } from "./plan.js" */
/** @import { Part, Programme } from "./programme.js" */
import { fit } from "../rules/arithmetic.js";

/**
 * A timetable made to fit: its items with their minutes changed, the parts that changed and those that go no further
 * with their minutes now, those that never change, and what is still too long, or, below zero, too short.
 * @typedef {object} Fitted
 * @property {Item[]} items
 * @property {[part: Part, now: number][]} gave
 * @property {[part: Part, now: number][]} atLimit
 * @property {Part[]} fixed
 * @property {number} over
 */

/**
 * A timetable with the minutes of its parts changed so that they fit `target`.
 * @param {Plan} plan
 * @param {Programme} programme what it comes to
 * @param {number} target minutes
 * @returns {Fitted}
 */
export function fitted(plan, { parts, minutes: before }, target) {
  const { minutes, over } = fit(parts, target);
  /** @type {[part: Part, now: number][]} */
  const now = parts.map((part, n) => [part, minutes[n] ?? part.minutes]);
  const items = plan.items.map((item, n) => {
    const [part, after] = now[n] ?? [];
    if (item.type !== "activity" || after === undefined || after === part?.minutes) return item;
    return { ...item, minutes: after === part?.own ? null : after };
  });
  const bound = target < before ? "least" : "most";
  return {
    items,
    gave: now.filter(([part, after]) => part.minutes !== after),
    atLimit: now.filter(([part, after]) => part.least < part.most && after === part[bound]),
    fixed: parts.filter((part) => part.least === part.most),
    over,
  };
}
