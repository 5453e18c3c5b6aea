// What nobody is asked and every record needs: filled in by rule, kind by kind.

/** @import { Fields, Value } from "./values.js" */
/** @import { BodyPart, Form } from "./record.js" */
import { daysAfter } from "./dates.js";
import { groupOf, isGroup, textOf } from "./values.js";

const LONGEST_ID = 60;
const A_YEAR = 365;
const TELLING = ["The challenge", "What they did", "What changed"];

/** @type {{ [kind: string]: (made: Fields, parts: BodyPart[]) => Fields }} */
const OWN = {
  "case-study": ({ permission, sources }, parts) => ({
    sources: [...new Set(["own-account", ...listOf(sources)])],
    detail: TELLING.every((name) => parts.some(({ heading }) => heading === name)) ? "full" : "short",
    permission: { basis: "consent", ...groupOf(permission) },
  }),
  tip: restsOn,
  term: restsOn,
};

/**
 * What was told, with everything that is filled in by rule.
 * @param {Form} form
 * @param {Fields} told
 * @param {BodyPart[]} parts those of the body
 * @param {string} today
 * @returns {Fields}
 */
export function ruled(form, told, parts, today) {
  const made = {
    ...form.given,
    ...told,
    id: idOf(textOf(told[form.named_by]), form, today),
    kind: form.kind,
    published: today,
    review_by: daysAfter(today, A_YEAR),
  };
  return { ...made, ...OWN[form.kind]?.(made, parts) };
}

/**
 * A document that is named supports it; one's own account says it.
 * @param {Fields} made
 * @returns {Fields}
 */
function restsOn({ sources }) {
  return listOf(sources).some(isGroup) ? { origin: "drawn-from-source" } : {};
}

/**
 * @param {Value | undefined} value
 * @returns {Value[]}
 */
function listOf(value) {
  return Array.isArray(value) ? value : [];
}

/**
 * The name of the record's file: from what it is called where that makes one, with a number where it is taken.
 * @param {string} title
 * @param {Form} form
 * @param {string} today
 */
function idOf(title, { kind, taken }, today) {
  const words =
    title
      .normalize("NFKD")
      .replace(/[\u0300-\u036f'\u2019]/g, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const whole = words.join("-");
  const cut = whole.slice(0, LONGEST_ID + 1).replace(/-[^-]*$/, "");
  const base = (whole.length > LONGEST_ID ? cut.slice(0, LONGEST_ID) : whole) || `${kind}-${today}`;
  let found = base;
  for (let number = 2; taken.includes(found); number += 1) found = `${base}-${number}`;
  return found;
}
