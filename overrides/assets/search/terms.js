// Terms by their spellings, and texts read run by run, a term as one.

import { folded } from "../rules/stems.js";
import { add, oneOrMore } from "./runs.js";

/** @import { Part } from "../rules/ranking.js" */

/**
 * @typedef {object} Term
 * @property {string} [id] of the glossary
 * @property {string} token under which the index holds every spelling; empty where it holds none
 * @property {string[]} spellings
 */

/** @type {Term} */
const NO_TERM = { token: "", spellings: [] };

export class Terms {
  constructor() {
    /** @type {Map<string, Term[]>} by each spelling */
    this.named = new Map();
    /** @type {Map<string, Term>} */
    this.byToken = new Map();
    /** @type {Map<string, number>} how many words the longest spelling has, by its first */
    this.longest = new Map();
  }

  /** @param {Term} term */
  add(term) {
    if (term.token) this.byToken.set(term.token, term);
    for (const spelling of term.spellings.map(folded)) {
      add(this.named, spelling, term);
      const words = spelling.split(" ");
      this.longest.set(words[0] ?? "", Math.max(words.length, this.longest.get(words[0] ?? "") ?? 1));
    }
  }

  /**
   * A text word by word, a term as one.
   * @param {string} text
   * @returns {Part[]}
   */
  partsOf(text) {
    const words = folded(text).split(" ").filter(Boolean);
    return [...this.runs(words)].flatMap(({ run, token }) => partsOfRun(run, token));
  }

  /**
   * The words run by run, a term as one, with the terms that a run names and what stands for it.
   * @param {string[]} words
   * @returns {Generator<{ run: string, length: number, terms: Term[], token: string, spellings: string[] }>}
   */
  *runs(words) {
    for (let at = 0; at < words.length; ) {
      const found = this.#longestTerm(words, at);
      const { token, spellings } = found.terms.find((term) => term.token) ?? found.terms[0] ?? NO_TERM;
      yield { ...found, token, spellings };
      at += found.length;
    }
  }

  /**
   * @param {string[]} words
   * @param {number} at
   * @returns {{ run: string, length: number, terms: Term[] }}
   */
  #longestTerm(words, at) {
    const [first = ""] = words.slice(at, at + 1);
    for (let length = Math.min(this.longest.get(first) ?? 1, words.length - at); length > 0; length -= 1) {
      const run = words.slice(at, at + length).join(" ");
      const terms = oneOrMore(this.named, run);
      if (terms) return { run, length, terms };
    }
    return { run: first, length: 1, terms: [] };
  }
}

/**
 * A run as one part, where it is a term; else word by word.
 * @param {string} run
 * @param {string} token
 * @returns {Part[]}
 */
export function partsOfRun(run, token) {
  return token ? [{ said: run, key: token }] : run.split(" ").map((word) => ({ said: word, key: word }));
}
