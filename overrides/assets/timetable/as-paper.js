// A timetable as the table that is printed.

/** @import { Data } from "./data.js" */
/** @import { Plan } from "./plan.js" */
/** @import { Part, PlacedSlot, Programme } from "./programme.js" */
/** @import { Times } from "./times.js" */
import { inMinutes } from "../rules/arithmetic.js";
import { element } from "../shared/elements.js";
import { byActivity, headline } from "./as-text.js";
import { activitiesIn, howHeld, peopleNotes, toBring } from "./needs.js";

/**
 * The printed timetable. Where steps are wanted it has them, the notes, the groups and what to bring; else only the
 * times.
 * @param {Plan} plan
 * @param {Programme} programme
 * @param {Times} times
 * @param {Data} data
 * @param {boolean} steps
 * @returns {HTMLElement[]}
 */
export function asPaper(plan, { parts, minutes }, times, data, steps) {
  const rows = parts.flatMap((part) => [
    partRow(part, plan, times, steps),
    ...(steps && part.slots.length > 1 ? part.slots.map((slot) => slotRow(slot, part, plan, times)) : []),
  ]);
  const names = ["When", "What", "Takes"].map((name) => element("th", { scope: "col" }, name));
  const finish = element(
    "tr",
    { className: "total" },
    element("td", {}, times.at(minutes)),
    element("th", { scope: "row" }, "Finish"),
    element("td", {}, inMinutes(minutes)),
  );
  const head = element("thead", {}, element("tr", {}, ...names));
  return [
    element("h2", {}, plan.title || "Timetable"),
    element("p", { className: "meta" }, headline(plan, times, minutes)),
    element("table", {}, head, element("tbody", {}, ...rows, finish)),
    ...(steps ? lists(plan, data) : []),
  ];
}

/**
 * What to bring and to print, and what the room needs.
 * @param {Plan} plan
 * @param {Data} data
 */
function lists(plan, data) {
  const { things, print, room } = toBring(activitiesIn(plan, data), plan.people);
  const all = [...listed("Bring", things), ...listed("Print", byActivity(print)), ...listed("The room needs", room)];
  return all.length ? [element("div", { className: "bring" }, ...all)] : [];
}

/**
 * @param {string} title
 * @param {string[]} lines
 */
function listed(title, lines) {
  if (!lines.length) return [];
  return [element("h3", {}, title), element("ul", {}, ...lines.map((text) => element("li", {}, text)))];
}

/**
 * @param {Part} part
 * @param {Plan} plan
 * @param {Times} times
 * @param {boolean} steps
 */
function partRow(part, plan, times, steps) {
  const about = peopleNotes(part, plan.people).filter((note) => note.warning || part.slots.length < 2);
  const notes = steps ? [part.note, ...about.map((note) => note.text)].filter(Boolean) : [];
  const lines = notes.map((text) => element("div", { className: "meta" }, text));
  return element(
    "tr",
    { className: part.item.type },
    element("td", {}, times.at(part.at)),
    element("td", {}, element("b", {}, part.title), ...lines),
    element("td", {}, inMinutes(part.minutes)),
  );
}

/**
 * @param {PlacedSlot} slot
 * @param {Part} part
 * @param {Plan} plan
 * @param {Times} times
 */
function slotRow(slot, part, plan, times) {
  const how = howHeld(slot, part, plan.people);
  return element(
    "tr",
    { className: "step" },
    element("td", {}, times.at(slot.at)),
    element("td", {}, slot.title, how ? element("span", { className: "meta" }, ` · ${how}`) : ""),
    element("td", {}, inMinutes(slot.minutes)),
  );
}
