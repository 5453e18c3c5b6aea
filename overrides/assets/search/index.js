// Asks the index that Pagefind made, here in the browser. It is fetched when someone first searches, part by part.

import { hasEnded } from "../shared/last-day.js";
import { isMeant, rowOf } from "./rows.js";
import { base, meaningOf, searchWords } from "./site-data.js";
import { folded, Words } from "./words.js";

/** @import { PagefindResult, Row } from "./rows.js" */
/** @import { Meaning } from "./site-data.js" */

/**
 * @typedef {object} Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(text: string) => Promise<{ results: PagefindResult[] }>} search
 */

/** @typedef {{ index: Pagefind, words: Words }} Opened the index, and the words to widen a search by */

/**
 * @typedef {object} Found
 * @property {number} number how many entries were found
 * @property {Row[]} rows the first of them
 * @property {Meaning[]} terms what the terms mean that the words name; they are not counted
 * @property {string} [corrected] the words that were taken instead, where nothing was found for these
 */

const LONGEST = 200;
const MOST_MEANINGS = 2;
// A title counts for more than a summary, and that for more than the rest: the weights in the pages say the same.
const RANKING = { metaWeights: { title: 8, name: 0.1, kind: 0, way: 0, until: 0 } };
/** @type {Promise<Opened> | undefined} */
let opened;

/** The index and the words to widen a search by, once; another try after a failure. */
function open() {
  opened ??= Promise.all([pagefind(), searchWords()])
    .then(([index, data]) => ({ index, words: new Words(data) }))
    .catch((fault) => {
      opened = undefined;
      throw fault;
    });
  return opened;
}

/** @returns {Promise<Pagefind>} */
async function pagefind() {
  /** @type {Pagefind} */
  const index = await import(new URL("pagefind/pagefind.js", base).href);
  await index.options({ noWorker: true, ranking: RANKING });
  await index.init();
  return index;
}

/**
 * Search. Rejects where the index cannot be read.
 * @param {string} text
 * @param {number} most how many rows are wanted
 * @returns {Promise<Found>}
 */
export async function search(text, most) {
  const asked = text.slice(0, LONGEST).trim();
  if (!folded(asked)) return { number: 0, rows: [], terms: [] };
  const { index, words } = await open();
  const found = await searchAll({ index, words }, asked, most);
  if (found.number || found.terms.length) return found;
  const corrected = words.corrected(asked);
  return corrected ? { ...(await searchAll({ index, words }, corrected, most)), corrected } : found;
}

/**
 * Every search, and what they found put together: an entry counts once, by its best score.
 * @param {Opened} at
 * @param {string} text
 * @param {number} most
 * @returns {Promise<Found>}
 */
async function searchAll({ index, words }, text, most) {
  const { searches, terms } = words.widened(text);
  const every = await Promise.all(searches.map((one) => searchOnce({ index, words }, one)));
  const ordered = bestOfEach(every.flat());
  const meanings = (await Promise.all(terms.slice(0, MOST_MEANINGS).map(meaningOf))).filter((one) => one !== undefined);
  const found = await Promise.all(ordered.slice(0, most).map((result) => rowOf(result, words)));
  const rows = found.filter(({ until }) => !hasEnded(until));
  const explained = rows.filter((row) => meanings.some((one) => row.url.endsWith(`/glossary/#${one.id}`)));
  return {
    number: ordered.length - explained.length - (found.length - rows.length),
    rows: rows.filter((row) => !explained.includes(row)),
    terms: meanings,
  };
}

/**
 * Each entry once, by its best score, the best first.
 * @param {PagefindResult[]} results
 */
function bestOfEach(results) {
  /** @type {Map<string, PagefindResult>} */
  const best = new Map();
  for (const result of results) {
    const known = best.get(result.id);
    if (!known || known.score < result.score) best.set(result.id, result);
  }
  return [...best.values()].sort((one, two) => two.score - one.score);
}

/**
 * @param {Opened} at
 * @param {string} text
 */
async function searchOnce({ index, words }, text) {
  const { results } = await index.search(text);
  const [first] = results;
  return first && isMeant(await first.data(), text, words) ? results : [];
}
