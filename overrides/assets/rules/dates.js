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

/**
 * Today as 2027-05-05.
 * @returns {string}
 */
export function today() {
  const now = new Date();
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return [now.getFullYear(), ...parts].join("-");
}

/**
 * True for a day that the calendar has, written 2027-05-05.
 * @param {unknown} text
 * @returns {text is string}
 */
export function isDay(text) {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = numbersOf(text);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/**
 * 2027-05-05 as 5 May 2027.
 * @param {string} text
 * @returns {string}
 */
export function inWords(text) {
  const [year, month, day] = numbersOf(text);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/**
 * A day some days after another, both as 2027-05-05.
 * @param {string} day
 * @param {number} days
 * @returns {string}
 */
export function daysAfter(day, days) {
  const [year, month, date] = numbersOf(day);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/**
 * @param {string} text
 * @returns {[year: number, month: number, day: number]}
 */
function numbersOf(text) {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = text.split("-").map(Number);
  return [year, month, day];
}
