// The parts of a timetable as rows that can be changed and moved: by buttons, by arrow keys on the handle, or by dragging it.
// A row lives as long as its part, so that the focus and what is being typed survive every change elsewhere.

import { drawn, element } from "../shared/elements.js";
import { dragging } from "./drag.js";
import { groupsIn, peopleNotes } from "./needs.js";
import { MOST_MINUTES } from "./plan.js";
import { siteAddress } from "./site-address.js";
import { inMinutes } from "../rules/arithmetic.js";

const ICONS = {
  up: "M12 5 5 13h14z",
  down: "M12 19 5 11h14z",
  remove: "M6 6l12 12M18 6 6 18",
  handle: "M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1",
};

/**
 * Rows in `list`. `on` has move(from, to), minutes(place, text) -> the minutes it has then, title(place, text) and remove(place).
 * show(programme, times, data, people) brings them up to date; focus(place, control) puts the focus on one.
 */
export function partRows(list, on) {
  const rows = new Map();
  const placeOf = (row) => [...list.children].indexOf(row.element);
  dragging(list, { handle: "[data-control=handle]", moved: (from, to) => on.move(from, to, "handle") });

  function show(programme, times, data, people) {
    const keys = programme.parts.map((part) => part.item.key);
    for (const [key, row] of rows) {
      if (keys.includes(key)) continue;
      row.element.remove();
      rows.delete(key);
    }
    programme.parts.forEach((part, place) => {
      if (!rows.has(part.item.key)) rows.set(part.item.key, newRow(part, on, placeOf));
      const row = rows.get(part.item.key);
      if (list.children[place] !== row.element) list.insertBefore(row.element, list.children[place] ?? null);
      row.show(part, { place, last: programme.parts.length - 1, times, data, people });
    });
  }

  function focus(place, control) {
    const row = list.children[place];
    (row?.querySelector(`[data-control=${control}]`) ?? row?.querySelector("[data-control=handle]"))?.focus();
  }

  return { show, focus };
}

function newRow(part, on, placeOf) {
  const isOwn = part.item.type !== "activity";
  const row = {};
  const place = () => placeOf(row);
  const control = (name, icon, act) =>
    element("button", { type: "button", className: "tool", "data-control": name, onclick: act }, drawing(icon));
  const handle = control("handle", "handle", undefined);
  handle.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    on.move(place(), place() + step, "handle");
  });
  const up = control("up", "up", () => on.move(place(), place() - 1, "up"));
  const down = control("down", "down", () => on.move(place(), place() + 1, "down"));
  const remove = control("remove", "remove", () => on.remove(place()));
  const minutes = element("input", {
    type: "number",
    min: 1,
    max: MOST_MINUTES,
    inputMode: "numeric",
    "data-control": "minutes",
  });
  minutes.addEventListener("change", () => {
    minutes.value = on.minutes(place(), minutes.value);
  });
  const name = isOwn
    ? element("input", {
        type: "text",
        maxLength: 100,
        className: "part-name",
        "data-control": "title",
        autocomplete: "off",
      })
    : element("a", {});
  if (isOwn) name.addEventListener("change", () => on.title(place(), name.value));
  const when = element("p", { className: "part-when" });
  const notes = element("div", { className: "part-notes" });
  const steps = element("ol", { className: "part-steps" });
  const summary = element("summary", {});
  const more = element("details", { className: "more", hidden: true }, summary, steps);
  row.element = element(
    "li",
    { className: `part ${part.item.type}` },
    handle,
    when,
    element("h3", {}, name),
    element("label", { className: "part-minutes" }, minutes, " min"),
    element("div", { className: "part-tools" }, up, down, remove),
    notes,
    more,
  );
  row.show = (now, { place: at, last, times, data, people }) => {
    labels(now, at, last, { handle, up, down, remove, minutes, name });
    set(minutes, String(now.minutes));
    if (isOwn) set(name, now.title);
    else Object.assign(name, { textContent: now.title, href: siteAddress(data.activities[now.item.id].address) });
    when.replaceChildren(
      element("b", {}, times.at(now.at)),
      times.known ? ` to ${times.at(now.at + now.minutes)}` : "",
    );
    notes.replaceChildren(...rowNotes(now, data, people));
    more.hidden = now.slots.length < 2 && !now.off.length;
    summary.textContent = `${now.slots.length} ${now.slots.length === 1 ? "step" : "steps"}`;
    steps.replaceChildren(...now.slots.map((slot) => stepLine(slot, now, times, data, people)));
  };
  return row;
}

function labels(part, place, last, { handle, up, down, remove, minutes, name }) {
  const called = `${part.title}, part ${place + 1}`;
  handle.setAttribute("aria-label", `Move ${called}: drag, or press the up and down arrows`);
  up.setAttribute("aria-label", `Move up: ${called}`);
  down.setAttribute("aria-label", `Move down: ${called}`);
  up.setAttribute("aria-disabled", String(place === 0));
  down.setAttribute("aria-disabled", String(place === last));
  remove.setAttribute("aria-label", `Take out: ${called}`);
  minutes.setAttribute("aria-label", `Minutes for ${called}`);
  if (part.item.type !== "activity") name.setAttribute("aria-label", `Name of part ${place + 1}`);
}

/** Put a value in a field, unless somebody is typing there. */
function set(field, value) {
  if (field.value !== value && document.activeElement !== field) field.value = value;
}

function rowNotes(part, data, people) {
  const said = peopleNotes(part, data, people);
  if (part.minutes < part.least)
    said.push({ warning: true, text: `Its steps need ${part.least} minutes at least. They are all cut short here.` });
  if (part.minutes > part.most)
    said.push({ warning: true, text: `Its steps take ${part.most} minutes at most. They are all drawn out here.` });
  if (part.guessed)
    said.push({ warning: true, text: "No time is given for this. The minutes are a guess: set your own." });
  for (const step of part.off)
    said.push({ warning: false, text: `Not on the clock, because it has no time of its own: ${step.title}.` });
  if (part.item.type === "activity" && data.activities[part.item.id].timing_note)
    said.push({ warning: false, text: data.activities[part.item.id].timing_note });
  const lines = said.map(({ warning, text }) =>
    element("p", { className: warning ? "heed" : "meta" }, warning ? element("b", {}, "Look: ") : "", text),
  );
  if (part.note) lines.unshift(element("p", { className: "meta" }, part.note));
  return lines;
}

function stepLine(slot, part, times, data, people) {
  const [step] = slot.steps;
  const activity = data.activities[part.item.id];
  const how = step && activity ? groupsIn(step.format, activity, people) || step.format_title : "";
  return element(
    "li",
    {},
    element("b", {}, times.at(slot.at)),
    ` ${slot.title}`,
    element("span", { className: "meta" }, ` · ${inMinutes(slot.minutes)}${how ? ` · ${how}` : ""}`),
  );
}

function drawing(name) {
  const look = {
    viewBox: "0 0 24 24",
    width: 24,
    height: 24,
    "aria-hidden": "true",
    focusable: "false",
    class: `icon ${name}`,
  };
  return drawn("svg", look, drawn("path", { d: ICONS[name] }));
}
