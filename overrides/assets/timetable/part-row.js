// One part of a timetable as a row that can be changed and moved. It lives as long as its part, so that the focus and
// what is being typed survive every change elsewhere.

/** @import { OwnWords } from "./own-words.js" */
/** @import { Part, PlacedSlot } from "./programme.js" */
/** @import { Control } from "./row-icons.js" */
/** @import { Times } from "./times.js" */
import { inMinutes } from "../rules/arithmetic.js";
import { element } from "../shared/elements.js";
import { MOST_MINUTES } from "./items.js";
import { howHeld, peopleNotes } from "./needs.js";
import { ownFields } from "./own-part.js";
import { drawing } from "./row-icons.js";
import { siteAddress } from "./site-address.js";

/**
 * What a row asks of the page. `minutes` gives the minutes that the part has then.
 * @typedef {object} RowActions
 * @property {(from: number, to: number, control: Control) => void} move
 * @property {(place: number, text: string) => number} minutes
 * @property {(place: number, text: string) => void} title
 * @property {(place: number, words: Partial<OwnWords>) => void} words
 * @property {() => Map<string, string>} formats
 * @property {(place: number) => void} remove
 */

/** @typedef {{ place: number, last: number, times: Times, people: number | null }} Shown where a row stands */
/** @typedef {{ element: HTMLLIElement, show: (part: Part, shown: Shown) => void }} Row */
/** @typedef {ReturnType<typeof controlsOf>} Controls */

/**
 * A row for a part.
 * @param {Part} part
 * @param {RowActions} on
 * @param {(row: Element) => number} placeOf
 * @returns {Row}
 */
export function newRow(part, on, placeOf) {
  const controls = controlsOf(on, () => placeOf(row));
  const name = nameOf(part, on, () => placeOf(row));
  const when = element("p", { className: "part-when" });
  const notes = element("div", { className: "part-notes" });
  const steps = element("ol", { className: "part-steps" });
  const summary = element("summary", {});
  const own = part.activity ? null : ownFields(on.formats(), (words) => on.words(placeOf(row), words));
  const more = element("details", { className: "more", hidden: true }, summary, steps);
  const { handle, up, down, remove, minutes } = controls;
  const row = element(
    "li",
    { className: `part ${part.item.type}` },
    handle,
    when,
    element("h3", {}, name),
    element("label", { className: "part-minutes" }, minutes, " min"),
    element("div", { className: "part-tools" }, up, down, remove),
    notes,
    own?.element,
    more,
  );
  return {
    element: row,
    show(now, shown) {
      const { times, people } = shown;
      label(now, shown, controls);
      set(minutes, String(now.minutes));
      showName(now, shown.place, name);
      const until = times.known ? ` to ${times.at(now.at + now.minutes)}` : "";
      when.replaceChildren(element("b", {}, times.at(now.at)), until);
      notes.replaceChildren(...rowNotes(now, people));
      if (now.item.type !== "activity") own?.show(now.item, shown.place);
      more.hidden = now.slots.length < 2 && !now.off.length;
      summary.textContent = `${now.slots.length} ${now.slots.length === 1 ? "step" : "steps"}`;
      steps.replaceChildren(...now.slots.map((slot) => stepLine(slot, now, times, people)));
    },
  };
}

/**
 * @param {RowActions} on
 * @param {() => number} place
 */
function controlsOf(on, place) {
  const button = (/** @type {Control} */ name, /** @type {(() => void) | undefined} */ onclick) =>
    element("button", { type: "button", className: "tool", "data-control": name, onclick }, drawing(name));
  const handle = button("handle", undefined);
  handle.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!step) return;
    event.preventDefault();
    on.move(place(), place() + step, "handle");
  });
  const limits = { type: "number", min: 1, max: MOST_MINUTES, inputMode: "numeric" };
  const minutes = element("input", { ...limits, "data-control": "minutes" });
  minutes.addEventListener("change", () => {
    minutes.value = String(on.minutes(place(), minutes.value));
  });
  return {
    handle,
    minutes,
    up: button("up", () => on.move(place(), place() - 1, "up")),
    down: button("down", () => on.move(place(), place() + 1, "down")),
    remove: button("remove", () => on.remove(place())),
  };
}

/**
 * The name of a part: a field for one's own, a link to an activity.
 * @param {Part} part
 * @param {RowActions} on
 * @param {() => number} place
 */
function nameOf(part, on, place) {
  if (part.activity) return element("a", { href: siteAddress(part.activity.address) });
  const looks = { type: "text", maxLength: 100, className: "part-name", autocomplete: "off" };
  const field = element("input", { ...looks, "data-control": "title" });
  field.addEventListener("change", () => on.title(place(), field.value));
  return field;
}

/**
 * @param {Part} part
 * @param {number} place
 * @param {HTMLInputElement | HTMLAnchorElement} name
 */
function showName(part, place, name) {
  if (name instanceof HTMLAnchorElement) name.textContent = part.title;
  else {
    set(name, part.title);
    name.setAttribute("aria-label", `Name of part ${place + 1}`);
  }
}

/**
 * Tells a screen reader which part each control belongs to.
 * @param {Part} part
 * @param {Shown} shown
 * @param {Controls} controls
 */
function label(part, { place, last }, { handle, up, down, remove, minutes }) {
  const called = `${part.title}, part ${place + 1}`;
  handle.setAttribute("aria-label", `Move ${called}: drag, or press the up and down arrows`);
  up.setAttribute("aria-label", `Move up: ${called}`);
  down.setAttribute("aria-label", `Move down: ${called}`);
  up.setAttribute("aria-disabled", String(place === 0));
  down.setAttribute("aria-disabled", String(place === last));
  remove.setAttribute("aria-label", `Remove: ${called}`);
  minutes.setAttribute("aria-label", `Minutes for ${called}`);
}

/**
 * Put a value in a field, unless someone is typing there.
 * @param {HTMLInputElement} field
 * @param {string} value
 */
function set(field, value) {
  if (field.value !== value && document.activeElement !== field) field.value = value;
}

/**
 * @param {Part} part
 * @param {number | null} people
 */
function rowNotes(part, people) {
  const warnings = [
    part.minutes < part.least && `Its steps need at least ${part.least} minutes, so they’re all cut short here.`,
    part.minutes > part.most && `Its steps take ${part.most} minutes at most, so they’re all longer here.`,
    part.guessed && "No time is given for this. The minutes are a guess: set your own.",
  ].filter((text) => text !== false);
  const others = part.off.map((step) => `Not on the clock, because it has no time of its own: ${step.title}.`);
  if (part.activity?.timing_note) others.push(part.activity.timing_note);
  const said = [
    ...peopleNotes(part, people),
    ...warnings.map((text) => ({ warning: true, text })),
    ...others.map((text) => ({ warning: false, text })),
  ];
  const lines = said.map(({ warning, text }) =>
    element("p", { className: warning ? "heed" : "meta" }, warning ? element("b", {}, "Check: ") : "", text),
  );
  return part.note ? [element("p", { className: "meta" }, part.note), ...lines] : lines;
}

/**
 * @param {PlacedSlot} slot
 * @param {Part} part
 * @param {Times} times
 * @param {number | null} people
 */
function stepLine(slot, part, times, people) {
  const how = howHeld(slot, part, people);
  const length = ` · ${inMinutes(slot.minutes)}${how ? ` · ${how}` : ""}`;
  const when = element("b", {}, times.at(slot.at));
  return element("li", {}, when, ` ${slot.title}`, element("span", { className: "meta" }, length));
}
