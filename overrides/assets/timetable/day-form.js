// The fields about the day: what it is called, when it starts, how long there is, how many come.

import { line } from "./plan.js";
import { minuteOfDay, timeOfDay } from "../rules/arithmetic.js";

const NUMBERS = { people: "The number of people", available: "The time that you have" };

/** Tells `changed({field: value})` of each field that was changed and makes sense, and `fault` of one that does not. Gives show(plan). */
export function dayForm(form, fault, changed) {
  const fields = form.elements;

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    const value = VALUES[target.name](target);
    target.setAttribute("aria-invalid", String(value === undefined));
    fault.textContent = value === undefined ? `${NUMBERS[target.name]} is a whole number from 1 to ${target.max}.` : "";
    if (value !== undefined) changed({ [target.name]: value });
  });

  return (plan) => {
    const shown = { ...plan, start: plan.start === null ? "" : timeOfDay(plan.start) };
    for (const name of ["title", "date", "start", "people", "available"]) {
      const value = String(shown[name] ?? "");
      const field = fields[name];
      if (field.value !== value && document.activeElement !== field && field.getAttribute("aria-invalid") !== "true")
        field.value = value;
    }
  };
}

const VALUES = {
  title: ({ value }) => line(value),
  date: ({ value }) => value,
  start: ({ value }) => (value ? minuteOfDay(value) : null),
  people: asNumber,
  available: asNumber,
};

/** A whole number within the field's bounds, null for an empty field, undefined for anything else. */
function asNumber({ value, max, validity }) {
  if (value === "") return validity.badInput ? undefined : null;
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= Number(max) ? number : undefined;
}
