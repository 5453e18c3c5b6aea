// What happens when in a session that the planner chose, and the timetable that the builder and the screen open for it.

/** @import { Choice } from "../rules/planning.js" */
/** @import { MaterialRow, PlannerData, Session } from "./data.js" */
import { fit, timeOfDay } from "../rules/arithmetic.js";
import { minutesOf, rulesOf } from "../rules/planning-times.js";
import { bring } from "../rules/supplies.js";

const A_QUARTER = 15;
const A_DAY = 24 * 60;
const MOST_LETTERS = 100;

/** @typedef {{ title: string, minutes: number, at: number }} Row something that happens, so many minutes after the beginning */

/**
 * What happens, in order.
 * @param {Choice} choice
 * @param {PlannerData} data
 * @returns {Row[]}
 */
export function rowsOf({ session, timing }, data) {
  const rules = timing.rules ? rulesOf(data) : undefined;
  const rows = [...(rules ? [{ title: rules.title, minutes: minutesOf(rules) }] : []), ...partsOf(session, timing)];
  let at = 0;
  return rows.map((row) => {
    const placed = { ...row, at };
    at += row.minutes;
    return placed;
  });
}

/**
 * @param {Session} session
 * @param {Choice["timing"]} timing
 */
function partsOf({ parts, short }, { how, minutes, kept }) {
  if (how === "short" && short) return [{ title: short[1], minutes }];
  const spans = parts.map(([, usual, least, most]) => ({ minutes: usual, least, most }));
  const now = how === "shorten" ? fit(spans, minutes).minutes : spans.map((span) => span.minutes);
  return parts.slice(0, kept).flatMap(([title], n) => (now[n] ? [{ title, minutes: now[n] }] : []));
}

/**
 * The minutes of all rows.
 * @param {Row[]} rows
 * @returns {number}
 */
export function lengthOf(rows) {
  return rows.reduce((sum, { minutes }) => sum + minutes, 0);
}

/**
 * The next quarter of an hour at or after a minute of the day.
 * @param {number} minute
 * @returns {number}
 */
export function nextQuarter(minute) {
  return (Math.ceil(minute / A_QUARTER) * A_QUARTER) % A_DAY;
}

/**
 * The timetable as an address has it (see timetable/plan.js).
 * @param {Choice} choice
 * @param {PlannerData} data
 * @param {number} start
 * @param {number | null} people
 * @returns {string}
 */
export function timetableOf({ session, timing }, data, start, people) {
  const { how, minutes } = timing;
  const said = new URLSearchParams({ start: timeOfDay(start).replace(":", "") });
  if (people !== null) said.set("people", String(people));
  if (session.kind === "pack") said.set("pack", session.id);
  else {
    const title = Array.from(session.title).slice(0, MOST_LETTERS).join("");
    const own = {
      short: `talk:${minutes}:${encodeURIComponent(title)}`,
      first: `${session.id}.1`,
      shorten: `${session.id}:${minutes}`,
    };
    const item = Object.hasOwn(own, how) ? own[/** @type {keyof typeof own} */ (how)] : session.id;
    said.set("items", [...(timing.rules && data.rules ? [data.rules] : []), item].join(","));
  }
  return said.toString();
}

/**
 * What to bring: things, how many of what, and what is handy but can be done without.
 * @param {Choice} choice
 * @param {PlannerData} data
 * @param {number | null} people
 * @param {boolean} noPrinter
 * @returns {{ things: string[], numbers: [item: string, number: string][], nice: string[] }}
 */
export function kitOf({ session, timing }, data, people, noPrinter) {
  const rules = timing.rules ? rulesOf(data) : undefined;
  const used = rules ? [session, rules] : [session];
  const things = new Set(used.flatMap((one) => one.bring ?? []));
  const nice = new Set(used.flatMap((one) => one.nice ?? []).filter((one) => !things.has(one)));
  if (noPrinter) for (const list of [things, nice]) list.delete(data.printed);
  const materials = used.flatMap((one) => one.materials ?? []);
  return { things: [...things], nice: [...nice], numbers: bring(materials.map(useOf), people) };
}

/** @param {MaterialRow} row */
function useOf([item, quantity, per, size, again]) {
  return { item, quantity, per, size, used_again: again };
}
