// What people write of a part of their own: what to say, a note, how people sit together and who leads. In an address it
// stands beside the items, by the number of the part among one's own: own2.say=Stand+up&own2.lead=Ana

/** @import { Data, Step } from "./data.js" */
/** @import { Item, OwnItem } from "./items.js" */
import { line, short } from "./items.js";

export const MOST_WORDS = 2000;
export const MOST_IN_GROUP = 50;
const BRIEF = 30;
// Many programs that pass links on cut them at about two thousand characters.
const MOST_IN_ADDRESS = 1500;
const TEXTS = /** @type {const} */ (["say", "note"]);

/**
 * `size` is of a group, where people work in small groups.
 * @typedef {{ say: string, note: string, format: string, size: number | null, lead: string }} OwnWords
 */

/**
 * The formats that activities use, with their titles.
 * @param {Data} data
 * @returns {Map<string, string>}
 */
export function formatsIn({ activities }) {
  const steps = Object.values(activities).flatMap(({ sessions }) =>
    sessions.flatMap(({ slots, off_the_clock }) => [...slots.flatMap((slot) => slot.steps), ...off_the_clock]),
  );
  return new Map(steps.map((step) => [step.format, step.format_title]));
}

/**
 * The words of a part; empty where nobody has written any.
 * @param {OwnItem} item
 * @returns {OwnWords}
 */
export function wordsOf({ words }) {
  return words ?? { say: "", note: "", format: "", size: null, lead: "" };
}

/**
 * A part with its words changed.
 * @param {OwnItem} item
 * @param {Partial<OwnWords>} change
 * @returns {OwnItem}
 */
export function withWords(item, change) {
  const { say, note, format, size, lead } = { ...wordsOf(item), ...change };
  const words = { say: tidy(say), note: tidy(note), format, size, lead: line(lead) };
  const isEmpty = !Object.values(words).some(Boolean);
  return { ...item, words: isEmpty ? undefined : words };
}

/**
 * A part under another name. What its pack says of it goes by its name, so that is kept as its own note.
 * @param {Item} item
 * @param {string} title
 * @param {string} packNote
 * @returns {Item}
 */
export function renamed(item, title, packNote) {
  const name = line(title);
  if (item.type === "activity" || !name || name === item.title) return item;
  const { note } = wordsOf(item);
  return withWords({ ...item, title: name }, { note: note || packNote });
}

/**
 * The items of an address with their words. What makes no sense is left out and said.
 * @param {URLSearchParams} said
 * @param {Item[]} items
 * @param {Data} data
 * @param {string[]} leftOut
 * @returns {Item[]}
 */
export function readOwnWords(said, items, data, leftOut) {
  let number = 0;
  if (said.has("texts"))
    leftOut.push("What was written for its own parts is too long for a link. Open its file in the timetable builder.");
  return items.map((item) => {
    if (item.type === "activity") return item;
    number += 1;
    const get = (/** @type {string} */ name) => said.get(`own${number}.${name}`) ?? "";
    const [format, size] = [get("format"), get("size")];
    if (format && !formatsIn(data).has(format))
      leftOut.push(`“${short(format)}”, a way of sitting together, isn’t in this playbook now.`);
    for (const name of TEXTS)
      if (Array.from(get(name)).length > MOST_WORDS)
        leftOut.push(`A text of “${item.title}” was longer than ${MOST_WORDS} letters; the rest was left out.`);
    const group = /^[0-9]+$/.test(size) ? Number(size) : 0;
    return withWords(item, {
      say: get("say"),
      note: get("note"),
      lead: get("lead"),
      format: formatsIn(data).has(format) ? format : "",
      size: group >= 2 && group <= MOST_IN_GROUP ? group : null,
    });
  });
}

/**
 * The words of all items, as an address has them.
 * @param {Item[]} items
 * @returns {[key: string, value: string | number | null][]}
 */
export function writeOwnWords(items) {
  return items
    .filter((item) => item.type !== "activity")
    .flatMap((item, n) => Object.entries(item.words ?? {}).map(([name, value]) => [`own${n + 1}.${name}`, value]));
}

/**
 * The words of all items for an address that people pass on: themselves, or, where they are too long for that, a key by
 * which the browser that has them finds them.
 * @param {Item[]} items
 * @returns {[key: string, value: string | number | null][]}
 */
export function writeForAddress(items) {
  const key = longKey(items);
  return key ? [["texts", key]] : writeOwnWords(items);
}

/**
 * A key that stands for the words of items, where they are too long for an address; otherwise empty.
 * @param {Item[]} items
 * @returns {string}
 */
export function longKey(items) {
  const words = JSON.stringify(writeOwnWords(items));
  if (encodeURIComponent(words).length <= MOST_IN_ADDRESS) return "";
  let hash = 0x811c9dc5;
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * The step that people take in a part, where it has words.
 * @param {OwnItem} item
 * @param {Data} data
 * @returns {Step[]}
 */
export function ownSteps(item, data) {
  const { say, note, format } = wordsOf(item);
  if (!say && !note && !format) return [];
  const [words, title] = [say.split(/\s+/), formatsIn(data).get(format) ?? ""];
  const brief = words.length > BRIEF ? `${words.slice(0, BRIEF).join(" ")}…` : say.replace(/\s+/g, " ");
  return [
    {
      title: item.title,
      format,
      format_title: title,
      brief,
      say: paragraphs(say),
      ask: [],
      note: paragraphs(note),
    },
  ];
}

/**
 * Who leads a part, as a sentence; empty where nobody said.
 * @param {OwnItem} item
 * @returns {string}
 */
export function whoLeads(item) {
  const { lead } = wordsOf(item);
  return lead && `Led by ${lead}.`;
}

/**
 * @param {string} text
 * @returns {["p", string][]}
 */
function paragraphs(text) {
  return text
    .split(/\n+/)
    .filter(Boolean)
    .map((one) => ["p", one]);
}

/**
 * A text of several lines without signs for machines, not too long.
 * @param {string} text
 */
function tidy(text) {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, "");
  return Array.from(plain.trim()).slice(0, MOST_WORDS).join("").trim();
}
