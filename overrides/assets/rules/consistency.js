// Rules that join several fields of one record, kind by kind, as in macros/checks/consistency.py.

/** @import { Draft, Form } from "./record.js" */
/** @import { Fields } from "./values.js" */
import { holderOf } from "./spellings.js";
import { says } from "./unnamed.js";
import { groupOf, textOf, textsIn } from "./values.js";

/** @typedef {{ name: string, said: string }} FieldFault what is wrong with the field of that name */
/** @typedef {(fields: Fields, form: Form, record: Draft) => FieldFault[]} Rule */

const MAY_NAME = ["organisations", "permission", "contact"];

/** @type {{ [kind: string]: Rule[] }} */
const OWN = { "case-study": [dates, namesLeft], term: [instead, spellings], tip: [] };

/**
 * The faults of a record as a whole.
 * @param {Form} form
 * @param {Draft} record
 * @returns {FieldFault[]}
 */
export function crossFaults(form, record) {
  return (OWN[form.kind] ?? []).flatMap((rule) => rule(record.fields, form, record));
}

/** @type {Rule} */
function dates({ started, ended, permission, published }) {
  const found = [];
  const { given, expires } = groupOf(permission);
  const today = textOf(published);
  if (isBefore(textOf(ended), textOf(started)))
    found.push({ name: "ended", said: `${ended} is before it started, which is ${started}` });
  if (textOf(given) > today) found.push({ name: "permission.given", said: "this day has not come yet" });
  if (expires && textOf(expires) < today) found.push({ name: "permission.expires", said: "this day has passed" });
  return found;
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
  const told = form.steps.flatMap((step) => step.fields).filter(({ key }) => !MAY_NAME.includes(key));
  return told.flatMap(({ key, kind, name }) => {
    const texts =
      kind === "part"
        ? parts.filter(({ heading }) => heading === key).flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines))
        : textsIn(fields[key]);
    const found = names.find((one) => texts.some((text) => says(text, one)));
    return found
      ? [{ name, said: `this names ${found}, and you said that names may not be used; say it without the name` }]
      : [];
  });
}

/** @type {Rule} */
function instead(fields) {
  return fields.advice === "avoid" && !fields.instead
    ? [{ name: "instead", said: "a word better avoided needs plain words to use in its place" }]
    : [];
}

/** @type {Rule} */
function spellings(fields, form) {
  return ["term", "expansion", "aliases"].flatMap((name) =>
    textsIn(fields[name])
      .flatMap((text) => {
        const holder = holderOf(form.spellings, text);
        const said = `"${text}" stands in the glossary already, under ${holder}`;
        return holder ? [{ name, said: `${said}; if its meaning is wrong, tell us by e-mail` }] : [];
      })
      .slice(0, 1),
  );
}
