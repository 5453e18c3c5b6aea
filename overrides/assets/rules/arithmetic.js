// Sums with minutes: clock times, lengths in words, and what to give up so that parts fit. Clock times are those of
// macros/timing/arithmetic.py; both pass the cases in tests/vectors/timetable.json.

const CLOCK = /^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$/;
const A_DAY = 24 * 60;

/** @typedef {{ minutes: number, least: number, most: number }} Span how long a part is, and may be */

/**
 * A clock time such as 9:30, 09.30 or 14:05 as minutes since midnight; null where it is no time.
 * @param {string} clock
 * @returns {number | null}
 */
export function minuteOfDay(clock) {
  const match = CLOCK.exec(clock.trim());
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/**
 * The clock time `after` minutes later than `start` (minutes since midnight), past midnight with the day said.
 * @param {number} start
 * @param {number} after
 * @returns {string}
 */
export function clock(start, after) {
  const days = Math.floor((start + after) / A_DAY);
  return timeOfDay((start + after) % A_DAY) + later(days);
}

/**
 * Minutes since midnight as 09:30.
 * @param {number} minute
 * @returns {string}
 */
export function timeOfDay(minute) {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/**
 * How a clock time that many days after the first is told from the first day's.
 * @param {number} days
 * @returns {string}
 */
export function later(days) {
  return days === 0 ? "" : days === 1 ? " next day" : ` ${days} days later`;
}

/**
 * Stretch or shrink parts towards a whole of `target` minutes, each by its share of the room it has. `over` is what is
 * still too long, or, below zero, still too short.
 * @param {Span[]} parts
 * @param {number} target
 * @returns {{ minutes: number[], over: number }} one number of minutes for each part
 */
export function fit(parts, target) {
  const wanted = target - total(parts);
  const room = parts.map(({ minutes, least, most }) => Math.max(0, wanted < 0 ? minutes - least : most - minutes));
  const change = shares(room, Math.min(Math.abs(wanted), sum(room)));
  const minutes = parts.map((part, n) => part.minutes + Math.sign(wanted) * (change[n] ?? 0));
  return { minutes, over: sum(minutes) - target };
}

/**
 * The minutes of parts made to fill exactly `target`, past their bounds if they must; null where that leaves one
 * without.
 * @param {Span[]} parts
 * @param {number} target
 * @returns {number[] | null}
 */
export function spread(parts, target) {
  const { minutes, over } = fit(parts, target);
  if (over === 0) return minutes;
  const shown = minutes.filter((one) => one > 0).length;
  if (!shown || target < shown) return null;
  const spare = minutes.map((one) => Math.max(0, one - 1));
  const extra = shares(spare, target - shown, minutes);
  return minutes.map((one, n) => (one > 0 ? 1 + (extra[n] ?? 0) : 0));
}

/**
 * Whole numbers that add up to `all`, in proportion to `weights` (where those are all 0: to `otherwise`), the largest
 * remainders first.
 * @param {number[]} weights
 * @param {number} all
 * @param {number[]} [otherwise]
 */
function shares(weights, all, otherwise = weights) {
  const used = weights.some((one) => one > 0) ? weights : otherwise;
  const whole = sum(used);
  if (!whole) return weights.map(() => 0);
  const exact = used.map((one, n) => ({ n, share: (all * one) / whole }));
  const left = all - sum(exact.map(({ share }) => Math.floor(share)));
  const rest = (/** @type {{ share: number }} */ { share }) => share - Math.floor(share);
  const rounded = new Set([...exact].sort((one, two) => rest(two) - rest(one) || one.n - two.n).slice(0, left));
  return exact.map((one) => Math.floor(one.share) + (rounded.has(one) ? 1 : 0));
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}

/**
 * The minutes of parts added up.
 * @param {{ minutes: number }[]} parts
 * @returns {number}
 */
export function total(parts) {
  return sum(parts.map(({ minutes }) => minutes));
}

/**
 * Minutes in words: 45 minutes, 1 hour, 1 hour 30 minutes.
 * @param {number} number
 * @returns {string}
 */
export function inMinutes(number) {
  const hours = Math.floor(number / 60);
  const rest = number % 60;
  const parts = [];
  if (hours) parts.push(`${hours} hour${hours === 1 ? "" : "s"}`);
  if (rest || !hours) parts.push(`${rest} minute${rest === 1 ? "" : "s"}`);
  return parts.join(" ");
}
