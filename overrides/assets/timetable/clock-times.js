// Clock times as they are in England, whatever the device believes, and what becomes of them when the clocks change.

const ZONE = "Europe/London";
const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});
const DAY = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const A_MINUTE = 60_000;
const AN_HOUR = 60 * A_MINUTE;

/** @typedef {{ date: string, minute: number }} Shown the day and the minute of the day that a clock shows */

/**
 * What a clock in England shows at an instant (milliseconds).
 * @param {number} instant
 * @returns {Shown}
 */
export function shownAt(instant) {
  const part = Object.fromEntries(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, minute: Number(part.hour) * 60 + Number(part.minute) };
}

/**
 * The instant at which a clock in England shows a time. `twice` when it shows it twice that night (the first is given),
 * `never` when the clocks jump over it (then the instant is as many minutes after the jump).
 * @param {string} date
 * @param {number} minute
 * @returns {{ instant: number, twice: boolean, never: boolean }}
 */
export function instantOf(date, minute) {
  const plain = Date.parse(`${date}T00:00Z`) + minute * A_MINUTE;
  const found = [plain - AN_HOUR, plain].filter((instant) => shows(instant, date, minute));
  return { instant: found[0] ?? plain, twice: found.length === 2, never: !found.length };
}

/**
 * @param {number} instant
 * @param {string} date
 * @param {number} minute
 */
function shows(instant, date, minute) {
  const shown = shownAt(instant);
  return shown.date === date && shown.minute === minute;
}

/**
 * How many days later than `first` the day `then` is.
 * @param {string} first
 * @param {string} then
 * @returns {number}
 */
export function daysAfter(first, then) {
  return Math.round((Date.parse(`${then}T00:00Z`) - Date.parse(`${first}T00:00Z`)) / (24 * AN_HOUR));
}

/**
 * Which way the clocks change between two instants.
 * @param {number} from
 * @param {number} until
 * @returns {"forward" | "back" | ""}
 */
export function changeBetween(from, until) {
  const change = offset(until) - offset(from);
  return change > 0 ? "forward" : change < 0 ? "back" : "";
}

/**
 * How far a clock in England is ahead of UTC at an instant, in milliseconds.
 * @param {number} instant
 */
function offset(instant) {
  const { date, minute } = shownAt(instant);
  return Date.parse(`${date}T00:00Z`) + minute * A_MINUTE - Math.floor(instant / A_MINUTE) * A_MINUTE;
}

/**
 * A day as people write it: Tuesday 1 December 2026.
 * @param {string} date
 * @returns {string}
 */
export function dayInWords(date) {
  return DAY.format(new Date(`${date}T00:00Z`)).replace(",", "");
}

/**
 * Today in England.
 * @returns {string}
 */
export function today() {
  return shownAt(Date.now()).date;
}
