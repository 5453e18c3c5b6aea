// Puts rounds from two places together: a file and this browser, or two tabs. Nothing that anybody typed is lost: where
// the two differ and neither can be told to be the later one, both stay, as two rounds.

import { inOrder } from "./rounds.js";

/**
 * The rounds of both. `base` is what both began from, where that is known; `newId` names a second copy.
 * Gives {rounds, added, extended, copied, same}: the last four count the rounds of `theirs`.
 */
export function mergedRounds({ base = [], mine, theirs, newId }) {
  const rounds = mine.filter((round) => !goneElsewhere(round, base, theirs));
  const told = { added: 0, extended: 0, copied: 0, same: 0 };
  for (const round of theirs) {
    const at = rounds.findIndex((one) => one.id === round.id);
    const from = base.find((one) => one.id === round.id);
    const merged = at < 0 ? null : mergedRound(from, rounds[at], round);
    const deletedHere = at < 0 && from;
    if (merged && !sameContent(merged, rounds[at])) {
      rounds[at] = merged;
      told.extended += 1;
    } else if (merged || deletedHere || rounds.some((one) => sameContent(one, round))) {
      told.same += 1;
    } else {
      rounds.push(at < 0 ? round : { ...round, id: newId() });
      told[at < 0 ? "added" : "copied"] += 1;
    }
  }
  return { rounds: inOrder(rounds), ...told };
}

/** Deleted there, and not touched here since. */
function goneElsewhere(round, base, theirs) {
  const before = base.find((one) => one.id === round.id);
  return before && !theirs.some((one) => one.id === round.id) && sameContent(before, round);
}

/** One round from two; null where both changed the same thing in different ways. */
function mergedRound(base, mine, theirs) {
  const answers = mergedFields(base?.answers, mine.answers, theirs.answers);
  const actions = mergedFields(base?.actions, mine.actions, theirs.actions);
  if (!answers || !actions) return null;
  const newest = theirs.version > mine.version ? theirs : mine;
  return { ...newest, id: mine.id, date: mine.date, earlier: { ...mine.earlier, ...theirs.earlier }, answers, actions };
}

/** {key: {field: value}} from two of the same; null where they clash. */
function mergedFields(base = {}, mine, theirs) {
  const merged = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [from, one, other] = [base, mine, theirs].map((fields) => (Object.hasOwn(fields, key) ? fields[key] : {}));
    const entry = {};
    for (const field of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = mergedValue(from[field], one[field], other[field]);
      if (!found) return null;
      if (found.value !== undefined) entry[field] = found.value;
    }
    if (Object.keys(entry).length) merged[key] = entry;
  }
  return merged;
}

/** {value}, or null where both differ from the base and from each other. A text that only goes on is the later one. */
function mergedValue(base, mine, theirs) {
  if (mine === theirs || theirs === base) return { value: mine };
  if (mine === base) return { value: theirs };
  if (typeof mine !== "string" || typeof theirs !== "string") return null;
  if (mine.startsWith(theirs)) return { value: mine };
  return theirs.startsWith(mine) ? { value: theirs } : null;
}

/** True where two rounds say the same, whatever they are called. */
export function sameContent(one, other) {
  return (
    one.date === other.date &&
    one.version === other.version &&
    ["answers", "actions"].every((part) => ordered(one[part]) === ordered(other[part]))
  );
}

function ordered(value) {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object"
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
