// What nobody is asked and every record needs: filled in by rule, as macros/incoming/defaults.py does. Both pass the
// cases in tests/vectors/defaults.json.

/** @import { Fields, Value } from "./values.js" */
/** @import { BodyPart, Form } from "./record.js" */
import { daysAfter } from "./dates.js";
import { groupOf, isGroup, textOf } from "./values.js";

/**
 * The fields of a record, with everything that is filled in by rule.
 * @param {Form} form
 * @param {Fields} fields
 * @param {BodyPart[]} parts those of the body
 * @param {string} today
 * @returns {Fields}
 */
export function withDefaults(form, fields, parts, today) {
  const made = {
    ...form.given,
    ...fields,
    id: idOf(textOf(fields[form.named_by]), form, today),
    kind: form.kind,
    published: today,
    review_by: daysAfter(today, form.review_after),
  };
  return { ...made, ...(form.by_consent ? withConsent(form, made, parts) : restsOn(form, made)) };
}

/**
 * A contributor's own account, in full or in part.
 * @param {Form} form
 * @param {Fields} made
 * @param {BodyPart[]} parts
 * @returns {Fields}
 */
function withConsent(form, { permission, sources }, parts) {
  const isWhole = form.whole_account.every((name) => parts.some(({ heading }) => heading === name));
  return {
    sources: [...new Set([form.own_account, ...listOf(sources)])],
    detail: isWhole ? "full" : "short",
    permission: { basis: "consent", ...groupOf(permission) },
  };
}

/**
 * A document that is named supports it; one's own account says it.
 * @param {Form} form
 * @param {Fields} made
 * @returns {Fields}
 */
function restsOn(form, { sources }) {
  return listOf(sources).some(isGroup) ? { origin: form.documented } : {};
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
function idOf(title, { kind, taken, longest_id: longest }, today) {
  const words =
    title
      .normalize("NFKD")
      .replace(/[\u0300-\u036f'\u2019]/g, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const whole = words.join("-");
  const cut = whole.slice(0, longest + 1).replace(/-[^-]*$/, "");
  const base = (whole.length > longest ? cut.slice(0, longest) : whole) || `${kind}-${today}`;
  let found = base;
  for (let number = 2; taken.includes(found); number += 1) found = `${base}-${number}`;
  return found;
}
