// A timetable as it leaves the page: as plain text, and as the table that is printed.

import { element } from "../shared/elements.js";
import { activitiesIn, groupsIn, peopleNotes, toBring } from "./needs.js";
import { inMinutes } from "../rules/arithmetic.js";
import { dayInWords } from "./clock-times.js";

/** The line under the title: the day, from when to when, how long, how many people. */
export function headline(plan, times, minutes) {
  const from = times.known ? `${times.at(0)} to ${times.at(minutes)}` : "";
  const people = plan.people === null ? "" : `${plan.people} ${plan.people === 1 ? "person" : "people"}`;
  return [plan.date && dayInWords(plan.date), from, inMinutes(minutes), people].filter(Boolean).join(" · ");
}

/** The whole timetable as text, for an e-mail. */
export function asText(plan, { parts, minutes }, times, { steps, things, print, room }) {
  const lines = [plan.title || "Timetable", headline(plan, times, minutes), ""];
  for (const part of parts) {
    lines.push(`${times.at(part.at)}  ${part.title} (${inMinutes(part.minutes)})`);
    if (steps && part.slots.length > 1)
      for (const slot of part.slots) lines.push(`    ${times.at(slot.at)}  ${slot.title} (${inMinutes(slot.minutes)})`);
  }
  lines.push(times.known ? `${times.at(minutes)}  Finish` : `Finish ${times.at(minutes)}`);
  if (things.length) lines.push("", "Bring:", ...things.map((one) => `- ${one}`));
  if (print.length) lines.push("", "Print:", ...byActivity(print).map((line) => `- ${line}`));
  if (room.length) lines.push("", `The room needs: ${room.join(", ")}.`);
  return `${lines.join("\n")}\n`;
}

/** One sheet to print, and how many. */
export function printLine({ title, number }) {
  return `${title}: ${number}`;
}

/** What to print, a line for each activity. */
function byActivity(print) {
  const titles = [...new Set(print.map((one) => one.activity))];
  return titles.map((title) => {
    const own = print.filter((one) => one.activity === title);
    return `${title} (${own.map(printLine).join("; ")})`;
  });
}

/** The printed timetable. Where `steps` are wanted it has them, the notes, the groups and what to bring; else only the times. */
export function asPaper(plan, now, times, data, steps) {
  const { things, print, room } = toBring(activitiesIn(plan, data), plan.people);
  const listed = (title, lines) =>
    lines.length ? [element("h3", {}, title), element("ul", {}, ...lines.map((text) => element("li", {}, text)))] : [];
  const lists = [...listed("Bring", things), ...listed("Print", byActivity(print)), ...listed("The room needs", room)];
  return [
    ...asTable(plan, now, times, data, steps),
    ...(steps && lists.length ? [element("div", { className: "bring" }, ...lists)] : []),
  ];
}

function asTable(plan, { parts, minutes }, times, data, steps) {
  const rows = parts.flatMap((part) => [
    partRow(part, plan, times, data, steps),
    ...(steps && part.slots.length > 1 ? part.slots.map((slot) => slotRow(slot, part, plan, times, data)) : []),
  ]);
  const head = element(
    "thead",
    {},
    element("tr", {}, ...["When", "What", "Takes"].map((name) => element("th", { scope: "col" }, name))),
  );
  const finish = element(
    "tr",
    { className: "total" },
    element("td", {}, times.at(minutes)),
    element("th", { scope: "row" }, "Finish"),
    element("td", {}, inMinutes(minutes)),
  );
  return [
    element("h2", {}, plan.title || "Timetable"),
    element("p", { className: "meta" }, headline(plan, times, minutes)),
    element("table", {}, head, element("tbody", {}, ...rows, finish)),
  ];
}

function partRow(part, plan, times, data, steps) {
  const about = peopleNotes(part, data, plan.people)
    .filter((note) => note.warning || part.slots.length < 2)
    .map((note) => note.text);
  const notes = steps ? [part.note, ...about].filter(Boolean) : [];
  const what = element(
    "td",
    {},
    element("b", {}, part.title),
    ...notes.map((text) => element("div", { className: "meta" }, text)),
  );
  return element(
    "tr",
    { className: part.item.type },
    element("td", {}, times.at(part.at)),
    what,
    element("td", {}, inMinutes(part.minutes)),
  );
}

function slotRow(slot, part, plan, times, data) {
  const [step] = slot.steps;
  const how = step ? groupsIn(step.format, data.activities[part.item.id], plan.people) || step.format_title : "";
  return element(
    "tr",
    { className: "step" },
    element("td", {}, times.at(slot.at)),
    element("td", {}, slot.title, how ? element("span", { className: "meta" }, ` · ${how}`) : ""),
    element("td", {}, inMinutes(slot.minutes)),
  );
}
