// A record as text. Every text stands in double quotes unless it can only be read as itself, so that nothing in it is
// taken for anything else. macros/reading/yaml_text.py reads back exactly what was written.

const PLAIN = /^(?:[a-z]+(?:-[a-z0-9]+)+|[a-z]{4,}|\d{4}-\d{2}-\d{2})$/;
const WORDS_OF_YAML = new Set(["true", "false", "null"]);
const ESCAPED = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" };
// Signs that YAML lets nobody write as they are.
const NOT_AS_IT_IS = /["\\\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A whole record with a body: fields between lines of three hyphens, then the body. */
export function written(fields, body = "") {
  return `---\n${fieldsAsText(fields)}---\n${body ? `\n${body}\n` : ""}`;
}

/** The fields of a record, each on its own line. */
export function fieldsAsText(fields) {
  return `${mapping(fields, "").join("\n")}\n`;
}

/** One value as it stands after a field's colon, where it is neither a list nor fields of its own. */
export function scalar(value) {
  if (typeof value !== "string") return String(value);
  return PLAIN.test(value) && !WORDS_OF_YAML.has(value) ? value : `"${value.replace(NOT_AS_IT_IS, escape)}"`;
}

function escape(sign) {
  return ESCAPED[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function mapping(fields, indent) {
  return Object.entries(fields).flatMap(([key, value]) => under(`${indent}${key}:`, value, indent));
}

function under(start, value, indent) {
  if (Array.isArray(value)) return [start, ...value.flatMap((item) => listItem(item, `${indent}  `))];
  if (typeof value === "object") return [start, ...mapping(value, `${indent}  `)];
  return [`${start} ${scalar(value)}`];
}

function listItem(item, indent) {
  if (typeof item !== "object") return [`${indent}- ${scalar(item)}`];
  const [first, ...rest] = mapping(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}
