// What a timetable comes to: each part with its minutes, when it begins, and the slots that a clock can follow inside it.

import { clock, fit, inMinutes, later, spread, timeOfDay, total } from "../rules/arithmetic.js";
import { NAMES } from "./plan.js";
import { changeBetween, daysAfter, instantOf, shownAt } from "./clock-times.js";

/**
 * {parts, minutes}. A part: {item, title, minutes, at, least, most, own, slots, note, off, guessed}; `own` are its minutes by
 * the record, `note` what the pack says of it, `off` the steps that are off the clock. A slot: {minutes, at, title, steps, session}.
 * `at` counts minutes from the beginning of the timetable.
 */
export function programme(plan, data) {
  const notes = packNotes(plan, data);
  let at = 0;
  const parts = plan.items.map((item) => {
    const part = item.type === "activity" ? activityPart(item, data.activities[item.id]) : ownPart(item);
    part.slots = placed(part.slots, at);
    Object.assign(part, { at, note: notes(item) });
    at += part.minutes;
    return part;
  });
  return { parts, minutes: at };
}

function ownPart(item) {
  const { title, minutes } = item;
  return {
    item,
    title,
    minutes,
    least: minutes,
    most: minutes,
    own: minutes,
    off: [],
    guessed: false,
    slots: [{ minutes, title, steps: [], session: "" }],
  };
}

function activityPart(item, activity) {
  const chosen = item.session === null ? activity.sessions : [activity.sessions[item.session - 1]];
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
    slots.push({ minutes: spare, least: 0, most: spare, steps: [], title: slotTitle({ steps: [] }), session: "" });
  const bounds = (key) => slots.reduce((sum, slot) => sum + slot[key], 0);
  const own = total(slots);
  return {
    item,
    own,
    least: bounds("least"),
    most: bounds("most"),
    minutes: item.minutes ?? own,
    title: item.session === null || !named ? activity.title : `${activity.title}: ${chosen[0].title}`,
    slots: filled(slots, item.minutes ?? own),
    off: chosen.flatMap((session) => session.off_the_clock),
    guessed: item.minutes === null && chosen.some((session) => session.guessed),
  };
}

/** How many minutes an activity takes by its record. */
export function minutesOf({ sessions, spare }) {
  return total(sessions) + spare;
}

function slotTitle({ steps }, session) {
  if (!steps.length) return "Time to spare";
  return steps.length === 1 ? steps[0].title : session;
}

/** Slots that fill exactly these minutes; where they are too many for that, one slot with all their steps. */
function filled(slots, minutes) {
  const found = spread(slots, minutes);
  if (found) return slots.map((slot, n) => ({ ...slot, minutes: found[n] })).filter((slot) => slot.minutes);
  return [{ minutes, steps: slots.flatMap((slot) => slot.steps), title: "All steps together", session: "" }];
}

function placed(slots, at) {
  return slots.map((slot) => {
    const here = { ...slot, at };
    at += slot.minutes;
    return here;
  });
}

/** What a pack says of an item, each of its notes used once, the chosen day's first. */
function packNotes(plan, data) {
  const days = plan.pack ? data.packs[plan.pack].days : [];
  const left = [
    ...(days[plan.day - 1]?.items ?? []),
    ...days.filter((_, n) => n !== plan.day - 1).flatMap((day) => day.items),
  ];
  return (item) => {
    const place = left.findIndex((one) => one && sameItem(one, item));
    const [found] = place < 0 ? [] : left.splice(place, 1);
    return found?.note ?? "";
  };
}

function sameItem(one, item) {
  if (one.type !== item.type) return false;
  if (item.type === "activity") return one.activity === item.id && (one.session ?? null) === item.session;
  return (one.title ?? NAMES[one.type]) === item.title;
}

/**
 * The items of a timetable with their minutes changed so that they fit `target`: {items, gave, atLimit, fixed, over}. `gave` and
 * `atLimit` are [part, minutes now]: those that changed, and those that go no further; `fixed` the parts that never change;
 * `over` what is still too long, or, below zero, too short.
 */
export function fitted(plan, { parts, minutes: before }, target) {
  const { minutes, over } = fit(parts, target);
  const items = plan.items.map((item, n) =>
    item.type !== "activity" || minutes[n] === parts[n].minutes
      ? item
      : { ...item, minutes: minutes[n] === parts[n].own ? null : minutes[n] },
  );
  const now = parts.map((part, n) => [part, minutes[n]]);
  const bound = target < before ? "least" : "most";
  return {
    items,
    gave: now.filter(([part, after]) => part.minutes !== after),
    atLimit: now.filter(([part, after]) => part.least < part.most && after === part[bound]),
    fixed: parts.filter((part) => part.least === part.most),
    over,
  };
}

/**
 * How to tell when: {at(minutes after the beginning) -> words, known, warnings}. With a day the clock in England is followed, through a
 * night on which it changes; without one every day has 24 hours; without a start only the minutes passed are told.
 */
export function timesOf(plan, minutes) {
  if (plan.start === null)
    return { known: false, at: (after) => (after ? `after ${inMinutes(after)}` : "at the start"), warnings: [] };
  if (!plan.date) return { known: true, at: (after) => clock(plan.start, after), warnings: [] };
  const { instant, twice, never } = instantOf(plan.date, plan.start);
  const first = shownAt(instant);
  const at = (after) => {
    const shown = shownAt(instant + after * 60_000);
    return timeOfDay(shown.minute) + later(daysAfter(plan.date, shown.date));
  };
  return { known: true, at, warnings: clockWarnings(plan, minutes, { instant, twice, never, first }) };
}

function clockWarnings(plan, minutes, { instant, twice, never, first }) {
  const start = timeOfDay(plan.start);
  if (never)
    return [
      `The clocks go forward that night and ${start} is left out. The timetable starts at ${timeOfDay(first.minute)} instead.`,
    ];
  const change = changeBetween(instant, instant + minutes * 60_000);
  const warnings = twice ? [`The clocks go back that night, so ${start} comes twice. The first one is meant.`] : [];
  if (change)
    warnings.push(
      `The clocks go ${change} an hour during this timetable. Times after that are in the new time; nothing takes longer or shorter.`,
    );
  return warnings;
}
