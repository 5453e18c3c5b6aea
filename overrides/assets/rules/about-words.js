// The words of what entries are about: how much each stem weighs in each entry, and the phrases that are names or sayings.

import { carrying } from "./small-words.js";
import { stemOf } from "./stems.js";

/** @import { Part } from "./ranking.js" */

/**
 * @typedef {object} About what an entry is about
 * @property {string[]} names its title, and other names
 * @property {string[]} says phrases of readers
 * @property {string} line
 * @property {number} helps from 0 to 1
 */

/** @typedef {{ text: string, stems: Set<string>, isTitle: boolean }} Phrase */

const IN_TITLE = 3.5;
const IN_SAYS = 4;
const IN_LINE = 1.4;

export class AboutWords {
  /**
   * @param {About[]} entries
   * @param {(text: string) => Part[]} partsOf
   */
  constructor(entries, partsOf) {
    this.entries = entries;
    /** @type {(text: string) => Part[]} */
    this.partsOf = partsOf;
    /** @type {Map<string, Map<number, number>>} the weight of each stem in each entry */
    this.weights = new Map();
    /** @type {Map<string, string>} the stem of each word that stands somewhere */
    this.stems = new Map();
    /** @type {Phrase[][]} */
    this.phrases = entries.map((entry, at) => [
      ...entry.names.map((text) => this.#read(at, text, IN_TITLE, true)),
      ...entry.says.map((text) => this.#read(at, text, IN_SAYS, false)),
    ]);
    for (const [at, { line }] of entries.entries()) this.#read(at, line, IN_LINE, false);
  }

  /**
   * @param {number} at
   * @param {string} text
   * @param {number} weight
   * @param {boolean} isTitle
   */
  #read(at, text, weight, isTitle) {
    const parts = this.partsOf(text);
    const words = parts.flatMap(({ said }) => said.split(" "));
    const keys = parts.map(({ key }) => key);
    const stems = new Set(carrying(keys).map(stemOf));
    for (const word of words) this.stems.set(word, stemOf(word));
    for (const word of new Set([...words, ...keys])) this.#weigh(at, word, weight);
    if (weight > IN_LINE) for (const pair of joined(words)) this.#weigh(at, pair, weight);
    return { text, stems, isTitle };
  }

  /**
   * @param {number} at
   * @param {string} word
   * @param {number} weight
   */
  #weigh(at, word, weight) {
    const stem = stemOf(word);
    const entries = this.weights.get(stem) ?? new Map();
    entries.set(at, Math.max(entries.get(at) ?? 0, weight));
    this.weights.set(stem, entries);
  }

  /**
   * How much a stem tells: the fewer entries have it, the more.
   * @param {string} stem
   * @returns {number}
   */
  rarity(stem) {
    return Math.log(1 + this.entries.length / (0.5 + (this.weights.get(stem)?.size ?? 0)));
  }
}

/**
 * Each two words that follow one another as one: tea break as teabreak.
 * @param {string[]} words
 * @returns {string[]}
 */
export function joined(words) {
  return words.slice(1).map((word, at) => `${words[at]}${word}`);
}
