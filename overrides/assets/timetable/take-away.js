// Ways for a timetable to leave the page: printed, as text, as a calendar entry, as its address.

import { newId } from "../shared/chance.js";
import { copyText, saveFile } from "../shared/take-away.js";
import { asCalendar } from "./calendar.js";
import { activitiesIn, toBring } from "./needs.js";
import { asText } from "./as-text.js";
import { timesOf } from "./programme.js";

/** Wires the buttons. `present()` gives {plan, now, data, steps}: what is shown at the moment. */
export function takeAway(root, present) {
  const piece = (name) => root.querySelector(`[data-${name}]`);
  const say = (words) => {
    piece("taken").textContent = words;
  };
  const copied = async (text, what) =>
    say((await copyText(text)) ? `${what} is copied.` : "Your browser did not allow copying.");

  piece("print-it").addEventListener("click", () => print());
  piece("copy-text").addEventListener("click", () => copied(text(present()), "The timetable"));
  piece("copy-link").addEventListener("click", () => copied(location.href, "The link"));
  piece("calendar").addEventListener("click", () => {
    const { plan } = present();
    if (!plan.date || plan.start === null) {
      say("A calendar needs a day and a start: set them at the top first.");
      return document.querySelector(plan.date ? "#day-start" : "#day-date").focus();
    }
    saveFile("timetable.ics", "text/calendar", calendar(present(), piece("each").checked));
    return say("Saved as timetable.ics. Open it to put it into your calendar.");
  });
}

function text({ plan, now, data, steps }) {
  const needs = steps ? toBring(activitiesIn(plan, data), plan.people) : { things: [], print: [], room: [] };
  return asText(plan, now, timesOf(plan, now.minutes), { steps, ...needs });
}

function calendar({ plan, now, data, steps }, each) {
  const whole = {
    at: 0,
    minutes: now.minutes,
    title: plan.title || "Timetable",
    text: text({ plan, now, data, steps }),
  };
  const entries = each ? now.parts.map(({ at, minutes, title }) => ({ at, minutes, title, text: "" })) : [whole];
  return asCalendar(plan, entries, { now: Date.now(), id: newId(), address: location.href });
}
