// Puts rounds from two places together: a file and this browser, or two tabs. Nothing that anybody typed is lost: where
// the two differ and neither can be told to be the later one, both stay, as two rounds.

import { inOrder } from "./rounds.js";

/** @import { Answer } from "./answers.js" */
/** @import { Action, Round } from "./rounds.js" */

/** @typedef {{ added: number, extended: number, copied: number, same: number }} MergeCounts what came of each round */
/** @typedef {{ rounds: Round[] } & MergeCounts} Merged */

/**
 * @typedef {object} ToMerge
 * @property {Round[] | undefined} [base] what both began from, where that is known
 * @property {Round[]} mine
 * @property {Round[]} theirs
 * @property {() => string} newId names a second copy
 */

/** @type {(keyof Answer)[]} */
const ANSWER = ["score", "words", "note"];
/** @type {(keyof Action)[]} */
const ACTION = ["text", "date"];

/**
 * The rounds of both, with counts of what came of theirs.
 * @param {ToMerge} both
 * @returns {Merged}
 */
export function mergedRounds({ base = [], mine, theirs, newId }) {
  const rounds = mine.filter((round) => !goneElsewhere(round, base, theirs));
  const counts = { added: 0, extended: 0, copied: 0, same: 0 };
  for (const round of theirs) {
    const at = rounds.findIndex((one) => one.id === round.id);
    const here = rounds[at];
    const from = base.find((one) => one.id === round.id);
    const merged = here ? mergedRound(from, here, round) : null;
    const deletedHere = !here && from;
    if (merged && here && !sameContent(merged, here)) {
      rounds[at] = merged;
      counts.extended += 1;
    } else if (merged || deletedHere || rounds.some((one) => sameContent(one, round))) {
      counts.same += 1;
    } else {
      rounds.push(here ? { ...round, id: newId() } : round);
      counts[here ? "copied" : "added"] += 1;
    }
  }
  return { rounds: inOrder(rounds), ...counts };
}

/**
 * Deleted there, and not touched here since.
 * @param {Round} round
 * @param {Round[]} base
 * @param {Round[]} theirs
 */
function goneElsewhere(round, base, theirs) {
  const before = base.find((one) => one.id === round.id);
  return before && !theirs.some((one) => one.id === round.id) && sameContent(before, round);
}

/**
 * One round from two; null where both changed the same thing in different ways.
 * @param {Round | undefined} base
 * @param {Round} mine
 * @param {Round} theirs
 * @returns {Round | null}
 */
function mergedRound(base, mine, theirs) {
  const answers = mergedEntries(ANSWER, base?.answers, mine.answers, theirs.answers);
  const actions = mergedEntries(ACTION, base?.actions, mine.actions, theirs.actions);
  if (!answers || !actions) return null;
  const newest = theirs.version > mine.version ? theirs : mine;
  const earlier = { ...mine.earlier, ...theirs.earlier };
  const scales = { ...mine.scales, ...theirs.scales, ...newest.scales };
  const merged = { ...newest, id: mine.id, date: mine.date, earlier, answers, actions };
  return Object.keys(scales).length ? { ...merged, scales } : merged;
}

/**
 * The entries of both, by their keys; null where two of them clash.
 * @template {object} Entry
 * @param {(keyof Entry)[]} fields
 * @param {{ [key: string]: Entry } | undefined} base
 * @param {{ [key: string]: Entry }} mine
 * @param {{ [key: string]: Entry }} theirs
 */
function mergedEntries(fields, base = {}, mine, theirs) {
  /** @type {{ [key: string]: Partial<Entry> }} */
  const merged = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const entry = mergedEntry(fields, own(base, key), own(mine, key), own(theirs, key));
    if (!entry) return null;
    if (Object.keys(entry).length) merged[key] = entry;
  }
  return merged;
}

/**
 * One entry from two; null where they clash.
 * @template {object} Entry
 * @param {(keyof Entry)[]} fields
 * @param {Partial<Entry>} base
 * @param {Partial<Entry>} mine
 * @param {Partial<Entry>} theirs
 */
function mergedEntry(fields, base, mine, theirs) {
  /** @type {Partial<Entry>} */
  const entry = {};
  for (const field of fields) {
    const found = mergedValue(base[field], mine[field], theirs[field]);
    if (!found) return null;
    if (found.value !== undefined) entry[field] = found.value;
  }
  return entry;
}

/**
 * The entry at a key, or an empty one.
 * @template {object} Entry
 * @param {{ [key: string]: Entry }} entries
 * @param {string} key
 * @returns {Partial<Entry>}
 */
function own(entries, key) {
  return (Object.hasOwn(entries, key) && entries[key]) || {};
}

/**
 * The later value, or null where both differ from the base and from each other. A text that only goes on from the other
 * is the later one.
 * @template Value
 * @param {Value} base
 * @param {Value} mine
 * @param {Value} theirs
 * @returns {{ value: Value } | null}
 */
function mergedValue(base, mine, theirs) {
  if (mine === theirs || theirs === base) return { value: mine };
  if (mine === base) return { value: theirs };
  if (typeof mine !== "string" || typeof theirs !== "string") return null;
  if (mine.startsWith(theirs)) return { value: mine };
  return theirs.startsWith(mine) ? { value: theirs } : null;
}

/**
 * True where two rounds say the same, whatever they are called.
 * @param {Round} one
 * @param {Round} other
 * @returns {boolean}
 */
export function sameContent(one, other) {
  return (
    one.date === other.date &&
    one.version === other.version &&
    ordered(one.answers) === ordered(other.answers) &&
    ordered(one.actions) === ordered(other.actions)
  );
}

/**
 * A value as text, in which the order of keys makes no difference.
 * @param {unknown} value
 */
function ordered(value) {
  return JSON.stringify(value, (_, /** @type {unknown} */ inner) =>
    inner && typeof inner === "object"
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
