// A timetable as a short text that an address can hold: start=0930&people=14&items=three-words-each,break:15,map-your-culture.1
// Whatever in an address makes no sense is left out and said; nothing in it can stop the page from opening.

import { minuteOfDay, timeOfDay } from "../rules/arithmetic.js";

export const MOST_ITEMS = 60;
export const MOST_MINUTES = 480;
export const NAMES = { break: "Break", talk: "Talk" };
const MOST_PEOPLE = 1000;
const MOST_AVAILABLE = 2400;
const MOST_LETTERS = 100;
const USUAL_START = 9 * 60 + 30;
const USUAL_MINUTES = { break: 15, talk: 10 };
const ACTIVITY = /^([a-z0-9-]+)(?:\.([0-9]+))?$/;

/** A timetable with nothing in it. `start` is minutes since midnight; null stands for what is not said. */
export function emptyPlan() {
  return { title: "", start: USUAL_START, date: "", people: null, available: null, pack: "", day: 1, items: [] };
}

/**
 * The timetable that an address says, with `data` of activities and packs: {plan, leftOut}, the second as sentences.
 * An item is {type: "activity", id, session or null, minutes or null} or {type: "break" or "talk", title, minutes}.
 */
export function readPlan(text, data) {
  const said = new URLSearchParams(text);
  const plan = emptyPlan();
  const leftOut = [];
  plan.title = line(said.get("title") ?? "");
  plan.start = readStart(said.get("start"), leftOut);
  plan.date = readDate(said.get("date") ?? "", leftOut);
  plan.people = number(said.get("people"), 1, MOST_PEOPLE, "the number of people", leftOut);
  plan.available = number(said.get("minutes"), 1, MOST_AVAILABLE, "the minutes that you have", leftOut);
  readPack(said, data, plan, leftOut);
  const tokens = (said.get("items") ?? "").split(",").filter(Boolean);
  if (said.has("items")) plan.items = readItems(tokens, data, leftOut);
  else if (plan.pack) plan.items = packItems(data.packs[plan.pack].days[plan.day - 1], data, leftOut);
  return { plan, leftOut };
}

/** The text that an address holds for a timetable; readPlan reads it back. */
export function writePlan(plan) {
  const parts = [
    ["title", plan.title],
    [
      "start",
      plan.start === USUAL_START ? null : plan.start === null ? "none" : timeOfDay(plan.start).replace(":", ""),
    ],
    ["date", plan.date],
    ["people", plan.people],
    ["minutes", plan.available],
    ["pack", plan.pack],
    ["day", plan.pack && plan.day > 1 ? plan.day : null],
    ["items", plan.items.map(token).join(",")],
  ];
  return parts
    .filter(([key, value]) => value || (key === "items" && plan.pack))
    .map(([key, value]) => `${key}=${plainly(String(value))}`)
    .join("&");
}

/** A new break or talk. */
export function ownItem(type, minutes = USUAL_MINUTES[type], title = NAMES[type]) {
  return { type, title: line(title) || NAMES[type], minutes };
}

/** A whole number of minutes that one item may take, or null. */
export function itemMinutes(text) {
  return /^[0-9]+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_MINUTES ? Number(text) : null;
}

function readStart(text, leftOut) {
  if (text === null) return USUAL_START;
  if (text === "none") return null;
  const found = minuteOfDay(/^[0-9]{3,4}$/.test(text) ? `${text.slice(0, -2)}:${text.slice(-2)}` : text);
  if (found === null)
    leftOut.push(`The start “${short(text)}” is no time of day, so it starts at ${timeOfDay(USUAL_START)}.`);
  return found ?? USUAL_START;
}

function readDate(text, leftOut) {
  if (!text) return "";
  const day = /^20[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text) ? new Date(`${text}T12:00Z`) : null;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  leftOut.push(`The date “${short(text)}” is no day of the calendar.`);
  return "";
}

function number(text, least, most, what, leftOut) {
  if (text === null || text === "") return null;
  const found = /^[0-9]+$/.test(text) ? Number(text) : 0;
  if (found >= least && found <= most) return found;
  leftOut.push(`“${short(text)}” can’t be ${what}: that is a whole number from ${least} to ${most}.`);
  return null;
}

function readPack(said, data, plan, leftOut) {
  const id = said.get("pack") ?? "";
  if (!id) return;
  if (!Object.hasOwn(data.packs, id)) {
    leftOut.push(`There is no pack “${short(id)}” in this playbook now.`);
    return;
  }
  const { days, available_minutes: available } = data.packs[id];
  const day = said.has("day") ? number(said.get("day"), 1, days.length, "the day of the pack", leftOut) : 1;
  plan.pack = id;
  plan.day = day ?? 1;
  if (!said.has("items")) {
    plan.title ||= packTitle(data.packs[id], plan.day);
    plan.available ??= available;
  }
}

/** What a day of a pack is called: its own title where both do not fit; what stands in brackets at its end is no part of it. */
function packTitle({ title, days }, day) {
  if (days.length === 1) return line(title);
  const own = days[day - 1].title.replace(/\s*\([^()]*\)$/, "") || `day ${day}`;
  const whole = `${title}: ${own}`;
  return line(Array.from(whole).length > MOST_LETTERS ? own : whole);
}

/** True while a timetable is a ready pack as its record has it, with the time that the record sets aside. */
export function isReadyPack(plan, data) {
  const pack = data.packs[plan.pack];
  if (!pack || plan.available !== pack.available_minutes) return false;
  return (
    packItems(pack.days[plan.day - 1], data, [])
      .map(token)
      .join() === plan.items.map(token).join()
  );
}

function readItems(tokens, data, leftOut) {
  const unknown = [];
  const items = tokens.map((text) => readItem(text, data, unknown, leftOut)).filter(Boolean);
  return withinLimits(items, unknown, leftOut);
}

/** The items of one day of a pack as items of a timetable. */
function packItems(day, data, leftOut) {
  const unknown = [];
  const items = day.items.map((one) => {
    if (one.type !== "activity") return ownItem(one.type, one.minutes, one.title);
    if (!Object.hasOwn(data.activities, one.activity ?? "")) return void unknown.push(one.activity ?? one.title ?? "");
    return { type: "activity", id: one.activity, session: one.session ?? null, minutes: one.minutes ?? null };
  });
  return withinLimits(items.filter(Boolean), unknown, leftOut);
}

function withinLimits(items, unknown, leftOut) {
  if (unknown.length) {
    const named = [...new Set(unknown)]
      .slice(0, 3)
      .map((id) => `“${short(id)}”`)
      .join(", ");
    const more = new Set(unknown).size > 3 ? " and others" : "";
    leftOut.push(
      `${unknown.length === 1 ? "1 part is" : `${unknown.length} parts are`} not in this playbook now: ${named}${more}.`,
    );
  }
  if (items.length > MOST_ITEMS)
    leftOut.push(`A timetable here holds ${MOST_ITEMS} parts; ${items.length - MOST_ITEMS} more were left out.`);
  return items.slice(0, MOST_ITEMS);
}

function readItem(text, data, unknown, leftOut) {
  const [head, saidMinutes, ...rest] = text.split(":");
  const minutes = saidMinutes ? itemMinutes(saidMinutes) : null;
  const refused = Boolean(saidMinutes) && minutes === null;
  const refusal = `“${short(saidMinutes ?? "")}” is no number of minutes for one part (1 to ${MOST_MINUTES}), so `;
  if (Object.hasOwn(NAMES, head)) {
    const item = ownItem(head, minutes ?? undefined, decoded(rest.join(":")));
    if (refused) leftOut.push(`${refusal}“${item.title}” takes ${item.minutes}.`);
    return item;
  }
  const [, id, session] = ACTIVITY.exec(head) ?? [];
  if (!id || !Object.hasOwn(data.activities, id)) return void unknown.push(head);
  const { title, sessions } = data.activities[id];
  if (session !== undefined && !sessions[Number(session) - 1]) {
    return void leftOut.push(`“${title}” has no session ${short(session)}; that part was left out.`);
  }
  if (refused) leftOut.push(`${refusal}“${title}” takes its own time.`);
  return { type: "activity", id, session: session === undefined ? null : Number(session), minutes };
}

function token(item) {
  if (item.type !== "activity") {
    const title = item.title === NAMES[item.type] ? "" : `:${item.title.replace(/[%,]/g, encodeURIComponent)}`;
    return `${item.type}:${item.minutes}${title}`;
  }
  return `${item.id}${item.session === null ? "" : `.${item.session}`}${item.minutes === null ? "" : `:${item.minutes}`}`;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** One line of plain words, not too long: what may be a title. Where it ends early, it ends after a whole word. */
export function line(text) {
  const tidy = text.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim();
  const letters = Array.from(tidy);
  const space = letters.lastIndexOf(" ", MOST_LETTERS);
  const end = letters.length > MOST_LETTERS && space > 0 ? space : MOST_LETTERS;
  return letters.slice(0, end).join("").trim();
}

function short(text) {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

/** A value for an address, the signs left that are allowed there and make it readable. */
function plainly(value) {
  return encodeURIComponent(value).replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%20/g, "+");
}
