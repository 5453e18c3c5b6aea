// A day, a month or a year as people write it, read as data: "10 March 2025", "March 2025", "3/2025", "2025".

import { isDay } from "./dates.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FORMS = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/,
  /^(?:(?<day>\d{1,2})[/.-])?(?<month>\d{1,2})[/.-](?<year>\d{4})$/,
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?<name>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/,
];

/**
 * 2025-03-10, 2025-03 or 2025; "not stated" as it stands; undefined for anything else.
 * @param {string} text
 * @returns {string | undefined}
 */
export function whenOf(text) {
  const said = text.trim().toLowerCase();
  if (said === "not stated") return said;
  const found = FORMS.map((form) => form.exec(said)?.groups).find(Boolean);
  if (!found) return undefined;
  const { year = "", month = monthOf(found.name), day } = found;
  return sound(year, month, day);
}

/** @param {string} [name] */
function monthOf(name) {
  if (!name) return undefined;
  return String(MONTHS.findIndex((short) => name.startsWith(short)) + 1); // 0, which no calendar has, where it is none
}

/**
 * @param {string} year
 * @param {string} [month]
 * @param {string} [day]
 */
function sound(year, month, day) {
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  return Number(year) && isDay([...parts, "01", "01"].slice(0, 3).join("-")) ? parts.join("-") : undefined;
}
