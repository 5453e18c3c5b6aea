// The planner's form: choices put into its fields, and read from them.

/** @import { Choices } from "./choices.js" */
import { minuteOfDay, timeOfDay } from "../rules/arithmetic.js";
import { one } from "../shared/elements.js";
import { peopleIn } from "./choices.js";

/**
 * Puts choices into the fields.
 * @param {HTMLFormElement} form
 * @param {Choices} choices
 * @param {number} usual the start where none is chosen
 */
export function fill(form, choices, usual) {
  one(form, "[name=moment]", HTMLSelectElement).value = choices.moment;
  one(form, "[name=minutes]", HTMLSelectElement).value = String(choices.minutes);
  field(form, "people").value = choices.people === null ? "" : String(choices.people);
  field(form, "start").value = timeOfDay(choices.start ?? usual);
  for (const [name, ticked] of /** @type {const} */ ([
    ["no-printer", choices.noPrinter],
    ["online", choices.online],
    ["met", choices.met],
  ]))
    field(form, name).checked = ticked;
  said(form, true);
}

/**
 * The choices in the fields. A start that nobody touched stays the next quarter of an hour.
 * @param {HTMLFormElement} form
 * @param {Choices} before
 * @param {EventTarget | null} changed the field
 * @returns {Choices}
 */
export function readForm(form, before, changed) {
  const people = field(form, "people");
  const number = people.validity.badInput ? undefined : peopleIn(people.value);
  said(form, number !== undefined);
  const start = field(form, "start");
  return {
    ...before,
    moment: one(form, "[name=moment]", HTMLSelectElement).value,
    minutes: Number(one(form, "[name=minutes]", HTMLSelectElement).value),
    people: number === undefined ? null : number,
    noPrinter: field(form, "no-printer").checked,
    online: field(form, "online").checked,
    met: field(form, "met").checked,
    start: changed === start ? minuteOfDay(start.value) : before.start,
  };
}

/**
 * True for a field in which someone types.
 * @param {EventTarget | null} target
 * @returns {boolean}
 */
export function isTypedIn(target) {
  return target instanceof HTMLInputElement && (target.type === "number" || target.type === "time");
}

/**
 * @param {HTMLFormElement} form
 * @param {boolean} valid whether the number of people is one
 */
function said(form, valid) {
  field(form, "people").setAttribute("aria-invalid", String(!valid));
  one(form, "[data-plan-fault]", HTMLElement).hidden = valid;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function field(form, name) {
  return one(form, `[name="${name}"]`, HTMLInputElement);
}
