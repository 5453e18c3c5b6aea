// The last few timetables that were made in this browser, so that a second visit can go on with them. A timetable is kept as the
// text of its address, and only once somebody has changed it here.

import { kept } from "../shared/kept.js";

const MOST = 5;
const all = kept("device", "timetables");
const here = kept("tab", "timetable");

/** The kept timetables, the newest first: [{id, text, title, parts, day}]. Whatever is no timetable is passed over. */
export function keptTimetables() {
  const { value } = all.read();
  const whole = (one) =>
    ["id", "text", "title", "day"].every((key) => typeof one?.[key] === "string") && Number.isInteger(one.parts);
  return Array.isArray(value) ? value.filter(whole).slice(0, MOST) : [];
}

/** Keep a timetable under its id, in place of what was kept there. True where the browser did. */
export function keep(timetable) {
  const others = keptTimetables().filter((one) => one.id !== timetable.id);
  takeUp(timetable.id);
  return !all.write([timetable, ...others].slice(0, MOST)).fault;
}

/** The timetable that this tab last worked on, or undefined. */
export function ofThisTab() {
  const id = here.read().value;
  return keptTimetables().find((one) => one.id === id);
}

/** From now on this tab works on the kept timetable with that id. */
export function takeUp(id) {
  here.write(id);
}

/** Forget every kept timetable. */
export function forget() {
  here.clear();
  all.clear();
}
