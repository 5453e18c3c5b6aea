// The last few timetables that were made in this browser, so that a second visit can go on with them. A timetable is
// kept as the text of its address, and only once someone has changed it here.

import { kept } from "../shared/kept.js";

const MOST = 5;
const all = kept("device", "timetables");
const here = kept("tab", "timetable");

/**
 * A kept timetable: its text with all words, its title, how many parts it has and the day on which it was changed; with
 * a key, where its address stands without its words.
 * @typedef {{ id: string, text: string, title: string, parts: number, day: string, texts?: string }} KeptTimetable
 */

/**
 * The kept timetables, the newest first. Whatever is no timetable is passed over.
 * @returns {KeptTimetable[]}
 */
export function keptTimetables() {
  const { value } = all.read();
  return Array.isArray(value) ? value.filter(isWhole).slice(0, MOST) : [];
}

/**
 * @param {unknown} one
 * @returns {one is KeptTimetable}
 */
function isWhole(one) {
  if (typeof one !== "object" || one === null) return false;
  /** @type {{ [key: string]: unknown }} */
  const fields = { ...one };
  return (
    ["id", "text", "title", "day"].every((key) => typeof fields[key] === "string") && Number.isInteger(fields.parts)
  );
}

/**
 * Keep a timetable under its id, in place of what was kept there. True where the browser did.
 * @param {KeptTimetable} timetable
 * @returns {boolean}
 */
export function keep(timetable) {
  const others = keptTimetables().filter((one) => one.id !== timetable.id);
  takeUp(timetable.id);
  return !all.write([timetable, ...others].slice(0, MOST)).fault;
}

/**
 * The text of an address with the words that are too long for it, where this browser keeps them.
 * @param {string} text
 * @returns {string}
 */
export function withKeptWords(text) {
  const key = new URLSearchParams(text).get("texts");
  return (key && keptTimetables().find(({ texts }) => texts === key)?.text) || text;
}

/**
 * The timetable that this tab last worked on, or undefined.
 * @returns {KeptTimetable | undefined}
 */
export function ofThisTab() {
  const id = here.read().value;
  return keptTimetables().find((one) => one.id === id);
}

/**
 * From now on this tab works on the kept timetable with that id.
 * @param {string} id
 */
export function takeUp(id) {
  here.write(id);
}

/** Forget every kept timetable. */
export function forget() {
  here.clear();
  all.clear();
}
