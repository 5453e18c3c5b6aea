// What a team's figures have been shown of, so that nobody can take one showing from another and see what a few people
// said.

import { isFields, isId } from "../checklist/opening-files.js";
import { FEWEST } from "./figures.js";

/** @import { Answers } from "./figures.js" */

/**
 * Someone at a showing, and what they had answered. Whoever has handed over other answers since is `changed`.
 * @typedef {{ id: string, answered: string[], changed?: boolean }} Seen
 */
/** @typedef {Seen[]} Look */

/**
 * By how few people, who came, went or changed, a team or the answers to one statement differ from the nearest showing;
 * 0 where nothing new would be seen.
 * @param {(Answers & { id: string })[]} people
 * @param {Look[]} looks
 * @returns {number}
 */
export function changeSince(people, looks) {
  const now = people.map(seenAs);
  const changes = [everyone, ...answeredIn(now).map(whoAnswered)].map((pick) => leastChange(pick, now, looks));
  return changes.filter(Boolean).sort((one, other) => one - other)[0] ?? 0;
}

/**
 * Someone as a showing sees them.
 * @param {Answers & { id: string }} person
 * @returns {Seen}
 */
export function seenAs({ id, scores, texts }) {
  const written = Object.keys(texts).map((statement) => `text ${statement}`);
  return { id, answered: [...Object.keys(scores), ...written] };
}

/** @param {Look} look */
function everyone(look) {
  return look;
}

/**
 * What at least one person in a look answered.
 * @param {Look} look
 */
function answeredIn(look) {
  return [...new Set(look.flatMap(({ answered }) => answered))];
}

/**
 * Picks those who answered a statement.
 * @param {string} statement
 */
function whoAnswered(statement) {
  return (/** @type {Look} */ look) => look.filter(({ answered }) => answered.includes(statement));
}

/**
 * By how many those picked now differ from the nearest picked before. Fewer than five were never shown; who has changed
 * since is another.
 * @param {(look: Look) => Look} pick
 * @param {Look} now
 * @param {Look[]} looks
 */
function leastChange(pick, now, looks) {
  const here = pick(now);
  const before = looks.map(pick).filter((seen) => seen.length >= FEWEST);
  if (here.length < FEWEST || !before.length) return 0;
  const ids = idsOf(here);
  return Math.min(...before.map(idsOf).map((then) => without(ids, then) + without(then, ids)));
}

/** @param {Look} look */
function idsOf(look) {
  return look.filter(({ changed }) => !changed).map(({ id }) => id);
}

/**
 * How many of the one are not in the other.
 * @param {string[]} one
 * @param {string[]} other
 */
function without(one, other) {
  const there = new Set(other);
  return one.filter((id) => !there.has(id)).length;
}

/**
 * True for someone as a showing saw them.
 * @param {unknown} value
 * @returns {value is Seen}
 */
export function isSeen(value) {
  const isText = (/** @type {unknown} */ one) => typeof one === "string";
  return isFields(value) && isId(value.id) && Array.isArray(value.answered) && value.answered.every(isText);
}
