// The values that a record is made of, whatever its kind, and what a rule may read from one without knowing more of it.

/** @typedef {string | number | boolean | null | Value[] | { [key: string]: Value | undefined }} Value */
/** @typedef {{ [key: string]: Value | undefined }} Fields of a record, or of a group inside one */

/**
 * True for a group of fields.
 * @param {Value | undefined} value
 * @returns {value is Fields}
 */
export function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A group of fields; where there is none, one without fields.
 * @param {Value | undefined} value
 * @returns {Fields}
 */
export function groupOf(value) {
  return isGroup(value) ? value : {};
}

/**
 * The groups of a list; none where there is no list.
 * @param {Value | undefined} value
 * @returns {Fields[]}
 */
export function groupsOf(value) {
  return Array.isArray(value) ? value.filter(isGroup) : [];
}

/**
 * A text; an empty one where there is none.
 * @param {Value | undefined} value
 * @returns {string}
 */
export function textOf(value) {
  return typeof value === "string" ? value : "";
}

/**
 * Every text in a value, in order.
 * @param {Value | undefined} value
 * @returns {string[]}
 */
export function textsIn(value) {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((inner) => textsIn(inner));
}
