// Asks the index of the full text that Pagefind made, here in the browser. It is fetched part by part.

import { SITE } from "../shared/site.js";
import { isMeant } from "./rows.js";

/** @import { PagefindResult } from "./rows.js" */
/** @import { Searches, Words } from "./words.js" */

/**
 * @typedef {object} Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(text: string) => Promise<{ results: PagefindResult[] }>} search
 */

/** @typedef {{ result: PagefindResult, share: number }} Hit a result, and its score beside the best one's, from 0 to 1 */

const ENOUGH = 20; // as many as are shown at first: where a term's token finds them, its other forms aren't fetched

// A title counts for more than a summary, and that for more than the rest: the weights in the pages say the same.
const RANKING = { metaWeights: { title: 8, name: 0.1, kind: 0, way: 0, until: 0 } };

/** @returns {Promise<Pagefind>} */
export async function openFullText() {
  if (typeof WebAssembly === "undefined") throw new Error("the full text needs WebAssembly");
  /** @type {Pagefind} */
  const index = await import(new URL("pagefind/pagefind.js", SITE).href);
  await index.options({ noWorker: true, ranking: RANKING });
  await index.init();
  return index;
}

/**
 * The entries that hold all words of one of some searches, by their ids: each counts once, by its best score.
 * @param {Pagefind} index
 * @param {Searches} searches
 * @param {Words} words
 * @returns {Promise<Map<string, Hit>>}
 */
export async function hitsOf(index, { searches, others }, words) {
  const every = await Promise.all(searches.map((one) => meant(index, one, words)));
  if (every.flat().length < ENOUGH) every.push(...(await Promise.all(others.map((one) => meant(index, one, words)))));
  /** @type {Map<string, Hit>} */
  const best = new Map();
  const most = Math.max(...every.flat().map(({ score }) => score));
  for (const result of every.flat()) {
    const share = result.score / most;
    if (share > (best.get(result.id)?.share ?? 0)) best.set(result.id, { result, share });
  }
  return best;
}

/**
 * @param {Pagefind} index
 * @param {string} text
 * @param {Words} words
 */
async function meant(index, text, words) {
  const { results } = await index.search(text);
  const page = await results[0]?.data().catch(() => undefined);
  return page && isMeant(page, text, words) ? results : [];
}
