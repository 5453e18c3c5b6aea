// A timetable as the plain list of slots that a clock goes through and a wall shows. Texts are plain words; nothing here is markup.

import { groupsIn } from "../timetable/needs.js";
import { programme } from "../timetable/programme.js";

/** [{minutes, least, most, part, title, how, say, ask, note}]: `part` is what it belongs to, `how` the groups, `note` for the facilitator only. */
export function runSlots(plan, data) {
  return programme(plan, data).parts.flatMap((part) =>
    part.slots.map((slot, n) => {
      const activity = data.activities[part.item.id];
      return {
        minutes: slot.minutes,
        least: slot.least ?? slot.minutes,
        most: slot.most ?? slot.minutes,
        kind: part.item.type,
        title: slot.title,
        part: part.title === slot.title ? "" : part.title,
        how: how(slot, activity, plan.people),
        say: blocks(slot, "say"),
        ask: slot.steps.flatMap((step) => step.ask),
        note: [
          ...(n === 0 && part.note ? [["p", part.note]] : []),
          ...blocks(slot, "note"),
          ...(n === part.slots.length - 1 ? offTheClock(part) : []),
        ],
      };
    }),
  );
}

/** How people work in a slot: 7 pairs; whole group. Empty where the steps in it differ. */
function how(slot, activity, people) {
  const formats = new Set(slot.steps.map((step) => step.format));
  if (formats.size !== 1) return "";
  const [{ format, format_title: title }] = slot.steps;
  const groups = groupsIn(format, activity, people);
  return groups ? `${title}: ${groups}` : title;
}

/** The text of a slot's steps; where there are several, each under its title. */
function blocks(slot, field) {
  if (slot.steps.length < 2) return slot.steps.flatMap((step) => step[field]);
  return slot.steps.flatMap((step) =>
    step[field].length ? [["b", step.title], ...step[field]] : field === "say" ? [["b", step.title]] : [],
  );
}

function offTheClock(part) {
  return part.off.flatMap((step) => [
    ["b", `If there is time: ${step.title}`],
    ...step.say,
    ...step.ask.map(({ lead, questions }) => ["ul", lead ? questions.map((one) => `${lead}: ${one}`) : questions]),
    ...step.note,
  ]);
}
