// Every file of this part of the site begins alike: {"format", "version", ...}. What a file is, is settled here; what went
// wrong is an answer, {fault: a sentence that says what to do}, never an exception.

const VERSION = 1;
const FORMATS = {
  own: "culture-playbook-reflection",
  handOver: "culture-playbook-hand-over",
  team: "culture-playbook-team-figures",
};

const NOT_OURS = "This is not a file that was saved on this site. Nothing was loaded.";
const DAMAGED = "This file is damaged, or somebody has changed it. Nothing was loaded.";
const NEWER =
  "This file was saved by a newer version of this site. Open this page again to get that version, then load the file.";
const INSTEAD = {
  own: {
    handOver: "This file was made to be handed to a facilitator. Load the one that you saved for yourself.",
    team: "This file holds a team's figures. It can be loaded on the page Bring a team together.",
  },
  handOver: {
    own: "This is somebody's own file, with everything that they wrote. It was not read. Ask for the hand-over file.",
    team: "This file holds the figures of an earlier round. Load it under Compare with an earlier round.",
  },
  team: {
    own: "This is somebody's own file, with everything that they wrote. It was not read. Load a team's figures here.",
    handOver: "This is one person's hand-over file. Load a team's figures here.",
  },
};

/** The text of a File, or a fault where it holds more than `most` bytes or cannot be read. */
export async function textOf(file, most) {
  if (file.size > most)
    return {
      fault: `This file is larger than ${most / 1e6} MB, so it cannot be one that was saved here. Nothing was loaded.`,
    };
  try {
    return { text: await file.text() };
  } catch {
    return { fault: "This file could not be read. Copy it to this device, then choose it again." };
  }
}

/** The start of a file of ours, to which its own fields are added. */
export function begun(kind) {
  return { format: FORMATS[kind], version: VERSION };
}

/** What stands in a text that should be a file of `kind`: {data}, or {fault}. `read` gives the data, or null where it is damaged. */
export function opened(text, kind, read) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: NOT_OURS };
  }
  const found = Object.keys(FORMATS).find((name) => isFields(file) && FORMATS[name] === file.format);
  if (!found) return { fault: NOT_OURS };
  if (found !== kind) return { fault: INSTEAD[kind][found] };
  if (!isCount(file.version)) return { fault: DAMAGED };
  if (file.version > VERSION) return { fault: NEWER };
  const data = read(file);
  return data ? { data } : { fault: DAMAGED };
}

export function isFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isCount(value) {
  return Number.isInteger(value) && value >= 1 && value <= 1e6;
}

/** True for an id such as we-try-it-small, and for the ids that newId() gives. */
export function isId(value) {
  return typeof value === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= 100;
}

export function isText(value, most) {
  return typeof value === "string" && value.length <= most;
}

/** True where `value` is {key: inner} with at most `most` keys, each key and each inner as they should be. */
export function isMap(value, most, isKey, isInner) {
  if (!isFields(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= most && entries.every(([key, inner]) => isKey(key) && isInner(inner, key));
}
