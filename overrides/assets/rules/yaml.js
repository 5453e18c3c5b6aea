// A record as text. Every text stands in double quotes unless it can only be read as itself, so that nothing in it is
// taken for anything else. macros/reading/yaml_text.py reads back exactly what was written.

/** @import { Fields, Value } from "./values.js" */
import { isGroup } from "./values.js";

const PLAIN = /^(?:[a-z]+(?:-[a-z0-9]+)+|[a-z]{4,}|\d{4}-\d{2}-\d{2})$/;
const WORDS_OF_YAML = new Set(["true", "false", "null"]);
const ESCAPED = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\t", "\\t"],
]);
// Characters that YAML lets nobody write as they are.
const NOT_AS_IT_IS = /["\\\p{Cc}\u00a0\u2028\u2029\ufeff\ufffe\uffff]/gu;

/**
 * A whole record with a body: fields between lines of three hyphens, then the body.
 * @param {Fields} fields
 * @param {string} [body]
 * @returns {string}
 */
export function written(fields, body = "") {
  return `---\n${fieldsAsText(fields)}---\n${body ? `\n${body}\n` : ""}`;
}

/**
 * The fields of a record, each on its own line.
 * @param {Fields} fields
 * @returns {string}
 */
export function fieldsAsText(fields) {
  return `${mapping(fields, "").join("\n")}\n`;
}

/**
 * One value as it stands after a field's colon, where it has no values inside.
 * @param {Value} value
 * @returns {string}
 */
export function scalar(value) {
  if (typeof value !== "string") return Array.isArray(value) ? "[]" : isGroup(value) ? "{}" : String(value);
  return PLAIN.test(value) && !WORDS_OF_YAML.has(value) ? value : `"${value.replace(NOT_AS_IT_IS, escaped)}"`;
}

/** @param {string} char */
function escaped(char) {
  return ESCAPED.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * @param {Fields} fields
 * @param {string} indent
 * @returns {string[]} lines
 */
function mapping(fields, indent) {
  return Object.entries(fields).flatMap(([key, value]) => under(`${indent}${key}:`, value, indent));
}

/**
 * @param {string} start
 * @param {Value | undefined} value
 * @param {string} indent
 */
function under(start, value, indent) {
  if (value === undefined) return [];
  const lines = Array.isArray(value)
    ? value.flatMap((item) => listItem(item, `${indent}  `))
    : isGroup(value)
      ? mapping(value, `${indent}  `)
      : [];
  return lines.length ? [start, ...lines] : [`${start} ${scalar(value)}`];
}

/**
 * @param {Value} item
 * @param {string} indent
 */
function listItem(item, indent) {
  const [first, ...rest] = isGroup(item) ? mapping(item, `${indent}  `) : [];
  return first === undefined ? [`${indent}- ${scalar(item)}`] : [`${indent}- ${first.trimStart()}`, ...rest];
}
