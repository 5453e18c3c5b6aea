// A day, a month or a year as people write it, read as data: "10 March 2025", "March 2025", "3/2025", "2025".

import { isDay } from "./dates.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FORMS = [
  [/^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/, ([, year, month, day]) => [year, month, day]],
  [/^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/, ([, day, month, year]) => [year, month, day]],
  [
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/,
    ([, day, name, year]) => [year, monthOf(name), day],
  ],
];

/** 2025-03-10, 2025-03 or 2025; "not stated" as it stands; undefined for anything else. */
export function whenOf(text) {
  const said = text.trim().toLowerCase();
  if (said === "not stated") return said;
  for (const [form, read] of FORMS) {
    const found = form.exec(said);
    if (found) return sound(read(found).map((part) => part && String(part).padStart(2, "0")));
  }
  return undefined;
}

function monthOf(name) {
  const at = MONTHS.findIndex((short) => name.startsWith(short));
  return at < 0 ? "00" : at + 1;
}

function sound([year, month, day]) {
  const parts = [year, month, day].filter(Boolean);
  return Number(year) && isDay([...parts, "01", "01"].slice(0, 3).join("-")) ? parts.join("-") : undefined;
}
