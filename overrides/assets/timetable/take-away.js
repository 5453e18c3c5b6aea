// Ways for a timetable to leave the page: as text, as a calendar entry, as its address.

/** @import { Data } from "./data.js" */
/** @import { Plan } from "./plan.js" */
/** @import { Programme } from "./programme.js" */
/** @import { Times } from "./times.js" */
import { newId } from "../shared/chance.js";
import { one } from "../shared/elements.js";
import { copyText, saveFile } from "../shared/take-away.js";
import { asText } from "./as-text.js";
import { asCalendar } from "./calendar.js";
import { activitiesIn, toBring } from "./needs.js";

/** @typedef {{ plan: Plan, now: Programme, times: Times, data: Data, steps: boolean }} Present what is shown at the moment */

/**
 * Wires the buttons.
 * @param {HTMLElement} root
 * @param {() => Present} present
 */
export function takeAway(root, present) {
  const piece = (/** @type {string} */ name) => one(root, `[data-${name}]`, HTMLElement);
  const each = one(root, "[data-each]", HTMLInputElement);
  const say = (/** @type {string} */ words) => {
    piece("taken").textContent = words;
  };
  const copy = async (/** @type {string} */ words, /** @type {string} */ what) =>
    say((await copyText(words)) ? `${what} is copied.` : "Your browser didn’t allow copying.");

  piece("copy-text").addEventListener("click", () => copy(text(present()), "The timetable"));
  piece("copy-link").addEventListener("click", () => copy(location.href, "The link"));
  piece("calendar").addEventListener("click", () => {
    const { date, start } = present().plan;
    if (!date || start === null) {
      say("A calendar entry needs a day and a start time: set them at the top first.");
      return one(document, date ? "#day-start" : "#day-date", HTMLInputElement).focus();
    }
    const entries = entriesOf(present(), each.checked);
    const made = { now: Date.now(), id: newId(), address: location.href };
    saveFile("timetable.ics", "text/calendar", asCalendar({ date, start }, entries, made));
    return say("Saved as timetable.ics. Open it to put it into your calendar.");
  });
}

/** @param {Present} present */
function text({ plan, now, times, data, steps }) {
  const needs = steps ? toBring(activitiesIn(plan, data), plan.people) : { things: [], print: [], room: [] };
  return asText(plan, now, times, needs, steps);
}

/**
 * The entries of a calendar: one for each part, or one for the whole.
 * @param {Present} present
 * @param {boolean} each
 */
function entriesOf(present, each) {
  const { plan, now } = present;
  if (each) return now.parts.map(({ at, minutes, title }) => ({ at, minutes, title, text: "" }));
  return [{ at: 0, minutes: now.minutes, title: plan.title || "Timetable", text: text(present) }];
}
