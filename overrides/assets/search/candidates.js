// Puts together what was found by what entries are about and what was found in their full text, in one order.

import { SAME_TITLE } from "../rules/ranking.js";
import { hitsOf } from "./full-text.js";

/** @import { Asked, Match, Part } from "../rules/ranking.js" */
/** @import { About, Entry } from "./about.js" */
/** @import { Hit, Pagefind } from "./full-text.js" */
/** @import { Searches, Words } from "./words.js" */

/** @typedef {{ about?: About, index?: Pagefind, words: Words }} Opened all that could be had */

/**
 * @typedef {object} Candidate
 * @property {string} id
 * @property {number} score
 * @property {Entry} [entry] none for one that only the full text knows
 * @property {Match} [match] how it was found by what it is about
 * @property {Hit} [hit] how it was found in the full text
 * @property {Set<string>} has the words of the question that it has
 * @property {string[]} lacks those that it has not
 */

const FULL_TEXT = 2; // what the best entry by its full text counts, beside a word of the question in a title (3)
const ONE_BY_ONE = 0.55; // of that, where no entry has all words
const LAST = 0.1; // what helps so little stands behind all else, unless its title was asked for
const FEW = 4;
const RAREST = 3;
const LEAST_SHARE = 0.16; // of the best score: what counts for less and lacks a word is left out

/**
 * The kind of a candidate. Of what only the full text knows, the small file had no room: that is case studies.
 * @param {Candidate} candidate
 * @returns {string}
 */
export function kindOf({ entry }) {
  return entry?.kind ?? "case-study";
}

/**
 * All that was found, the best first, and the stems that were looked for.
 * @param {Opened} opened
 * @param {{ text: string, questions: Part[][], full: Searches }} question in its parts, with others that mean the same; and
 * the same as the index of the full text has it
 * @returns {Promise<{ candidates: Candidate[], stems: Set<string> }>}
 */
export async function candidatesOf({ about, index, words }, { text, questions, full }) {
  /** @type {Map<string, Candidate>} */
  const found = new Map();
  const asked = questions.map((parts) => about?.ranking.words(parts) ?? []);
  const [question = []] = asked;
  const all = question.map(({ word }) => word);
  for (const [at, one] of asked.entries()) {
    for (const [place, match] of about?.ranking.rank(one, text) ?? []) {
      const entry = about?.entries[place];
      if (!entry || match.score <= (found.get(entry.id)?.score ?? 0)) continue;
      found.set(entry.id, {
        id: entry.id,
        score: match.score,
        entry,
        match,
        has: at ? new Set(all) : match.has,
        lacks: [],
      });
    }
  }
  const whole = Math.max(1, ...asked.map((one) => one.reduce((sum, { rarity }) => sum + rarity, 0)));
  try {
    if (index) await addFullText(found, { about, index, words, question, full, whole });
  } catch (fault) {
    if (!about) throw fault; // otherwise a half of the full text, or one that can't run, leaves what is known without it
  }
  for (const one of found.values()) one.lacks = all.filter((word) => !one.has.has(word));
  const isLast = (/** @type {Candidate} */ { id, score }) =>
    (about?.helps[about.byId.get(id) ?? -1] ?? 1) <= LAST && score < SAME_TITLE;
  const ordered = [...found.values()].sort(
    (one, two) => Number(isLast(one)) - Number(isLast(two)) || two.score - one.score,
  );
  const least = (ordered[0]?.score ?? 0) * LEAST_SHARE;
  const stems = new Set(asked.flat().flatMap(({ alternatives }) => alternatives.map(({ stem }) => stem)));
  return { candidates: ordered.filter(({ score, lacks }) => score >= least || !lacks.length), stems };
}

/**
 * What the full text has; where hardly an entry has all words, also what has the rarest of them.
 * @param {Map<string, Candidate>} found
 * @param {{ about?: About, index: Pagefind, words: Words, question: Asked[], full: Searches, whole: number }} asked
 */
async function addFullText(found, { about, index, words, question, full, whole }) {
  const hits = await hitsOf(index, full, words);
  const rarest = [...question].sort((one, two) => two.rarity - one.rarity).slice(0, RAREST);
  const isApart = hits.size < FEW && question.length > 1;
  const apart = isApart
    ? await Promise.all(rarest.map(({ word }) => hitsOf(index, words.widened(word).full, words)))
    : [];
  const parts = [
    { hits, counts: FULL_TEXT * whole, has: question.map(({ word }) => word) },
    ...apart.map((one, at) => ({
      hits: new Map([...one].filter(([id]) => !hits.has(id))),
      counts: FULL_TEXT * ONE_BY_ONE * (rarest[at]?.rarity ?? 0),
      has: [rarest[at]?.word ?? ""],
    })),
  ];
  for (const part of parts) {
    for (const [id, hit] of part.hits) {
      const at = about?.byId.get(id);
      const entry = at === undefined ? undefined : about?.entries[at];
      const before = found.get(id) ?? { id, score: 0, entry, has: new Set(), lacks: [] };
      const counts = part.counts * hit.share * (at === undefined ? 1 : (about?.helps[at] ?? 1));
      found.set(id, { ...before, hit, score: before.score + counts, has: new Set([...before.has, ...part.has]) });
    }
  }
}
