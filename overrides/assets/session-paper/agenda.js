// The agenda of a session for the wall: the times alone, in the largest letters in which they stand on one side.

/** @import { BuiltSession } from "./sheets.js" */
import { inMinutes } from "../rules/arithmetic.js";
import { element } from "../shared/elements.js";
import { dayInWords } from "../timetable/clock-times.js";
import { foot, head, row, timesTable } from "./head.js";

/** The classes of session-paper.css for its letters, the largest first. */
export const LETTERS = /** @type {const} */ (["huge", "large", "middling", "small"]);

/**
 * The agenda, without notes: what happens in a session is nobody's secret.
 * @param {BuiltSession} session
 * @param {(typeof LETTERS)[number]} letters
 * @returns {HTMLElement}
 */
export function agenda(session, letters) {
  const { plan, times, now } = session;
  const span = times.known ? `${times.at(0)} to ${times.at(now.minutes)}` : inMinutes(now.minutes);
  const when = [plan.date && dayInWords(plan.date), span].filter(Boolean).join(" · ");
  const rows = now.parts.map(({ at, item, title, minutes }) =>
    row(times.at(at), item.type, `${title} `, element("span", { className: "takes" }, inMinutes(minutes))),
  );
  return element(
    "section",
    { className: `sheet agenda ${letters}` },
    ...head("Agenda", session, when),
    timesTable(session, "What", rows),
    foot(session),
  );
}
