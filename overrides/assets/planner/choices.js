// What someone has chosen in the planner, as the address of the page has it: moment=new-team&minutes=60&people=8.
// Whatever in an address makes no sense is left out and said.

/** @import { Wanted } from "../rules/planning.js" */
/** @import { PlannerData } from "./data.js" */
import { minuteOfDay, timeOfDay } from "../rules/arithmetic.js";
import { quoted } from "../shared/in-words.js";

export const USUAL_MINUTES = 60;
export const LENGTHS = [15, 30, 45, 60, 90, 120, 240];
const MOST_PEOPLE = 1000;
/** @type {{ [name: string]: "noPrinter" | "online" | "met" }} */
const TICKS = { "no-printer": "noPrinter", online: "online", met: "met" };

/**
 * The choices. `start` is minutes since midnight, null for the next quarter of an hour; `session` is the id of one that
 * was picked instead of the first.
 * @typedef {Wanted & { start: number | null, session: string }} Choices
 */

/**
 * The choices in an address.
 * @param {string} query
 * @param {PlannerData} data
 * @returns {{ choices: Choices, left: string[] }} what was left out, as sentences
 */
export function readChoices(query, data) {
  const said = new URLSearchParams(query);
  /** @type {string[]} */
  const left = [];
  const choices = {
    moment: known(said.get("moment"), Object.keys(data.moments), "one of the moments", left),
    minutes: lengthOf(said.get("minutes"), left),
    people: peopleOf(said.get("people"), left),
    noPrinter: said.get("no-printer") === "yes",
    online: said.get("online") === "yes",
    met: said.get("met") === "yes",
    start: startOf(said.get("start"), left),
    session: known(
      said.get("session"),
      data.sessions.map(({ id }) => id),
      "a session in this playbook now",
      left,
    ),
  };
  return { choices, left };
}

/**
 * The choices as an address has them; readChoices reads them back. Nothing is said of what is as usual.
 * @param {Choices} choices
 * @returns {string}
 */
export function writeChoices(choices) {
  const said = new URLSearchParams();
  if (choices.moment) said.set("moment", choices.moment);
  if (choices.minutes !== USUAL_MINUTES) said.set("minutes", String(choices.minutes));
  if (choices.people !== null) said.set("people", String(choices.people));
  for (const [name, key] of Object.entries(TICKS)) if (choices[key]) said.set(name, "yes");
  if (choices.start !== null) said.set("start", timeOfDay(choices.start).replace(":", ""));
  if (choices.session) said.set("session", choices.session);
  return said.toString();
}

/**
 * A whole number of people, null for nothing, undefined for anything else.
 * @param {string} text
 * @returns {number | null | undefined}
 */
export function peopleIn(text) {
  if (!text.trim()) return null;
  const number = /^[0-9]{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= MOST_PEOPLE ? number : undefined;
}

/**
 * @param {string | null} text
 * @param {string[]} left
 */
function peopleOf(text, left) {
  const found = peopleIn(text ?? "");
  if (found !== undefined) return found;
  left.push(`${quoted(text ?? "")} isn’t a number of people from 1 to ${MOST_PEOPLE}.`);
  return null;
}

/**
 * @param {string | null} text
 * @param {string[]} left
 */
function lengthOf(text, left) {
  if (!text) return USUAL_MINUTES;
  const found = LENGTHS.find((minutes) => String(minutes) === text);
  if (found === undefined) left.push(`${quoted(text)} isn’t one of the lengths.`);
  return found ?? USUAL_MINUTES;
}

/**
 * @param {string | null} text
 * @param {string[]} left
 */
function startOf(text, left) {
  if (!text) return null;
  const found = /^[0-9]{4}$/.test(text) ? minuteOfDay(`${text.slice(0, 2)}:${text.slice(2)}`) : null;
  if (found === null) left.push(`${quoted(text)} isn’t a time of day.`);
  return found;
}

/**
 * @param {string | null} text
 * @param {string[]} ids
 * @param {string} what
 * @param {string[]} left
 */
function known(text, ids, what, left) {
  if (!text || ids.includes(text)) return text ?? "";
  left.push(`${quoted(text)} isn’t ${what}.`);
  return "";
}
