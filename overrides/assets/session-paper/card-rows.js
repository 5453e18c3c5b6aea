// The lines of a run card: its parts and their steps, in so many words.

/** @import { Step } from "../timetable/data.js" */
/** @import { Part, PlacedSlot } from "../timetable/programme.js" */
/** @import { BuiltSession } from "./sheets.js" */
import { inMinutes } from "../rules/arithmetic.js";
import { element } from "../shared/elements.js";
import { lowered } from "../shared/in-words.js";
import { activitiesIn, howHeld, peopleNotes } from "../timetable/needs.js";
import { plainBlocks } from "./blocks.js";
import { row } from "./head.js";

/**
 * How much a card says: each step in its own words, in short (beside its title, where `isTight`), by its title or not at
 * all; how many of its questions; whether each activity says what it's for.
 * @typedef {{ said: "whole" | "brief" | "title" | "none", asks: number, purposes?: boolean, isTight?: boolean }} Amount
 */

/**
 * A part: its title with its note, then its steps.
 * @param {Part} part
 * @param {BuiltSession} session
 * @param {Amount} amount
 * @returns {HTMLElement[]}
 */
export function partRows(part, session, amount) {
  const { times, plan, data } = session;
  const [first, ...others] = part.slots;
  const isOne = !others.length && first?.title === part.title;
  const doubts = peopleNotes(part, plan.people).filter((note) => note.warning);
  const isAmongOthers = activitiesIn(plan, data).length > 1;
  const about = [
    amount.purposes && isAmongOthers && part.activity?.purpose,
    amount.said === "whole" ? part.note : part.brief,
    ...doubts.map((note) => note.text),
  ];
  const words = about.filter(Boolean).join(" ");
  const opening = row(
    times.at(part.at),
    `opens ${part.item.type}`,
    bold(part.title),
    ` (${inMinutes(part.minutes)})`,
    words && said(words),
    ...(isOne && first ? stepWords(first.steps, amount) : []),
  );
  if (!part.activity || isOne || amount.said === "none") return [opening];
  return [opening, ...part.slots.map((slot) => stepRow(slot, part, session, amount)), ...offTheClock(part, amount)];
}

/**
 * @param {PlacedSlot} slot
 * @param {Part} part
 * @param {BuiltSession} session
 * @param {Amount} amount
 */
function stepRow(slot, part, { times, plan }, amount) {
  const how = howHeld(slot, part, plan.people);
  const about = [inMinutes(slot.minutes), how && lowered(how)].filter(Boolean).join(", ");
  return titledRow(times.at(slot.at), slot.title, about, slot.steps, amount);
}

/**
 * What happens at no set time.
 * @param {Part} part
 * @param {Amount} amount
 */
function offTheClock({ off }, amount) {
  return off.map((step) => titledRow("", step.title, "no set time", [step], amount));
}

/**
 * @param {string} when
 * @param {string} title
 * @param {string} about
 * @param {Step[]} steps
 * @param {Amount} amount
 */
function titledRow(when, title, about, steps, amount) {
  const [step, ...others] = steps;
  if (amount.isTight && amount.said === "brief" && step && !others.length)
    return row(when, "step", bold(title), ` (${about}) ${step.brief}`);
  return row(when, "step", bold(title), ` (${about})`, ...stepWords(steps, amount));
}

/**
 * What a card says of the steps of a slot, under its title; where several share its time, each with its own title.
 * @param {Step[]} steps
 * @param {Amount} amount
 * @returns {HTMLElement[]}
 */
function stepWords(steps, { said: much, asks, isTight }) {
  const titled = steps.length > 1;
  if (much === "none") return [];
  if (much === "title") return titled ? [said(steps.map((step) => step.title).join("; "))] : [];
  return steps.flatMap((step) => {
    if (titled && isTight) return [element("p", {}, bold(`${step.title}: `), step.brief)];
    const questions = step.ask.flatMap((one) => one.questions).slice(0, asks);
    const words = much === "brief" ? [said(step.brief)] : plainBlocks(step.say);
    return [
      ...(titled ? [element("p", {}, bold(step.title))] : []),
      ...words,
      ...(questions.length ? [element("p", {}, bold("Ask: "), questions.join(" "))] : []),
    ];
  });
}

/** @param {string} words */
function said(words) {
  return element("p", {}, words);
}

/** @param {string} words */
function bold(words) {
  return element("b", {}, words);
}
