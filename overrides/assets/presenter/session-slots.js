// A timetable as the plain list of slots that a clock goes through and a wall shows. Texts are plain words; nothing
// here is markup.

import { groupsIn } from "../timetable/needs.js";
import { programme } from "../timetable/programme.js";

/** @import { Data } from "../timetable/data.js" */
/** @import { Plan } from "../timetable/plan.js" */
/** @import { Part, PlacedSlot } from "../timetable/programme.js" */

/** @typedef {PlacedSlot & { least?: number, most?: number }} PartSlot with its bounds, where it may give or take */
/** @typedef {["p" | "b", string] | ["ul" | "ol", string[]]} Block of plain text */
/** @typedef {{ lead?: string | null, questions: string[] }} Prompt */

/**
 * @typedef {object} Slot
 * @property {number} minutes
 * @property {number} least
 * @property {number} most
 * @property {string} kind activity, break or talk
 * @property {string} title
 * @property {string} part what it belongs to, where that is called otherwise
 * @property {string} how the groups that people work in
 * @property {Block[]} say
 * @property {Prompt[]} ask
 * @property {Block[]} note for the facilitator alone
 */

/**
 * The slots of a timetable.
 * @param {Plan} plan
 * @param {Data} data
 * @returns {Slot[]}
 */
export function slotsOf(plan, data) {
  return programme(plan, data).parts.flatMap((part) => part.slots.map((slot, n) => slotIn(part, slot, n, plan)));
}

/**
 * @param {Part} part
 * @param {PartSlot} slot
 * @param {number} n its place in the part
 * @param {Plan} plan
 * @returns {Slot}
 */
function slotIn(part, slot, n, plan) {
  return {
    minutes: slot.minutes,
    least: slot.least ?? slot.minutes,
    most: slot.most ?? slot.minutes,
    kind: part.item.type,
    title: slot.title,
    part: part.title === slot.title ? "" : part.title,
    how: howIn(part, slot, plan),
    say: blocks(slot, "say"),
    ask: slot.steps.flatMap((step) => step.ask),
    note: [
      ...(n === 0 ? paragraphs(part.note) : []),
      ...blocks(slot, "note"),
      ...(n === part.slots.length - 1 ? offTheClock(part) : []),
    ],
  };
}

/**
 * How people work in a slot: 7 pairs; whole group. Empty where the steps in it differ.
 * @param {Part} part
 * @param {PartSlot} slot
 * @param {Plan} plan
 */
function howIn(part, slot, plan) {
  const [step] = slot.steps;
  if (!step || slot.steps.some(({ format }) => format !== step.format)) return "";
  const groups = groupsIn(step.format, part, plan.people);
  return groups ? `${step.format_title}: ${groups}` : step.format_title;
}

/**
 * The text of a slot's steps; where there are several, each under its title.
 * @param {PartSlot} slot
 * @param {"say" | "note"} field
 * @returns {Block[]}
 */
function blocks({ steps }, field) {
  if (steps.length < 2) return steps.flatMap((step) => step[field]);
  return steps.flatMap((step) => (step[field].length || field === "say" ? [bold(step.title), ...step[field]] : []));
}

/**
 * The steps that are off the clock.
 * @param {Part} part
 * @returns {Block[]}
 */
function offTheClock({ off }) {
  return off.flatMap((step) => [
    bold(`If there is time: ${step.title}`),
    ...step.say,
    ...step.ask.map(({ lead, questions }) => bullets(lead ? questions.map((one) => `${lead}: ${one}`) : questions)),
    ...step.note,
  ]);
}

/**
 * @param {string} text
 * @returns {Block}
 */
function bold(text) {
  return ["b", text];
}

/**
 * @param {string[]} lines
 * @returns {Block}
 */
function bullets(lines) {
  return ["ul", lines];
}

/**
 * A text as a paragraph; nothing where there is none.
 * @param {string} text
 * @returns {Block[]}
 */
function paragraphs(text) {
  return text ? [["p", text]] : [];
}
