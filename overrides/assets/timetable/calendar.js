// A timetable as an iCalendar file (RFC 5545). Times are instants in UTC, so that every calendar shows them right, whatever zone it is
// set to and on the night the clocks change; that needs no table of zones in the file.

import { instantOf } from "./clock-times.js";

const MOST_BYTES = 75;

/**
 * The text of an .ics file. `entries` are {at, minutes, title, text}, `at` in minutes after the beginning. `now` (milliseconds) is when it
 * was made, `id` a word of its own that makes each entry unlike any other.
 */
export function asCalendar(plan, entries, { now, id, address }) {
  const { instant } = instantOf(plan.date, plan.start);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:Culture Playbook timetable", "METHOD:PUBLISH"];
  entries.forEach(({ at, minutes, title, text }, n) => {
    const from = instant + at * 60_000;
    lines.push(
      "BEGIN:VEVENT",
      `UID:${id}-${n + 1}@culture-playbook`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(from)}`,
      `DTEND:${utc(from + minutes * 60_000)}`,
    );
    lines.push(`SUMMARY:${escaped(title)}`);
    if (text) lines.push(`DESCRIPTION:${escaped(text)}`);
    if (address) lines.push(`URL:${address}`);
    lines.push("END:VEVENT");
  });
  return [...lines, "END:VCALENDAR", ""].map(folded).join("\r\n");
}

function utc(instant) {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, "");
}

function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** A line cut where it would be longer than calendars take, never inside a letter. */
function folded(line) {
  const encoder = new TextEncoder();
  const pieces = [""];
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > MOST_BYTES) {
      pieces.push(" ");
      bytes = 1;
    }
    pieces[pieces.length - 1] += letter;
    bytes += size;
  }
  return pieces.join("\r\n");
}
