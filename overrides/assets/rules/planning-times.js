// How a session is brought into the time there is: as it stands, with or without ground rules before it, or shorter.

/** @import { PlannerData, Session } from "../planner/data.js" */
/** @import { Wanted } from "./planning.js" */
import { total } from "./arithmetic.js";

const LEAST_LEFT = 0.5;

/** @typedef {"whole" | "shorten" | "short" | "first" | "leave_out" | "long"} How a session is brought into the time */

/**
 * One way to bring a session into the time: its minutes without ground rules, how many of its parts stay, and the
 * minutes of ground rules before it.
 * @typedef {{ how: How, minutes: number, kept: number, rules: number, cost: number }} Timing
 */

/**
 * The best way to bring a session into the time.
 * @param {Session} session
 * @param {PlannerData} data
 * @param {Wanted} wanted
 * @returns {Timing}
 */
export function bestTiming(session, data, wanted) {
  return timings(session, data, wanted).reduce((one, two) => (two.cost > one.cost ? two : one));
}

/**
 * Each way to bring a session into the time, with what it costs and what the use of the time is worth.
 * @param {Session} session
 * @param {PlannerData} data
 * @param {Wanted} wanted
 * @returns {Timing[]}
 */
function timings(session, data, { minutes: available, met }) {
  const { weights } = data;
  const whole = minutesOf(session);
  const rules = session.rules && !met ? rulesMinutes(data) : 0;
  const parts = session.parts.length;
  /** @type {[how: How, minutes: number, kept: number, rules: number, cost: number][]} */
  const ways = [
    ["whole", whole, parts, rules, 0],
    ["whole", whole, parts, 0, rules ? weight(weights, "rules") : 0],
    ...shorter(session, weights, available ?? whole),
  ];
  const found = ways
    .filter(([, minutes, , before]) => available === null || minutes + before <= available)
    .map(([how, minutes, kept, before, cost]) => {
      const used = available === null ? 1 : (minutes + before) / available;
      return { how, minutes, kept, rules: before, cost: cost + weight(weights, "time") * used };
    });
  if (found.length) return found;
  return [{ how: "long", minutes: whole, kept: parts, rules: 0, cost: weight(weights, "long") - whole / 60 }];
}

/**
 * The ways to make a session shorter: each part at its least, its own short version, the first of its sessions, or its
 * first parts.
 * @param {Session} session
 * @param {{ [rule: string]: number }} weights
 * @param {number} available
 * @returns {[how: How, minutes: number, kept: number, rules: number, cost: number][]}
 */
function shorter({ parts, short, first }, weights, available) {
  const whole = minutesOf({ parts });
  const least = parts.reduce((sum, part) => sum + part[2], 0);
  const sums = parts.map((_, n) => parts.slice(0, n + 1).reduce((sum, [, minutes]) => sum + minutes, 0));
  const kept = sums.filter((sum) => sum <= available).length;
  const left = sums[kept - 1] ?? 0;
  /** @type {[how: How, minutes: number, kept: number, rules: number, cost: number][]} */
  const found = [];
  if (least < whole && least <= available && available < whole)
    found.push(["shorten", available, parts.length, 0, weight(weights, "shorten")]);
  if (available >= whole) return found;
  if (short) found.push(["short", short[0], 0, 0, weight(weights, "short")]);
  if (first) found.push(["first", first[0], first[2], 0, weight(weights, "first")]);
  if (left / whole >= LEAST_LEFT && kept < parts.length) {
    const cost = weight(weights, "leave_out") + weight(weights, "left_out") * (1 - left / whole);
    found.push(["leave_out", left, kept, 0, cost]);
  }
  return found;
}

/**
 * How many minutes a session takes as it stands.
 * @param {Pick<Session, "parts">} session
 * @returns {number}
 */
export function minutesOf({ parts }) {
  return total(parts.map(([, minutes]) => ({ minutes })));
}

/**
 * The activity that sets ground rules, or undefined where readers have none.
 * @param {PlannerData} data
 * @returns {Session | undefined}
 */
export function rulesOf({ sessions, rules }) {
  return sessions.find(({ id }) => id === rules);
}

/** @param {PlannerData} data */
function rulesMinutes(data) {
  const rules = rulesOf(data);
  return rules ? minutesOf(rules) : 0;
}

/**
 * What a rule counts for; nothing where the data does not say.
 * @param {{ [rule: string]: number }} weights
 * @param {string} rule
 * @returns {number}
 */
export function weight(weights, rule) {
  return weights[rule] ?? 0;
}
