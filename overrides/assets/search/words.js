// Widens a search: a term, by whatever spelling, becomes the token under which the index holds all of its spellings; a
// misspelt word becomes the right one. The words are data (search-words.json); tokens are never shown.

import { nearest } from "../rules/distance.js";
import { carrying } from "../rules/small-words.js";
import { folded, isFormOf } from "../rules/stems.js";
import { add, oneOrMore, runs } from "./runs.js";
import { partsOfRun, Terms } from "./terms.js";

/**
 * What search-words.json holds. A term's spellings by its id, a word's misspellings by the right one; each list begins
 * with the token, which is empty where there is none. And groups of words for nearly the same thing.
 * @typedef {object} SearchWords
 * @property {{ [id: string]: string[] }} terms
 * @property {{ [right: string]: string[] }} typed
 * @property {string[][]} [alike]
 */

/** @import { Part } from "../rules/ranking.js" */

/**
 * What the index of the full text is asked for.
 * @typedef {object} Searches
 * @property {string[]} searches with tokens
 * @property {string[]} others plain words that mean the same, for where the first find little
 */

/**
 * @typedef {object} Widened
 * @property {string} tokens the words that carry it, with a token in the place of each term
 * @property {string} plain the same, but each term that is one plain word left as it is
 * @property {string[]} alike plain words that mean the same, where all is one term
 * @property {string[]} terms the ids of the terms
 * @property {Part[]} parts the same word by word, a term as one
 */

const MOST_SEARCHES = 6;

export class Words {
  /** @param {SearchWords} data */
  constructor({ terms, typed, alike = [] }) {
    this.alike = alike;
    this.terms = new Terms();
    /** @type {Map<string, string[]>} the right words by their misspellings */
    this.right = new Map();
    /** @type {Map<string, string[]>} */
    this.ofTerms = new Map();
    for (const [id, [token = "", ...spellings]] of Object.entries(terms)) {
      this.terms.add({ id, token, spellings });
      this.ofTerms.set(id, spellings);
    }
    for (const [right, [token = "", ...others]] of Object.entries(typed)) {
      if (token) this.terms.add({ token, spellings: [right] });
      for (const other of others) add(this.right, folded(other), right);
    }
  }

  /**
   * True for a word that only the index knows; never for none.
   * @param {string | undefined} word
   * @returns {boolean}
   */
  isToken(word) {
    return word !== undefined && this.terms.byToken.has(word);
  }

  /**
   * The spellings of a term, its name first; its id in words where none are known.
   * @param {string} id
   * @returns {string[]}
   */
  spellings(id) {
    return this.ofTerms.get(id) ?? [id.replaceAll("-", " ")];
  }

  /**
   * @param {string} token
   * @returns {string[]}
   */
  spellingsOf(token) {
    return this.terms.byToken.get(token)?.spellings ?? [];
  }

  /**
   * What to search for in the index, the same in parts, and the ids of the terms of the glossary that the words name.
   * @param {string} text
   * @returns {{ full: Searches, questions: Part[][], terms: string[] }}
   */
  widened(text) {
    const words = folded(text).split(" ").filter(Boolean);
    const isTerm = oneOrMore(this.terms.named, words.join(" "));
    const corrected = isTerm
      ? []
      : [...runs(words)].flatMap(({ start, end, run }) =>
          (oneOrMore(this.right, run) ?? []).map((right) => [
            ...words.slice(0, start),
            ...folded(right).split(" "),
            ...words.slice(end),
          ]),
        );
    const asked = [words, ...corrected].map((one) => this.#withTokens(one));
    const searches = [...new Set(asked.map(({ tokens }) => tokens))].slice(0, MOST_SEARCHES);
    const others = new Set(asked.flatMap(({ plain, alike }) => [plain, ...alike]));
    return {
      full: {
        searches,
        others: [...others].filter((one) => !searches.includes(one)).slice(0, MOST_SEARCHES - searches.length),
      },
      questions: asked.map(({ parts }) => parts),
      terms: [...new Set(asked.flatMap(({ terms }) => terms))],
    };
  }

  /**
   * The words with a token in the place of each term, and a second time with those terms left that are one plain word:
   * the index knows other forms of such a word.
   * @param {string[]} words
   * @returns {Widened}
   */
  #withTokens(words) {
    /** @type {{ [part in Exclude<keyof Widened, "parts">]: string[] }} */
    const found = { tokens: [], plain: [], alike: [], terms: [] };
    /** @type {Part[]} */
    const parts = [];
    for (const { run, length, terms, token, spellings } of this.terms.runs(words)) {
      found.terms.push(...terms.map(({ id }) => id).filter((id) => id !== undefined));
      found.tokens.push(token || run);
      parts.push(...partsOfRun(run, token));
      found.plain.push(token && !spellings.some((one) => isPlainWord(one) && isFormOf(run, folded(one))) ? token : run);
      if (length === words.length) found.alike = spellings.filter((one) => !token || isPlainWord(one)).map(folded);
    }
    return { ...found, parts, tokens: carrying(found.tokens).join(" "), plain: carrying(found.plain).join(" ") };
  }

  /**
   * A text word by word, a term as one.
   * @param {string} text
   * @returns {Part[]}
   */
  partsOf(text) {
    return this.terms.partsOf(text);
  }

  /**
   * The nearest spelling that we know, for words that nothing was found for; or undefined.
   * @param {string} text
   * @returns {string | undefined}
   */
  corrected(text) {
    return nearest(folded(text), [...this.terms.named.keys(), ...[...this.right.values()].flat().map(folded)]);
  }
}

/**
 * True for one word that is no acronym.
 * @param {string} spelling
 */
function isPlainWord(spelling) {
  return !folded(spelling).includes(" ") && !/[A-Z].*[A-Z]/.test(spelling);
}
