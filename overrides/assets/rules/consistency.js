// Rules that join several fields of one record. Which fields they join comes with the page, from the check's own
// statements (macros/forms/shared_rules.py).

/** @import { Draft, Form } from "./record.js" */
/** @import { Fields } from "./values.js" */
import { holderOf } from "./spellings.js";
import { says } from "./unnamed.js";
import { groupOf, textOf, textsIn } from "./values.js";

/** @typedef {{ name: string, said: string }} FieldFault what is wrong with the field of that name */
/** @typedef {(fields: Fields, form: Form, record: Draft) => FieldFault[]} Rule */

/** @type {Rule[]} */
const RULES = [ordered, notAhead, ended, namesLeft, needed, spellings];

/**
 * The faults of a record as a whole.
 * @param {Form} form
 * @param {Draft} record
 * @returns {FieldFault[]}
 */
export function crossFaults(form, record) {
  return RULES.flatMap((rule) => rule(record.fields, form, record));
}

/** @type {Rule} */
function ordered(fields, form) {
  return form.ordered.flatMap(([earlier, later, called]) => {
    const [first, second] = [textAt(fields, earlier), textAt(fields, later)];
    const isReported = form.not_ahead.includes(earlier) && first > textOf(fields.published);
    return !isReported && isBefore(second, first)
      ? [{ name: later, said: `${second} is before ${called}, which is ${first}` }]
      : [];
  });
}

/** @type {Rule} */
function notAhead(fields, form) {
  const today = textOf(fields.published);
  return form.not_ahead
    .filter((name) => textAt(fields, name) > today)
    .map((name) => ({ name, said: "this day is in the future" }));
}

/** @type {Rule} */
function ended({ permission, published }) {
  const expires = textOf(groupOf(permission).expires);
  return expires && expires < textOf(published) ? [{ name: "permission.expires", said: "this day has passed" }] : [];
}

/**
 * The text of a field, such as permission.given.
 * @param {Fields} fields
 * @param {string} name
 */
function textAt(fields, name) {
  const [last = "", ...groups] = name.split(".").reverse();
  return textOf(groups.reduceRight((group, key) => groupOf(group[key]), fields)[last]);
}

/**
 * True where a day, month or year comes before another, as far as both say.
 * @param {string} one
 * @param {string} other
 */
function isBefore(one, other) {
  const shared = Math.min(one.length, other.length);
  return /^\d/.test(one) && /^\d/.test(other) && one.slice(0, shared) < other.slice(0, shared);
}

/**
 * Where organisations may not be named, no text may name one either.
 * @type {Rule}
 */
function namesLeft(fields, form, { parts, names }) {
  const named = form.steps.flatMap((step) => step.fields).filter(({ key }) => !form.may_name.includes(key));
  return named.flatMap(({ key, kind, name }) => {
    const texts =
      kind === "part"
        ? parts.filter(({ heading }) => heading === key).flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines))
        : textsIn(fields[key]);
    const found = names.find((one) => texts.some((text) => says(text, one)));
    return found
      ? [{ name, said: `this names ${found}, and you said we may not use names; say it without the name` }]
      : [];
  });
}

/** @type {Rule} */
function needed(fields, form) {
  return form.needed
    .filter(({ field, value, needs }) => fields[field] === value && !fields[needs])
    .map(({ needs, said }) => ({ name: needs, said }));
}

/** @type {Rule} */
function spellings(fields, form) {
  return form.spelt.flatMap((name) =>
    textsIn(fields[name])
      .flatMap((text) => {
        const holder = holderOf(form.spellings, text);
        const said = `"${text}" is already in the glossary, under ${holder}`;
        return holder ? [{ name, said: `${said}; if its meaning is wrong, tell us by email` }] : [];
      })
      .slice(0, 1),
  );
}
