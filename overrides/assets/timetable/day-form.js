// The fields about the day: what it is called, when it starts, how long there is, how many come.

/** @import { Plan } from "./plan.js" */
import { minuteOfDay, timeOfDay } from "../rules/arithmetic.js";
import { one } from "../shared/elements.js";
import { line } from "./items.js";

/** @typedef {Partial<Pick<Plan, "title" | "date" | "start" | "people" | "available">>} Changed */

/**
 * What a field says, by its name; undefined where it makes no sense.
 * @type {{ [name: string]: (field: HTMLInputElement) => Changed | undefined }}
 */
const READ = {
  title: ({ value }) => ({ title: line(value) }),
  date: ({ value }) => ({ date: value }),
  start: ({ value }) => ({ start: value ? minuteOfDay(value) : null }),
  people: (field) => ifSaid(asNumber(field), (people) => ({ people })),
  available: (field) => ifSaid(asNumber(field), (available) => ({ available })),
};

/**
 * Wires the form.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} fault where to say so of a field that makes no sense
 * @param {(changed: Changed) => void} changed called with each field that was changed and makes sense
 * @returns {(plan: Plan) => void} shows a timetable in the form
 */
export function dayForm(form, fault, changed) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const value = READ[target.name]?.(target);
    const what = target.name === "people" ? "the number of people" : "the minutes you have";
    target.setAttribute("aria-invalid", String(value === undefined));
    fault.textContent = value === undefined ? `Write ${what} as a whole number from 1 to ${target.max}.` : "";
    if (value !== undefined) changed(value);
  });

  return (plan) => {
    const shown = { ...plan, start: plan.start === null ? "" : timeOfDay(plan.start) };
    for (const name of /** @type {const} */ (["title", "date", "start", "people", "available"])) {
      const field = one(form, `[name=${name}]`, HTMLInputElement);
      const value = String(shown[name] ?? "");
      if (field.value !== value && document.activeElement !== field && field.getAttribute("aria-invalid") !== "true")
        field.value = value;
    }
  };
}

/**
 * @param {number | null | undefined} number
 * @param {(number: number | null) => Changed} make
 */
function ifSaid(number, make) {
  return number === undefined ? undefined : make(number);
}

/**
 * A whole number within the field's bounds, null for an empty field, undefined for anything else.
 * @param {HTMLInputElement} field
 */
function asNumber({ value, max, validity }) {
  if (value === "") return validity.badInput ? undefined : null;
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= Number(max) ? number : undefined;
}
