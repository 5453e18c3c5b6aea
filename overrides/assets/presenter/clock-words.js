// What a running clock says, in words: time left, ahead or behind, what comes next.

import { inMinutes, later, timeOfDay } from "../rules/arithmetic.js";
import { element } from "../shared/elements.js";
import { daysAfter, shownAt } from "../timetable/clock-times.js";
import { A_MINUTE } from "./session-clock.js";

/** @import { Mood } from "./session-clock.js" */
/** @import { Block, Prompt } from "./session-slots.js" */

/** @type {{ [mood in Mood]: string }} */
export const MOODS = {
  waiting: "Not yet",
  paused: "Paused",
  calm: "Time left",
  nearly: "Nearly time",
  over: "Time is up",
  done: "The end",
};

/**
 * Time left as a number and its unit: 12 min, 45 s, then 2 min over. Whole minutes are rounded up, so that five minutes
 * begin with 5.
 * @param {number} left in milliseconds
 * @returns {[number: number, unit: string]}
 */
export function timeLeft(left) {
  if (left <= -A_MINUTE) return [Math.floor(-left / A_MINUTE), "min over"];
  if (left <= 0) return [0, "min"];
  if (left < A_MINUTE) return [Math.ceil(left / 1000), "s"];
  return [Math.ceil(left / A_MINUTE), "min"];
}

/**
 * Ahead or behind, from a minute on.
 * @param {number} late in milliseconds
 * @returns {string}
 */
export function lateness(late) {
  const minutes = Math.floor(Math.abs(late) / A_MINUTE);
  if (!minutes) return "On time";
  return `${inMinutes(minutes)} ${late > 0 ? "behind" : "ahead"}`;
}

/**
 * The clock in England at an instant; the day too, where it is another than today's.
 * @param {number} instant
 * @param {number} now
 * @returns {string}
 */
export function clockAt(instant, now) {
  const shown = shownAt(instant);
  const days = daysAfter(shownAt(now).date, shown.date);
  return timeOfDay(shown.minute) + (days > 0 ? later(days) : "");
}

/**
 * Blocks of plain text as elements.
 * @param {Block[]} blocks
 * @returns {HTMLElement[]}
 */
export function asElements(blocks) {
  return blocks.map(([kind, text]) => {
    if (typeof text === "string") return element("p", {}, kind === "b" ? element("b", {}, text) : text);
    if (kind !== "ol") return element("ul", {}, ...text.map((one) => element("li", {}, one)));
    // Each item says its number, which stays where those before it are on another page.
    return element("ol", {}, ...text.map((one, n) => element("li", { value: n + 1 }, one)));
  });
}

/**
 * Prompts as elements: the words that lead in, then the questions.
 * @param {Prompt[]} prompts
 * @returns {HTMLElement[]}
 */
export function asPrompts(prompts) {
  return prompts.flatMap(({ lead, questions }) => [
    ...(lead ? [element("p", {}, element("b", {}, lead))] : []),
    element("ul", {}, ...questions.map((one) => element("li", {}, one))),
  ]);
}
