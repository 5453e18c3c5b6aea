// Ranks what pages are about: their titles, what people say when they need them, their one line. It touches no page.
//
// Each word of a question counts by how few entries have it, and by where an entry has it. A phrase that is nearly the whole
// question counts more than its words. A word that no entry has is looked for as the beginning of one, as two in one, as one
// in two, and with a slip in it, unless a group of words alike has it: then it is no slip.

import { AboutWords, joined } from "./about-words.js";
import { asBeginning, asSlip } from "./near-words.js";
import { carrying } from "./small-words.js";
import { bare, folded, stemOf, wordsOf } from "./stems.js";

/** @import { About } from "./about-words.js" */

/** @typedef {{ stem: string, quality: number }} Alternative */

/** @typedef {{ said: string, key: string }} Part a word of a text, or a term: as it stands there, and as entries have it */

/** @typedef {{ word: string, rarity: number, alternatives: Alternative[] }} Asked a word of a question, and what it may be */

/**
 * @typedef {object} Match
 * @property {number} score
 * @property {Set<string>} has the words of the question that the entry has
 * @property {string} [as] the phrase of readers by which it was found
 */

const ALIKE = 0.5; // what an entry counts that has another word for nearly the same thing
const WHOLE_PHRASE = 5; // by how much the score rises where a phrase is the whole question
const NEARLY_WHOLE = 0.6;
export const SAME_TITLE = 100;
const SAME_BEGINNING = 40;
const SAME_SAYING = 20;

export class Ranking {
  /**
   * @param {About[]} entries
   * @param {(text: string) => Part[]} [partsOf] the parts of a text, in which a term is one
   * @param {string[][]} alike groups of words for nearly the same thing
   */
  constructor(entries, partsOf = partsOfWords, alike = []) {
    this.about = new AboutWords(entries, partsOf);
    /** @type {Map<string, Set<string>>} the stems that mean nearly the same as one */
    this.alike = new Map();
    for (const group of alike.map((words) => words.map(stemOf))) {
      for (const one of group) this.alike.set(one, new Set([...(this.alike.get(one) ?? []), ...group]));
    }
  }

  /**
   * The parts of a question that carry it, each with what it may be in the entries.
   * @param {Part[]} parts
   * @param {boolean} isTyping whether the last word may be the beginning of a longer one
   * @returns {Asked[]}
   */
  words(parts, isTyping = true) {
    const pairs = joined(parts.map(({ key }) => key));
    const carry = new Set(carrying(parts.map(({ said }) => said)));
    return parts
      .filter(({ said }) => carry.has(said))
      .map(({ said, key }) => {
        const isTerm = key !== said;
        const isLast = isTyping && key === parts.at(-1)?.key;
        const alternatives = isTerm ? [{ stem: key, quality: 1 }] : this.#alternatives(key, isLast);
        const together = pairs
          .filter((pair) => pair.startsWith(key) || pair.endsWith(key))
          .map(stemOf)
          .filter((stem) => this.about.weights.has(stem));
        const alike = [...(this.alike.get(stemOf(said)) ?? [])].filter((stem) => this.about.weights.has(stem));
        const found = [
          ...alternatives,
          ...together.map((stem) => ({ stem, quality: 1 })),
          ...alike.filter((stem) => stem !== stemOf(key)).map((stem) => ({ stem, quality: ALIKE })),
        ];
        const sure = found.filter(({ quality }) => quality === 1);
        const rarity = Math.max(0, ...(sure.length ? sure : found).map(({ stem }) => this.about.rarity(stem)));
        return { word: said, rarity: rarity || this.about.rarity(""), alternatives: found };
      });
  }

  /**
   * @param {string} word
   * @param {boolean} isBeginning
   * @returns {Alternative[]}
   */
  #alternatives(word, isBeginning) {
    const stem = stemOf(word);
    const isKnown = this.about.weights.has(stem);
    const isWord = isKnown || this.alike.has(stem);
    /** @type {Map<string, number>} */
    const found = new Map(isKnown ? [[stem, 1]] : []);
    for (const [other, its] of this.about.stems) {
      const quality = Math.max(isBeginning ? asBeginning(word, other, isKnown) : 0, isWord ? 0 : asSlip(word, other));
      if (!quality) continue;
      for (const one of [its, ...this.about.partsOf(other).map(({ key }) => stemOf(key))]) {
        found.set(one, Math.max(found.get(one) ?? 0, quality));
      }
    }
    return [...found].map(([one, quality]) => ({ stem: one, quality }));
  }

  /**
   * The entries that have a word of the question, by their places in the list that was given.
   * @param {Asked[]} words
   * @param {string} asked
   * @returns {Map<number, Match>}
   */
  rank(words, asked) {
    const whole = words.reduce((sum, { rarity }) => sum + rarity, 0);
    /** @type {Map<number, { score: number, told: number, has: Set<string> }>} */
    const found = new Map();
    for (const one of words) {
      for (const [at, weight] of this.#weightsOf(one)) {
        const match = found.get(at) ?? { score: 0, told: 0, has: new Set() };
        match.score += weight * one.rarity;
        match.told += one.rarity;
        match.has.add(one.word);
        found.set(at, match);
      }
    }
    const [said, title] = [folded(asked), bare(asked)];
    return new Map(
      [...found].map(([at, { score, told, has }]) => {
        const { likeness, phrase } = this.#nearest(at, words, whole);
        const own = this.about.entries[at]?.names[0] ?? "";
        const isTitle = bare(own) === title;
        const begins = folded(own).startsWith(said);
        const isSaid = phrase !== undefined && folded(phrase.text) === said;
        const raised = score * (0.3 + 0.7 * (told / whole)) * (1 + WHOLE_PHRASE * likeness ** 1.5);
        const helps = this.about.entries[at]?.helps ?? 1;
        const as = phrase && !phrase.isTitle && likeness >= NEARLY_WHOLE ? phrase.text : undefined;
        return [
          at,
          {
            score: raised * helps + (isTitle ? SAME_TITLE : begins ? SAME_BEGINNING : isSaid ? SAME_SAYING : 0),
            has,
            as,
          },
        ];
      }),
    );
  }

  /**
   * What a word weighs in each entry that has one of its alternatives.
   * @param {{ alternatives: Alternative[] }} word
   * @returns {Map<number, number>}
   */
  #weightsOf({ alternatives }) {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const { stem, quality } of alternatives) {
      for (const [at, weight] of this.about.weights.get(stem) ?? []) {
        found.set(at, Math.max(found.get(at) ?? 0, weight * quality));
      }
    }
    return found;
  }

  /**
   * The phrase of an entry that is most like the question, and how like it is, from 0 to 1.
   * @param {number} at
   * @param {Asked[]} words
   * @param {number} whole
   */
  #nearest(at, words, whole) {
    let best = { likeness: 0, phrase: this.about.phrases[at]?.[0] };
    for (const phrase of this.about.phrases[at] ?? []) {
      let both = 0;
      /** @type {Set<string>} */
      const met = new Set();
      for (const { rarity, alternatives } of words) {
        const own = alternatives.filter(({ stem }) => phrase.stems.has(stem));
        if (!own.length) continue;
        both += rarity * Math.max(...own.map(({ quality }) => quality));
        for (const { stem } of own) met.add(stem);
      }
      const others = [...phrase.stems]
        .filter((stem) => !met.has(stem))
        .reduce((sum, stem) => sum + this.about.rarity(stem), 0);
      const likeness = both / (whole + others);
      if (likeness > best.likeness) best = { likeness, phrase };
    }
    return best;
  }
}

/**
 * The words of a text, as parts of it.
 * @param {string} text
 * @returns {Part[]}
 */
function partsOfWords(text) {
  return wordsOf(text).map((word) => ({ said: word, key: word }));
}
