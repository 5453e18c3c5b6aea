// The data of the site that a search needs besides its index.

import { SITE } from "../shared/site.js";

/** @import { SearchWords } from "./words.js" */

/**
 * What a term of the glossary means.
 * @typedef {object} Meaning
 * @property {string} id
 * @property {string} term
 * @property {string} [expansion]
 * @property {string} definition
 * @property {string} [instead]
 * @property {boolean} avoid
 * @property {string} address
 */

/**
 * An address of the site as a whole one.
 * @param {string} address from the site's root, /tips/#id
 * @returns {string}
 */
export function siteAddress(address) {
  return new URL(address.slice(1), SITE).href;
}

/**
 * The words to widen a search by.
 * @returns {Promise<SearchWords>}
 */
export function searchWords() {
  return fetched("assets/search-words.json");
}

/**
 * A file of the site's data.
 * @param {string} path from the site's root
 */
export async function fetched(path) {
  const answer = await fetch(new URL(path, SITE));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/**
 * What a term means, from the record that is published as data; undefined where it cannot be read.
 * @param {string} id
 * @returns {Promise<Meaning | undefined>}
 */
export async function meaningOf(id) {
  try {
    const { term, expansion, definition, advice, instead } = await fieldsOfTerm(id);
    const address = new URL(`glossary/#${id}`, SITE).href;
    return { id, term, expansion, definition, instead, avoid: advice === "avoid", address };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} id
 * @returns {Promise<{ term: string, expansion?: string, definition: string, advice?: string, instead?: string }>}
 */
async function fieldsOfTerm(id) {
  const { record } = await fetched(`data/v1/glossary-terms/${id}.json`);
  return record.fields;
}
