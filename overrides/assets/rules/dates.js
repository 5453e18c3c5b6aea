// Dates as data (2027-05-05) and as people write them (5 May 2027). A day is the one on the reader's own calendar.

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Today as 2027-05-05. */
export function today() {
  const now = new Date();
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return [now.getFullYear(), ...parts].join("-");
}

/** True once a last day (2027-05-05, or nothing) has passed, by the reader's clock or by the day of the build, whichever is later. */
export function hasEnded(lastDay) {
  const built = document.querySelector("meta[name='built']").content;
  return Boolean(lastDay) && lastDay < (today() > built ? today() : built);
}

/** True for a day that the calendar has, written 2027-05-05. */
export function isDay(text) {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split("-").map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** 2027-05-05 as 5 May 2027. */
export function inWords(text) {
  const [year, month, day] = text.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
