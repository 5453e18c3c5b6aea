// A case study whose organisations may not be named: its names go to the host's private register, and a reference
// stays. macros/incoming/unnamed.py does the same; both pass the cases in tests/vectors/unnamed.json.

/** @import { Fields } from "./values.js" */
import { groupOf, groupsOf, textOf } from "./values.js";

const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const SEEDS = [2166136261, 2166136261 ^ 0x5bd1e995];
const SHORTEST_NAME = 4; // letters
const PRIME = 16777619;

/**
 * Fields without names, and what was in them as lines; the same fields and no lines where names are used.
 * @param {Fields} fields
 * @returns {{ fields: Fields, kept: string[] }}
 */
export function unnamed(fields) {
  const permission = groupOf(fields.permission);
  if (permission.names_used !== false) return { fields, kept: [] };
  const names = linesOf(fields);
  if (!names.length) return { fields, kept: [] };
  const row = reference(textOf(fields.id), textOf(fields.published));
  const made = { ...without(fields, "contact"), permission: { ...permission, by: { reference: row } } };
  return { fields: { ...made, ...nameless(fields) }, kept: [`Reference: ${row}`, ...names] };
}

/**
 * Every name in some fields, as lines for the register.
 * @param {Fields} fields
 * @returns {string[]}
 */
function linesOf(fields) {
  const [by, contact] = [groupOf(groupOf(fields.permission).by), groupOf(fields.contact)];
  const checkedWith = textOf(groupOf(fields.checked_with).organisation);
  const organisations = groupsOf(fields.organisations).filter(({ name }) => name);
  return [
    ...joined("Agreed by: ", by.role, by.organisation),
    ...organisations.map(({ name, kind }) => `Organisation: ${name}${kind ? ` (${kind})` : ""}`),
    ...(checkedWith ? [`Checked with: ${checkedWith}`] : []),
    ...(fields.contact ? [`May be asked: ${[contact.role, contact.mailbox].filter(Boolean).join(", ")}`] : []),
  ];
}

/**
 * A line of what was said; none where nothing was.
 * @param {string} start
 * @param {...unknown} said
 */
function joined(start, ...said) {
  const line = said.filter(Boolean).join(", ");
  return line ? [start + line] : [];
}

/**
 * The fields that hold names of organisations, without them.
 * @param {Fields} fields
 * @returns {Fields}
 */
function nameless(fields) {
  /** @type {Fields} */
  const made = {};
  if (fields.organisations)
    made.organisations = groupsOf(fields.organisations).map((one) => without(one, "name", "now", "affected_by"));
  const checked = groupOf(fields.checked_with);
  if (checked.organisation) made.checked_with = without(checked, "organisation");
  return made;
}

/**
 * @param {Fields} fields
 * @param {...string} keys
 * @returns {Fields}
 */
function without(fields, ...keys) {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}

/**
 * The organisations that a case study names, each once; "a county council" is no name.
 * @param {Fields} fields
 * @returns {string[]}
 */
export function namesIn({ permission, organisations }) {
  const names = [groupOf(groupOf(permission).by).organisation, ...groupsOf(organisations).map(({ name }) => name)];
  return [...new Set(names.map(textOf))].filter((name) => [...name].length >= SHORTEST_NAME && /\p{Lu}/u.test(name));
}

/**
 * True where a text says a name; one of several words also in other letters.
 * @param {string} text
 * @param {string} name
 * @returns {boolean}
 */
export function says(text, name) {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, /\s/.test(name) ? "iu" : "u").test(text);
}

/**
 * The row of the register for a record: it tells nothing of anybody, and is the same wherever it is made (FNV-1a).
 * @param {string} id
 * @param {string} day
 * @returns {string}
 */
export function reference(id, day) {
  const bytes = new TextEncoder().encode(`${id} ${day}`);
  return SEEDS.map((seed) => {
    const number = bytes.reduce((soFar, byte) => Math.imul(soFar ^ byte, PRIME) >>> 0, seed >>> 0);
    return [15, 10, 5, 0].map((shift) => LETTERS.charAt((number >>> shift) & 31)).join("");
  }).join("-");
}
