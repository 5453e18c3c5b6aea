// The parts of a timetable as an address holds them: three-words-each,break:15,map-your-culture.1

/** @import { Data, PackDay } from "./data.js" */
import { activityOf } from "./data.js";

export const MOST_ITEMS = 60;
export const MOST_MINUTES = 480;
export const MOST_LETTERS = 100;
export const NAMES = { break: "Break", talk: "Talk" };
const USUAL_MINUTES = { break: 15, talk: 10 };
const ACTIVITY = /^([a-z0-9-]+)(?:\.([0-9]+))?$/;

/**
 * An activity, or one of its sessions (from 1); `minutes` where someone set them. `key` names its row.
 * @typedef {object} ActivityItem
 * @property {"activity"} type
 * @property {string} id
 * @property {number | null} session
 * @property {number | null} minutes
 * @property {number} [key]
 */

/** @typedef {"break" | "talk"} OwnType */
/** @import { OwnWords } from "./own-words.js" */

/**
 * A part of one's own; `words` where someone has said what happens in it.
 * @typedef {{ type: OwnType, title: string, minutes: number, words?: OwnWords, key?: number }} OwnItem
 */

/** @typedef {ActivityItem | OwnItem} Item */

/**
 * A new break or talk.
 * @param {OwnType} type
 * @param {number} [minutes]
 * @param {string} [title]
 * @returns {OwnItem}
 */
export function ownItem(type, minutes = USUAL_MINUTES[type], title = NAMES[type]) {
  return { type, title: line(title) || NAMES[type], minutes };
}

/**
 * An item that takes so many minutes; an activity that takes its own says none.
 * @param {Item} item
 * @param {number} minutes
 * @param {number} own
 * @returns {Item}
 */
export function withMinutes(item, minutes, own) {
  return item.type === "activity" ? { ...item, minutes: minutes === own ? null : minutes } : { ...item, minutes };
}

/**
 * A whole number of minutes that one item may take, or null.
 * @param {string} text
 * @returns {number | null}
 */
export function itemMinutes(text) {
  return /^[0-9]+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_MINUTES ? Number(text) : null;
}

/**
 * The items that an address says. What makes no sense is left out and said.
 * @param {string} text
 * @param {Data} data
 * @param {string[]} leftOut
 * @returns {Item[]}
 */
export function readItems(text, data, leftOut) {
  /** @type {string[]} */
  const unknown = [];
  const tokens = text.split(",").filter(Boolean);
  return withinLimits(
    tokens.map((token) => readItem(token, data, unknown, leftOut)),
    unknown,
    leftOut,
  );
}

/**
 * The items of one day of a pack as items of a timetable.
 * @param {PackDay} day
 * @param {Data} data
 * @param {string[]} leftOut
 * @returns {Item[]}
 */
export function packItems(day, data, leftOut) {
  /** @type {string[]} */
  const unknown = [];
  const items = day.items.map(({ type, activity, session = null, minutes, title }) => {
    if (type !== "activity") return ownItem(type, minutes, title);
    if (activity !== undefined && Object.hasOwn(data.activities, activity))
      return { type, id: activity, session, minutes: minutes ?? null };
    unknown.push(activity ?? title ?? "");
    return null;
  });
  return withinLimits(items, unknown, leftOut);
}

/**
 * @param {(Item | null)[]} found
 * @param {string[]} unknown
 * @param {string[]} leftOut
 */
function withinLimits(found, unknown, leftOut) {
  if (unknown.length) {
    const names = [...new Set(unknown)];
    const named = names.slice(0, 3).map((id) => `“${short(id)}”`);
    const number = unknown.length === 1 ? "1 part isn’t" : `${unknown.length} parts aren’t`;
    leftOut.push(`${number} in this playbook now: ${named.join(", ")}${names.length > 3 ? " and others" : ""}.`);
  }
  const items = found.filter((item) => item !== null);
  if (items.length > MOST_ITEMS)
    leftOut.push(
      `A timetable can have ${MOST_ITEMS} parts at most, so ${items.length - MOST_ITEMS} more were left out.`,
    );
  return items.slice(0, MOST_ITEMS);
}

/**
 * @param {string} text
 * @param {Data} data
 * @param {string[]} unknown
 * @param {string[]} leftOut
 * @returns {Item | null}
 */
function readItem(text, data, unknown, leftOut) {
  const [head = "", saidMinutes = "", ...rest] = text.split(":");
  const minutes = saidMinutes ? itemMinutes(saidMinutes) : null;
  const refused = Boolean(saidMinutes) && minutes === null;
  const refusal = `“${short(saidMinutes)}” isn’t a number of minutes for one part (1 to ${MOST_MINUTES}), so `;
  if (head === "break" || head === "talk") {
    const item = ownItem(head, minutes ?? undefined, decoded(rest.join(":")));
    if (refused) leftOut.push(`${refusal}“${item.title}” takes ${item.minutes}.`);
    return item;
  }
  const [, id = "", session] = ACTIVITY.exec(head) ?? [];
  if (!Object.hasOwn(data.activities, id)) {
    unknown.push(head);
    return null;
  }
  const { title, sessions } = activityOf(data, id);
  if (session !== undefined && !sessions[Number(session) - 1]) {
    leftOut.push(`“${title}” has no session ${short(session)}; that part was left out.`);
    return null;
  }
  if (refused) leftOut.push(`${refusal}“${title}” takes its own time.`);
  return { type: "activity", id, session: session === undefined ? null : Number(session), minutes };
}

/**
 * An item as it stands in an address.
 * @param {Item} item
 * @returns {string}
 */
export function token(item) {
  if (item.type !== "activity") {
    const title = item.title === NAMES[item.type] ? "" : `:${item.title.replace(/[%,]/g, encodeURIComponent)}`;
    return `${item.type}:${item.minutes}${title}`;
  }
  const { id, session, minutes } = item;
  return `${id}${session === null ? "" : `.${session}`}${minutes === null ? "" : `:${minutes}`}`;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * One line of plain words, not too long: what may be a title. Where it ends early, it ends after a whole word.
 * @param {string} text
 * @returns {string}
 */
export function line(text) {
  const tidy = text.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim();
  const letters = Array.from(tidy);
  const space = letters.lastIndexOf(" ", MOST_LETTERS);
  const end = letters.length > MOST_LETTERS && space > 0 ? space : MOST_LETTERS;
  return letters.slice(0, end).join("").trim();
}

/**
 * A text of an address, short enough to repeat.
 * @param {string} text
 * @returns {string}
 */
export function short(text) {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
