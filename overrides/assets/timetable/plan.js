// A timetable as a short text that an address can hold, such as
// start=0930&people=14&items=three-words-each,break:15,map-your-culture.1
// Whatever in an address makes no sense is left out and said; nothing in it can stop the page from opening.

/** @import { Data, Pack } from "./data.js" */
/** @import { Item } from "./items.js" */
import { minuteOfDay, timeOfDay } from "../rules/arithmetic.js";
import { packOf } from "./data.js";
import { line, MOST_LETTERS, packItems, readItems, short, token } from "./items.js";
import { readOwnWords, writeForAddress, writeOwnWords } from "./own-words.js";

const MOST_PEOPLE = 1000;
const MOST_AVAILABLE = 2400;
const USUAL_START = 9 * 60 + 30;

/**
 * A timetable. `start` is minutes since midnight; null stands for what is not said.
 * @typedef {object} Plan
 * @property {string} title
 * @property {number | null} start
 * @property {string} date
 * @property {number | null} people
 * @property {number | null} available minutes
 * @property {string} pack the id of the pack that it began as
 * @property {number} day of the pack, from 1
 * @property {Item[]} items
 */

/**
 * A timetable with nothing in it.
 * @returns {Plan}
 */
export function emptyPlan() {
  return { title: "", start: USUAL_START, date: "", people: null, available: null, pack: "", day: 1, items: [] };
}

/**
 * The timetable that an address says.
 * @param {string} text
 * @param {Data} data
 * @returns {{ plan: Plan, leftOut: string[] }} what was left out, as sentences
 */
export function readPlan(text, data) {
  const said = new URLSearchParams(text);
  const plan = emptyPlan();
  /** @type {string[]} */
  const leftOut = [];
  plan.title = line(said.get("title") ?? "");
  plan.start = readStart(said.get("start"), leftOut);
  plan.date = readDate(said.get("date") ?? "", leftOut);
  plan.people = number(said.get("people"), MOST_PEOPLE, "the number of people", leftOut);
  plan.available = number(said.get("minutes"), MOST_AVAILABLE, "the minutes you have", leftOut);
  readPack(said, data, plan, leftOut);
  const items = said.get("items");
  const day = dayOf(plan, data);
  if (items !== null) plan.items = readItems(items, data, leftOut);
  else if (day) plan.items = packItems(day, data, leftOut);
  plan.items = readOwnWords(said, plan.items, data, leftOut);
  return { plan, leftOut };
}

/**
 * The text that an address holds for a timetable; readPlan reads it back.
 * @param {Plan} plan
 * @param {boolean} [isWhole] with words that are too long for an address, for a file or this browser
 * @returns {string}
 */
export function writePlan(plan, isWhole = false) {
  /** @type {[key: string, value: string | number | null][]} */
  const parts = [
    ["title", plan.title],
    ["start", plan.start === USUAL_START ? null : writeStart(plan.start)],
    ["date", plan.date],
    ["people", plan.people],
    ["minutes", plan.available],
    ["pack", plan.pack],
    ["day", plan.pack && plan.day > 1 ? plan.day : null],
    ["items", plan.items.map(token).join(",")],
    ...(isWhole ? writeOwnWords : writeForAddress)(plan.items),
  ];
  return parts
    .filter(([key, value]) => value || (key === "items" && plan.pack))
    .map(([key, value]) => `${key}=${plainly(String(value))}`)
    .join("&");
}

/** @param {number | null} start */
function writeStart(start) {
  return start === null ? "none" : timeOfDay(start).replace(":", "");
}

/**
 * @param {string | null} text
 * @param {string[]} leftOut
 */
function readStart(text, leftOut) {
  if (text === null) return USUAL_START;
  if (text === "none") return null;
  const found = minuteOfDay(/^[0-9]{3,4}$/.test(text) ? `${text.slice(0, -2)}:${text.slice(-2)}` : text);
  if (found === null)
    leftOut.push(`The start “${short(text)}” isn’t a time of day, so it starts at ${timeOfDay(USUAL_START)}.`);
  return found ?? USUAL_START;
}

/**
 * @param {string} text
 * @param {string[]} leftOut
 */
function readDate(text, leftOut) {
  if (!text) return "";
  const day = /^20[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text) ? new Date(`${text}T12:00Z`) : null;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  leftOut.push(`The date “${short(text)}” isn’t a day in the calendar.`);
  return "";
}

/**
 * @param {string | null} text
 * @param {number} most
 * @param {string} what
 * @param {string[]} leftOut
 */
function number(text, most, what, leftOut) {
  if (text === null || text === "") return null;
  const found = /^[0-9]+$/.test(text) ? Number(text) : 0;
  if (found >= 1 && found <= most) return found;
  leftOut.push(`“${short(text)}” can’t be ${what}: that’s a whole number from 1 to ${most}.`);
  return null;
}

/**
 * @param {URLSearchParams} said
 * @param {Data} data
 * @param {Plan} plan
 * @param {string[]} leftOut
 */
function readPack(said, data, plan, leftOut) {
  const id = said.get("pack") ?? "";
  if (!id) return;
  const pack = packOf(data, id);
  if (!pack) {
    leftOut.push(`There’s no pack “${short(id)}” in this playbook now.`);
    return;
  }
  const day = said.has("day") ? number(said.get("day"), pack.days.length, "the day of the pack", leftOut) : 1;
  plan.pack = id;
  plan.day = day ?? 1;
  if (!said.has("items")) {
    plan.title ||= packTitle(pack, plan.day);
    plan.available ??= pack.available_minutes;
  }
}

/**
 * What a day of a pack is called: its own title where both do not fit. What stands in brackets at its end is no part of
 * it.
 * @param {Pack} pack
 * @param {number} day
 */
function packTitle({ title, days }, day) {
  if (days.length === 1) return line(title);
  const own = days[day - 1]?.title.replace(/\s*\([^()]*\)$/, "") || `day ${day}`;
  const whole = `${title}: ${own}`;
  return line(Array.from(whole).length > MOST_LETTERS ? own : whole);
}

/**
 * The day of the pack that a timetable began as.
 * @param {Plan} plan
 * @param {Data} data
 */
function dayOf(plan, data) {
  return packOf(data, plan.pack)?.days[plan.day - 1];
}

/**
 * True while a timetable is a ready pack as its record has it, with the time that the record sets aside.
 * @param {Plan} plan
 * @param {Data} data
 * @returns {boolean}
 */
export function isReadyPack(plan, data) {
  const day = dayOf(plan, data);
  if (!day || plan.available !== packOf(data, plan.pack)?.available_minutes) return false;
  if (writeOwnWords(plan.items).length) return false;
  return packItems(day, data, []).map(token).join() === plan.items.map(token).join();
}

/**
 * A value for an address. Characters that are allowed there and make it readable stay.
 * @param {string} value
 */
function plainly(value) {
  return encodeURIComponent(value).replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%20/g, "+");
}
