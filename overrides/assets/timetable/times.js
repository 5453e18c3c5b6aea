// How the times of a timetable are told, by whatever is known of its day and its start.

/** @import { Plan } from "./plan.js" */
import { clock, inMinutes, later, timeOfDay } from "../rules/arithmetic.js";
import { changeBetween, daysAfter, instantOf, shownAt } from "./clock-times.js";

const A_MINUTE = 60_000;

/**
 * How to tell when: `at` gives words for so many minutes after the beginning; `known` is false where nobody said when
 * it starts.
 * @typedef {{ known: boolean, at: (after: number) => string, warnings: string[] }} Times
 */

/**
 * How to tell the times of a timetable. With a day the clock in England is followed, through a night on which it
 * changes; without one every day has 24 hours; without a start only the minutes passed are told.
 * @param {Plan} plan
 * @param {number} minutes that it takes
 * @returns {Times}
 */
export function timesOf({ start, date }, minutes) {
  if (start === null)
    return { known: false, at: (after) => (after ? `after ${inMinutes(after)}` : "at the start"), warnings: [] };
  if (!date) return { known: true, at: (after) => clock(start, after), warnings: [] };
  const { instant } = instantOf(date, start);
  return {
    known: true,
    at: (after) => {
      const shown = shownAt(instant + after * A_MINUTE);
      return timeOfDay(shown.minute) + later(daysAfter(date, shown.date));
    },
    warnings: clockWarnings(date, start, minutes),
  };
}

/**
 * @param {string} date
 * @param {number} start
 * @param {number} minutes
 */
function clockWarnings(date, start, minutes) {
  const { instant, twice, never } = instantOf(date, start);
  const time = timeOfDay(start);
  const begins = timeOfDay(shownAt(instant).minute);
  if (never)
    return [`The clocks go forward that night and ${time} is left out. The timetable starts at ${begins} instead.`];
  const change = changeBetween(instant, instant + minutes * A_MINUTE);
  const after = "Times after that are in the new time; nothing takes more or less time.";
  return [
    ...(twice ? [`The clocks go back that night, so ${time} comes twice. The timetable uses the first.`] : []),
    ...(change ? [`The clocks go ${change} an hour during this timetable. ${after}`] : []),
  ];
}
