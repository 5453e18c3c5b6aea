// Every file of this part of the site begins alike: {"format", "version", ...}. Here it is settled what a file is. What
// went wrong is an answer, {fault: a sentence that says what to do}, never an exception.

/** @typedef {"own" | "handOver" | "team"} FileKind */
/** @typedef {{ [key: string]: unknown }} Fields the fields of an object whose values nobody has looked at yet */

/**
 * What stood in a file, or why it cannot be used.
 * @template Data
 * @typedef {{ data: Data, fault?: undefined } | { data?: undefined, fault: string }} Opened
 */

const VERSION = 1;
/** @type {Record<FileKind, string>} */
const FORMATS = {
  own: "culture-playbook-reflection",
  handOver: "culture-playbook-hand-over",
  team: "culture-playbook-team-figures",
};

const NOT_OURS = "This file wasn’t saved on this site. Nothing was loaded.";
const DAMAGED = "This file is damaged, or someone has changed it. Nothing was loaded.";
const NEWER =
  "This file was saved by a newer version of this site. Reload this page to get that version, then load the file.";
/** What to say where a file of another kind is loaded. @type {Record<FileKind, Partial<Record<FileKind, string>>>} */
const INSTEAD = {
  own: {
    handOver: "This file was made for a facilitator. Load the one you saved for yourself.",
    team: "This file holds a team’s figures. You can load it on the page Combine your team’s answers.",
  },
  handOver: {
    own: "This is someone’s own file, with everything they wrote. It wasn’t read. Ask for the hand-over file.",
    team: "This file holds the figures of an earlier round. Load it under Compare with an earlier round.",
  },
  team: {
    own: "This is someone’s own file, with everything they wrote. It wasn’t read. Load a team’s figures here.",
    handOver: "This is one person’s hand-over file. Load a team’s figures here.",
  },
};

/**
 * The text of a file, or a fault where it holds more than `most` bytes or cannot be read.
 * @param {File} file
 * @param {number} most
 * @returns {Promise<Opened<string>>}
 */
export async function textOf(file, most) {
  if (file.size > most)
    return {
      fault: `This file is larger than ${most / 1e6} MB, so it can’t be one that was saved here. Nothing was loaded.`,
    };
  try {
    return { data: await file.text() };
  } catch {
    return { fault: "The page couldn’t read this file. Copy it to this device, then choose it again." };
  }
}

/**
 * The start of a file of ours, to which its own fields are added.
 * @param {FileKind} kind
 * @returns {{ format: string, version: number }}
 */
export function begun(kind) {
  return { format: FORMATS[kind], version: VERSION };
}

/**
 * What stands in a text that should be a file of `kind`.
 * @template Data
 * @param {string} text
 * @param {FileKind} kind
 * @param {(file: Fields) => Data | null} read gives the data, or null where it is damaged
 * @returns {Opened<Data>}
 */
export function opened(text, kind, read) {
  const file = parsed(text);
  if (!isFields(file)) return { fault: NOT_OURS };
  if (file.format !== FORMATS[kind]) return { fault: insteadOf(kind, file.format) };
  if (!isCount(file.version)) return { fault: DAMAGED };
  if (file.version > VERSION) return { fault: NEWER };
  const data = read(file);
  return data ? { data } : { fault: DAMAGED };
}

/**
 * What to say of a file with another format than the one that is asked for.
 * @param {FileKind} kind
 * @param {unknown} format
 */
function insteadOf(kind, format) {
  const kinds = /** @type {const} */ (["own", "handOver", "team"]);
  const found = kinds.find((one) => FORMATS[one] === format);
  return (found && INSTEAD[kind][found]) ?? NOT_OURS;
}

/**
 * The value of a text in JSON; undefined where it is none.
 * @param {string} text
 * @returns {unknown}
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * True for an object with fields: neither a list nor null.
 * @param {unknown} value
 * @returns {value is Fields}
 */
export function isFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * True for a whole number from 1 to a million.
 * @param {unknown} value
 * @returns {value is number}
 */
export function isCount(value) {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 1e6;
}

/**
 * True for an id such as we-try-it-small, and for the ids that newId() gives.
 * @param {unknown} value
 * @returns {value is string}
 */
export function isId(value) {
  return typeof value === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= 100;
}

/**
 * True for a text of at most `most` letters.
 * @param {unknown} value
 * @param {number} most
 * @returns {value is string}
 */
export function isText(value, most) {
  return typeof value === "string" && value.length <= most;
}

/**
 * True for a list of at most `most` items, each as it should be.
 * @template Item
 * @param {unknown} value
 * @param {number} most
 * @param {(item: unknown) => item is Item} isItem
 * @returns {value is Item[]}
 */
export function isList(value, most, isItem) {
  return Array.isArray(value) && value.length <= most && value.every((item) => isItem(item));
}

/**
 * True where `value` is {key: inner} with at most `most` keys, each key and each inner as they should be.
 * @template Inner
 * @param {unknown} value
 * @param {number} most
 * @param {(key: string) => boolean} isKey
 * @param {(inner: unknown) => inner is Inner} isInner
 * @returns {value is { [key: string]: Inner }}
 */
export function isMap(value, most, isKey, isInner) {
  if (!isFields(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= most && entries.every(([key, inner]) => isKey(key) && isInner(inner));
}
