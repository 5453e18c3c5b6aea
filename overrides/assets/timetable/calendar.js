// A timetable as an iCalendar file (RFC 5545). Times are instants in UTC, so that every calendar shows them right,
// whatever zone it is set to and on the night the clocks change; that needs no table of zones in the file.

import { instantOf } from "./clock-times.js";

const MOST_BYTES = 75;

/**
 * An entry, `at` minutes after the beginning.
 * @typedef {{ at: number, minutes: number, title: string, text: string }} Entry
 */

/**
 * The text of an .ics file.
 * @param {{ date: string, start: number }} begins
 * @param {Entry[]} entries
 * @param {{ now: number, id: string, address: string }} made when (milliseconds), an id that no other file has, and the
 *   address of the timetable
 * @returns {string}
 */
export function asCalendar({ date, start }, entries, { now, id, address }) {
  const { instant } = instantOf(date, start);
  const events = entries.flatMap(({ at, minutes, title, text }, n) => {
    const from = instant + at * 60_000;
    return [
      "BEGIN:VEVENT",
      `UID:${id}-${n + 1}@culture-playbook`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(from)}`,
      `DTEND:${utc(from + minutes * 60_000)}`,
      `SUMMARY:${escaped(title)}`,
      ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
      ...(address ? [`URL:${address}`] : []),
      "END:VEVENT",
    ];
  });
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:Culture Playbook timetable", "METHOD:PUBLISH"];
  return [...head, ...events, "END:VCALENDAR", ""].map(folded).join("\r\n");
}

/** @param {number} instant */
function utc(instant) {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, "");
}

/**
 * A text as one line says it. Other signs for machines could end that line, or the file, where someone reads it.
 * @param {string} text
 */
function escaped(text) {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, "\\n")
    .replace(/(?!\t)\p{Cc}/gu, "");
}

/**
 * A line cut where it would be longer than calendars take, never inside a letter.
 * @param {string} line
 */
function folded(line) {
  const encoder = new TextEncoder();
  let out = "";
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > MOST_BYTES) {
      out += "\r\n ";
      bytes = 1;
    }
    out += letter;
    bytes += size;
  }
  return out;
}
