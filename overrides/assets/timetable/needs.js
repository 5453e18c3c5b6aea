// What a facilitator must know beforehand: groups that work, what to bring for so many people, what to take care of.

/** @import { Per } from "../rules/supplies.js" */
/** @import { Activity, Data } from "./data.js" */
/** @import { Plan } from "./plan.js" */
/** @import { Part, PlacedSlot } from "./programme.js" */
import { inMinutes } from "../rules/arithmetic.js";
import { bring, copies, groups, inWords } from "../rules/supplies.js";
import { activityOf } from "./data.js";

const LONG_WITHOUT_A_BREAK = 90;

/** @typedef {{ text: string, warning: boolean }} Note a sentence; a warning where something does not suit */
/** @typedef {{ activity: string, title: string, number: string }} Sheet one to copy, and how often */
/** @typedef {{ things: string[], print: Sheet[], room: string[] }} Needs what to bring, to print, and of the room */

/**
 * How the people split in a part, and whether it suits them.
 * @param {Part} part
 * @param {number | null} people
 * @returns {Note[]}
 */
export function peopleNotes({ activity, slots }, people) {
  if (!activity || people === null) return [];
  const [fewest, most] = activity.people;
  if (people < fewest) return [warning(`This needs ${fewest} people or more; you have ${people}.`)];
  if (most === 2 && people > 2) return [inTwos(people)];
  const formats = slots.flatMap((slot) => slot.steps.map((step) => step.format));
  const sizes = new Set(formats.map((format) => sizeOf(format, activity)));
  const twice = "You could run it twice, side by side.";
  return [
    ...(people > most ? [warning(`This works with up to ${most} people; you have ${people}. ${twice}`)] : []),
    ...[...sizes].flatMap((size) => (size ? [{ warning: false, text: split(people, size) }] : [])),
  ];
}

/**
 * @param {string} text
 * @returns {Note}
 */
function warning(text) {
  return { warning: true, text };
}

/**
 * How many a group has in a step of a format; null where it is not held in groups.
 * @param {string} format
 * @param {Pick<Part, "group_size">} part
 */
function sizeOf(format, { group_size }) {
  if (format === "pairs") return 2;
  if (format === "threes") return 3;
  return format === "small-groups" ? group_size : null;
}

/**
 * How a step of a format is held, in words for the room: 7 pairs; groups of about 4.
 * @param {string} format
 * @param {Pick<Part, "group_size">} part
 * @param {number | null} people
 * @returns {string}
 */
export function groupsIn(format, part, people) {
  const size = sizeOf(format, part);
  return size && people !== null && people > size ? inWords(groups(people, size)) : "";
}

/**
 * How a slot is held, in words: in which groups, or in what format.
 * @param {PlacedSlot} slot
 * @param {Part} part
 * @param {number | null} people
 * @returns {string}
 */
export function howHeld({ steps: [step] }, part, people) {
  return step ? groupsIn(step.format, part, people) || step.format_title : "";
}

/** @param {number} people */
function inTwos(people) {
  const odd = people % 2 ? " Each group of 3 takes turns." : "";
  const sizes = inWords(groups(people, 2));
  return warning(`This is made for two people. ${people} can do it side by side as ${sizes}.${odd}`);
}

/**
 * @param {number} people
 * @param {number} size
 */
function split(people, size) {
  const name = size === 2 ? "pairs" : size === 3 ? "threes" : `groups of ${size}`;
  if (people <= size) return `${people} people stay together as one group.`;
  const sizes = inWords(groups(people, size));
  return people % size === 0 ? `${people} people make ${sizes}.` : `${people} people can’t make ${name}: ${sizes}.`;
}

/**
 * What to bring and to print for some activities, and what the room needs.
 * @param {Activity[]} activities
 * @param {number | null} people
 * @returns {Needs}
 */
export function toBring(activities, people) {
  const uses = activities.flatMap(({ materials, group_size: size }) => materials.map((one) => ({ ...one, size })));
  const print = activities.flatMap((activity) => toPrint(activity, people));
  const room = [...new Set(activities.flatMap((activity) => activity.equipment))];
  return { things: bring(uses, people).map(([item, number]) => `${item}: ${number}`), print, room };
}

/**
 * The sheets of an activity that are copied, as its printed file names them.
 * @param {Activity} activity
 * @param {number | null} people
 * @returns {Sheet[]}
 */
function toPrint(activity, people) {
  const steps = activity.sessions.flatMap((session) => [
    ...session.slots.flatMap((slot) => slot.steps),
    ...session.off_the_clock,
  ]);
  /** @type {{ title: string, per: Per }[]} */
  const sheets = [{ title: "For everyone", per: "person" }, ...activity.handouts];
  if (steps.some((step) => step.ask.length)) sheets.push({ title: "Question cards", per: "group" });
  return sheets.map(({ title, per }) => ({
    activity: activity.title,
    title,
    number: howMany(per, people, activity.group_size),
  }));
}

/**
 * @param {Per} per
 * @param {number | null} people
 * @param {number | null} size
 */
function howMany(per, people, size) {
  if (people === null) return `1 copy${per === "room" ? "" : ` for each ${per}`}`;
  const number = copies(1, per, people, size);
  return `${number} ${number === 1 ? "copy" : "copies"}`;
}

/**
 * What to look after before the day, as sentences.
 * @param {Part[]} parts
 * @param {Activity[]} activities
 * @returns {string[]}
 */
export function advice(parts, activities) {
  const said = [];
  const minutes = activities.reduce((sum, activity) => sum + (activity.prepare ?? 0), 0);
  if (minutes) said.push(`Getting ready takes about ${inMinutes(minutes)}. Each activity’s page says what to do.`);
  const stretch = longestStretch(parts);
  if (stretch > LONG_WITHOUT_A_BREAK)
    said.push(`${inMinutes(stretch)} without a break. Most groups need one after an hour and a half.`);
  const personal = activities.filter((activity) => activity.personal).map((activity) => activity.title);
  if (personal.length) said.push(`People may speak about themselves in: ${personal.join("; ")}. Read the notes first.`);
  return said;
}

/**
 * True where an activity asks for ground rules and nothing in the timetable sets them.
 * @param {Plan} plan
 * @param {Data} data
 * @returns {boolean}
 */
export function wantsGroundRules(plan, data) {
  const { ground_rules: rules } = data;
  const set = plan.items.some((item) => item.type === "activity" && item.id === rules);
  return rules !== null && !set && activitiesIn(plan, data).some((activity) => activity.common_sheet);
}

/** @param {Part[]} parts */
function longestStretch(parts) {
  let longest = 0;
  let here = 0;
  for (const part of parts) {
    here = part.item.type === "break" ? 0 : here + part.minutes;
    longest = Math.max(longest, here);
  }
  return longest;
}

/**
 * The activities of a timetable, each once.
 * @param {Plan} plan
 * @param {Data} data
 * @returns {Activity[]}
 */
export function activitiesIn(plan, data) {
  const ids = plan.items.flatMap((item) => (item.type === "activity" ? [item.id] : []));
  return [...new Set(ids)].map((id) => activityOf(data, id));
}
