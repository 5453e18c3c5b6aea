// Every step of a session in full, with what is for whoever runs it alone, and what to bring and to print.

/** @import { Step } from "../timetable/data.js" */
/** @import { Part, PlacedSlot } from "../timetable/programme.js" */
/** @import { BuiltSession } from "./sheets.js" */
import { inMinutes } from "../rules/arithmetic.js";
import { element } from "../shared/elements.js";
import { lowered } from "../shared/in-words.js";
import { byActivity, headline } from "../timetable/as-text.js";
import { activitiesIn, advice, howHeld, peopleNotes, toBring } from "../timetable/needs.js";
import { plainBlocks } from "./blocks.js";
import { foot, head } from "./head.js";

/**
 * The steps in full.
 * @param {BuiltSession} session
 * @returns {HTMLElement}
 */
export function inFull(session) {
  const { plan, now, times } = session;
  return element(
    "section",
    { className: "sheet in-full" },
    ...head("Step by step", session, headline(plan, times, now.minutes)),
    ...beforehand(session),
    ...now.parts.flatMap((part) => partInFull(part, session)),
    element("h3", { className: "opens" }, `${times.at(now.minutes)} Finish`),
    foot(session),
  );
}

/** @param {BuiltSession} session */
function beforehand({ plan, now, data }) {
  const activities = activitiesIn(plan, data);
  const { things, print, room } = toBring(activities, plan.people);
  return [
    ...advice(now.parts, activities).map((text) => element("p", {}, text)),
    ...listed("Bring", things),
    ...listed("Print", byActivity(print)),
    ...listed("The room needs", room.length ? [`${room.join(", ")}.`] : []),
  ];
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
 * @param {BuiltSession} session
 */
function partInFull(part, session) {
  const { times, plan } = session;
  const notes = [part.note, ...peopleNotes(part, plan.people).map((note) => note.text)].filter(Boolean);
  return [
    element(
      "h3",
      { className: `opens ${part.item.type}` },
      `${times.at(part.at)} ${part.title} (${inMinutes(part.minutes)})`,
    ),
    ...notes.map((text) => element("p", {}, text)),
    ...(hasSteps(part) ? part.slots.flatMap((slot) => slotInFull(slot, part, session)) : []),
    ...part.off.flatMap((step) => [element("h4", {}, `${step.title} (no set time)`), ...stepInFull(step)]),
  ];
}

/** @param {Part} part */
function hasSteps({ activity, slots }) {
  return activity !== null || slots.some((slot) => slot.steps.length > 0);
}

/**
 * @param {PlacedSlot} slot
 * @param {Part} part
 * @param {BuiltSession} session
 */
function slotInFull(slot, part, { times, plan }) {
  const how = howHeld(slot, part, plan.people);
  const about = [inMinutes(slot.minutes), how && lowered(how)].filter(Boolean).join(", ");
  const several = slot.steps.length > 1;
  return [
    element("h4", {}, `${times.at(slot.at)} ${slot.title} (${about})`),
    ...slot.steps.flatMap((step) => [...(several ? [element("h5", {}, step.title)] : []), ...stepInFull(step)]),
  ];
}

/**
 * What to say, what to ask, and what is for whoever runs it alone.
 * @param {Step} step
 */
function stepInFull({ say, ask, note }) {
  return [
    ...plainBlocks(say),
    ...ask.flatMap(({ lead, questions }) => [
      element("p", { className: "lead-in" }, element("b", {}, lead || "Ask")),
      element("ul", {}, ...questions.map((question) => element("li", {}, question))),
    ]),
    ...(note.length
      ? [
          element(
            "div",
            { className: "for-you" },
            element("p", {}, element("b", {}, "For you only")),
            ...plainBlocks(note),
          ),
        ]
      : []),
  ];
}
