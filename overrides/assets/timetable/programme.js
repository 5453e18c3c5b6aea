// What a timetable comes to: each part with its minutes, when it begins, and the slots that a clock can follow inside.

/** @import { Activity, Data, PackItem, Slot, Step } from "./data.js" */
/** @import { ActivityItem, Item, OwnItem } from "./items.js" */
/** @import { Plan } from "./plan.js" */
import { spread, total } from "../rules/arithmetic.js";
import { activityOf, packOf } from "./data.js";
import { NAMES } from "./items.js";
import { ownSteps, whoLeads, wordsOf } from "./own-words.js";

/**
 * Some minutes of a part, from `at` minutes after the beginning of the timetable; `session` where an activity has
 * several.
 * @typedef {{ minutes: number, at: number, title: string, steps: Step[], session: string }} PlacedSlot
 */

/**
 * A part of a timetable, from `at` minutes after its beginning.
 * @typedef {object} Part
 * @property {Item} item
 * @property {Activity | null} activity
 * @property {string} title
 * @property {number} minutes
 * @property {number} least minutes
 * @property {number} most minutes
 * @property {number} own minutes by the record
 * @property {number} at
 * @property {PlacedSlot[]} slots
 * @property {string} note who leads, and what the pack says of it
 * @property {string} packNote the same, without who leads
 * @property {string} brief the same in a few words
 * @property {number | null} group_size of small groups
 * @property {Step[]} off the clock
 * @property {boolean} guessed
 */

/** @typedef {{ parts: Part[], minutes: number }} Programme */
/** @typedef {Omit<PlacedSlot, "at">} LooseSlot */
/** @typedef {Omit<Part, "at" | "note" | "packNote" | "brief" | "slots"> & { slots: LooseSlot[] }} LoosePart */

/**
 * What a timetable comes to.
 * @param {Plan} plan
 * @param {Data} data
 * @returns {Programme}
 */
export function programme(plan, data) {
  const notes = packNotes(plan, data);
  let at = 0;
  const parts = plan.items.map((item) => {
    const loose = item.type === "activity" ? activityPart(item, activityOf(data, item.id)) : ownPart(item, data);
    const part = { ...loose, at, ...notes(item), slots: placed(loose.slots, at) };
    at += part.minutes;
    return part;
  });
  return { parts, minutes: at };
}

/**
 * @param {OwnItem} item
 * @param {Data} data
 * @returns {LoosePart}
 */
function ownPart(item, data) {
  const { title, minutes } = item;
  return {
    item,
    activity: null,
    title,
    minutes,
    least: minutes,
    most: minutes,
    own: minutes,
    off: [],
    guessed: false,
    group_size: wordsOf(item).size,
    slots: [{ minutes, title, steps: ownSteps(item, data), session: "" }],
  };
}

/**
 * @param {ActivityItem} item
 * @param {Activity} activity
 * @returns {LoosePart}
 */
function activityPart(item, activity) {
  const chosen = activity.sessions.filter((_, n) => item.session === null || item.session === n + 1);
  const named = activity.sessions.length > 1;
  const slots = chosen.flatMap((session) =>
    session.slots.map((slot) => ({
      ...slot,
      title: slotTitle(slot, session.title),
      session: named ? session.title : "",
    })),
  );
  const { spare } = activity;
  if (item.session === null && spare)
    slots.push({ minutes: spare, least: 0, most: spare, steps: [], title: slotTitle({ steps: [] }, ""), session: "" });
  const own = total(slots);
  return {
    item,
    activity,
    group_size: activity.group_size,
    own,
    least: slots.reduce((sum, { least }) => sum + least, 0),
    most: slots.reduce((sum, { most }) => sum + most, 0),
    minutes: item.minutes ?? own,
    title: item.session === null || !named ? activity.title : `${activity.title}: ${chosen[0]?.title}`,
    slots: filled(slots, item.minutes ?? own),
    off: chosen.flatMap((session) => session.off_the_clock),
    guessed: item.minutes === null && chosen.some((session) => session.guessed),
  };
}

/**
 * How many minutes an activity takes by its record.
 * @param {Activity} activity
 * @returns {number}
 */
export function minutesOf({ sessions, spare }) {
  return total(sessions) + spare;
}

/**
 * @param {{ steps: Step[] }} slot
 * @param {string} session
 */
function slotTitle({ steps: [first, ...others] }, session) {
  if (!first) return "Time to spare";
  return others.length ? session : first.title;
}

/**
 * Slots that fill exactly these minutes; where they are too many for that, one slot with all their steps.
 * @param {(Slot & LooseSlot)[]} slots
 * @param {number} minutes
 * @returns {LooseSlot[]}
 */
function filled(slots, minutes) {
  const found = spread(slots, minutes);
  if (found) return slots.map((slot, n) => ({ ...slot, minutes: found[n] ?? 0 })).filter((slot) => slot.minutes);
  return [{ minutes, steps: slots.flatMap((slot) => slot.steps), title: "All steps together", session: "" }];
}

/**
 * @param {LooseSlot[]} slots
 * @param {number} from
 * @returns {PlacedSlot[]}
 */
function placed(slots, from) {
  let at = from;
  return slots.map((slot) => {
    const here = { ...slot, at };
    at += slot.minutes;
    return here;
  });
}

/**
 * What a pack says of an item, each of its notes used once, the chosen day's first.
 * @param {Plan} plan
 * @param {Data} data
 * @returns {(item: Item) => { note: string, packNote: string, brief: string }}
 */
function packNotes(plan, data) {
  const days = packOf(data, plan.pack)?.days ?? [];
  const chosen = days.filter((_, n) => n === plan.day - 1);
  const left = [...chosen, ...days.filter((_, n) => n !== plan.day - 1)].flatMap((day) => day.items);
  return (item) => {
    const place = left.findIndex((one) => sameItem(one, item));
    const [found] = place < 0 ? [] : left.splice(place, 1);
    const packNote = found?.note ?? "";
    const lead = item.type === "activity" ? "" : whoLeads(item);
    const [note, brief] = [packNote, found?.in_short ?? packNote].map((text) => [lead, text].filter(Boolean).join(" "));
    return { packNote, note: note ?? "", brief: brief ?? "" };
  };
}

/**
 * @param {PackItem} one
 * @param {Item} item
 */
function sameItem(one, item) {
  if (item.type === "activity")
    return one.type === item.type && one.activity === item.id && (one.session ?? null) === item.session;
  return one.type === item.type && (one.title ?? NAMES[item.type]) === item.title;
}
