// A timetable as plain text, for an email.

/** @import { Needs, Sheet } from "./needs.js" */
/** @import { Plan } from "./plan.js" */
/** @import { Programme } from "./programme.js" */
/** @import { Times } from "./times.js" */
import { inMinutes } from "../rules/arithmetic.js";
import { dayInWords } from "./clock-times.js";
import { whoLeads, wordsOf } from "./own-words.js";

/**
 * The line under the title: the day, from when to when, how long, how many people.
 * @param {Plan} plan
 * @param {Times} times
 * @param {number} minutes
 * @returns {string}
 */
export function headline(plan, times, minutes) {
  const from = times.known ? `${times.at(0)} to ${times.at(minutes)}` : "";
  const people = plan.people === null ? "" : `${plan.people} ${plan.people === 1 ? "person" : "people"}`;
  return [plan.date && dayInWords(plan.date), from, inMinutes(minutes), people].filter(Boolean).join(" · ");
}

/**
 * The whole timetable as text, with or without the steps of its parts.
 * @param {Plan} plan
 * @param {Programme} programme
 * @param {Times} times
 * @param {Needs} needs
 * @param {boolean} steps
 * @returns {string}
 */
export function asText(plan, { parts, minutes }, times, { things, print, room }, steps) {
  const lines = [plan.title || "Timetable", headline(plan, times, minutes), ""];
  for (const part of parts) {
    const lead = part.item.type === "activity" ? "" : whoLeads(part.item);
    lines.push(`${times.at(part.at)}  ${part.title} (${inMinutes(part.minutes)})${lead && `. ${lead}`}`);
    if (steps && part.item.type !== "activity")
      lines.push(...wordsOf(part.item).say.split("\n").filter(Boolean).map(indented));
    if (steps && part.slots.length > 1)
      for (const slot of part.slots) lines.push(`    ${times.at(slot.at)}  ${slot.title} (${inMinutes(slot.minutes)})`);
  }
  lines.push(times.known ? `${times.at(minutes)}  Finish` : `Finish ${times.at(minutes)}`);
  if (things.length) lines.push("", "Bring:", ...things.map((one) => `- ${one}`));
  if (print.length) lines.push("", "Print:", ...byActivity(print).map((line) => `- ${line}`));
  if (room.length) lines.push("", `The room needs: ${room.join(", ")}.`);
  return `${lines.join("\n")}\n`;
}

/** @param {string} text */
function indented(text) {
  return `    ${text}`;
}

/**
 * One sheet to print, and how many.
 * @param {Sheet} sheet
 * @returns {string}
 */
export function printLine({ title, number }) {
  return `${title}: ${number}`;
}

/**
 * What to print, a line for each activity.
 * @param {Sheet[]} print
 * @returns {string[]}
 */
export function byActivity(print) {
  const titles = [...new Set(print.map((one) => one.activity))];
  return titles.map((title) => {
    const own = print.filter((one) => one.activity === title);
    return `${title} (${own.map(printLine).join("; ")})`;
  });
}
