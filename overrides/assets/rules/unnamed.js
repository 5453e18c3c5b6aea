// A case study whose organisations may not be named: its names go to the host's private register, and a reference stays.
// macros/incoming/unnamed.py does the same; both pass the cases in tests/vectors/unnamed.json.

const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const SEEDS = [2166136261, 2166136261 ^ 0x5bd1e995];
const SHORTEST_NAME = 4; // letters
const PRIME = 16777619;

/** {fields, kept}: fields without names, and what was in them as lines; the same fields and no lines where names are used. */
export function unnamed(fields) {
  if (fields.permission?.names_used !== false) return { fields, kept: [] };
  const { contact, ...rest } = fields;
  const names = [
    ...agreed(fields.permission.by),
    ...organisations(fields.organisations ?? []),
    ...(fields.checked_with?.organisation ? [`Checked with: ${fields.checked_with.organisation}`] : []),
    ...(contact ? [`May be asked: ${[contact.role, contact.mailbox].filter(Boolean).join(", ")}`] : []),
  ];
  if (!names.length) return { fields, kept: [] };
  const row = reference(fields.id ?? "", fields.published ?? "");
  const made = { ...rest, permission: { ...fields.permission, by: { reference: row } } };
  if (fields.organisations) made.organisations = fields.organisations.map(({ name, now, ...others }) => others);
  if (fields.checked_with?.organisation) {
    const { organisation, ...when } = fields.checked_with;
    made.checked_with = when;
  }
  return { fields: made, kept: [`Reference: ${row}`, ...names] };
}

/** The organisations that a case study names, each once; "a county council" is no name. */
export function namesIn({ permission, organisations: found = [] }) {
  const names = [permission?.by?.organisation, ...found.map(({ name }) => name)];
  return [...new Set(names)].filter((name) => name?.length >= SHORTEST_NAME && /\p{Lu}/u.test(name));
}

/** True where a text says a name; one of several words also in other letters. */
export function says(text, name) {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, /\s/.test(name) ? "iu" : "u").test(text);
}

/** The row of the register for a record: it tells nothing of anybody, and is the same wherever it is made (FNV-1a). */
export function reference(id, day) {
  const bytes = new TextEncoder().encode(`${id} ${day}`);
  return SEEDS.map((seed) => {
    const number = bytes.reduce((so_far, byte) => Math.imul(so_far ^ byte, PRIME) >>> 0, seed >>> 0);
    return [15, 10, 5, 0].map((shift) => SIGNS[(number >>> shift) & 31]).join("");
  }).join("-");
}

function agreed(by = {}) {
  const said = [by.role, by.organisation].filter(Boolean);
  return said.length ? [`Agreed by: ${said.join(", ")}`] : [];
}

function organisations(found) {
  return found.filter(({ name }) => name).map(({ name, kind }) => `Organisation: ${name}${kind ? ` (${kind})` : ""}`);
}
