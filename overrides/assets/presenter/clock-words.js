// What a running clock says, in words: time left, ahead or behind, what comes next.

import { element } from "../shared/elements.js";
import { inMinutes, later, timeOfDay } from "../rules/arithmetic.js";
import { daysAfter, shownAt } from "../timetable/clock-times.js";

const A_MINUTE = 60_000;
export const MOODS = {
  waiting: "Not yet",
  paused: "Paused",
  calm: "Time left",
  nearly: "Nearly time",
  over: "Time is up",
  done: "The end",
};

/** Time left as [number, unit]: 12 min, 45 s, then 2 min over. Whole minutes are rounded up, so that five minutes begin with 5. */
export function timeLeft(left) {
  if (left <= -A_MINUTE) return [Math.floor(-left / A_MINUTE), "min over"];
  if (left <= 0) return [0, "min"];
  if (left < A_MINUTE) return [Math.ceil(left / 1000), "s"];
  return [Math.ceil(left / A_MINUTE), "min"];
}

/** Ahead or behind, from a minute on. */
export function lateness(late) {
  const minutes = Math.floor(Math.abs(late) / A_MINUTE);
  if (!minutes) return "On time";
  return `${inMinutes(minutes)} ${late > 0 ? "behind" : "ahead"}`;
}

/** The clock in England at an instant; the day too, where it is another than today's. */
export function clockAt(instant, now) {
  const shown = shownAt(instant);
  const days = daysAfter(shownAt(now).date, shown.date);
  return timeOfDay(shown.minute) + (days > 0 ? later(days) : "");
}

/** Plain text blocks as elements. */
export function asElements(blocks) {
  return blocks.map(([kind, text]) => {
    if (kind === "ul" || kind === "ol") return element(kind, {}, ...text.map((one) => element("li", {}, one)));
    return element("p", {}, kind === "b" ? element("b", {}, text) : text);
  });
}

/** Prompts as elements: the words that lead in, then the questions. */
export function asPrompts(ask) {
  return ask
    .flatMap(({ lead, questions }) => [
      lead ? element("p", {}, element("b", {}, lead)) : null,
      element("ul", {}, ...questions.map((one) => element("li", {}, one))),
    ])
    .filter(Boolean);
}
