// Finds the glossary's terms in a text. The rules are those of macros/text/glossary.py, which says them; both pass the
// cases in tests/vectors/terms.json.

import { initials, saidIn, shouted } from "./capitals.js";
import { ACRONYM, WORD, wordsOf } from "./words.js";

/** @import { Word } from "./words.js" */

export { ACRONYM, WORD };

const GAP = /^(?:(?:[^\S\n]|\n(?!\s*\n))+|[-\u2010\u2011](?:\n[^\S\n]*)?|['\u2019])$/;
const GAP_WITH_COMMA = /^,?(?:[^\S\n]|\n(?!\s*\n))+$/;
const ROMAN = /^[IVX]+$/;

/**
 * What a term means, who uses it, and what to say instead of it.
 * @typedef {{ term: string, full: string, meaning: string, instead: string, advice: string, used_by?: string[] }} Term
 */

/**
 * One spelling of a term as a run of words. Only exact ones have capitals; a short one is nothing but an acronym, which
 * stands for `full`. Most people know those that are `familiar`. `commas` are the gaps in which a comma may stand.
 * @typedef {object} Form
 * @property {string[]} words
 * @property {boolean} exact
 * @property {boolean} short
 * @property {number[]} commas
 * @property {string} id of its term
 * @property {string} [full]
 * @property {boolean} [familiar]
 */

/**
 * The terms of a glossary as macros/text/glossary.py compiles them. `known` are acronyms that need no explaining.
 * @typedef {{ terms: { [id: string]: Term }, forms: Form[], known: string[] }} CompiledTerms
 */

/** @typedef {Word & { id: string, short: boolean, full: string, familiar: boolean }} Match a term of the glossary in a text */

/** Finds the terms of one glossary. */
export class Matcher {
  /** @param {CompiledTerms} data */
  constructor(data) {
    this.terms = data.terms;
    const alone = data.forms.filter((form) => form.exact && form.words.length === 1);
    this.known = new Set([...data.known, ...alone.flatMap((form) => form.words)]);
    this.words = new Set(data.forms.flatMap((form) => form.words.map((word) => word.toLowerCase())));
    /** @type {Map<string, Form[]>} */
    this.byFirstWord = new Map();
    const longestFirst = [...data.forms].sort(
      (one, two) => two.words.length - one.words.length || Number(two.exact) - Number(one.exact),
    );
    for (const form of longestFirst) {
      const [first = ""] = form.words;
      const others = this.byFirstWord.get(first.toLowerCase()) ?? [];
      this.byFirstWord.set(first.toLowerCase(), [...others, form]);
    }
  }

  /**
   * Every term in the text, in order, none overlapping another.
   * @param {string} text
   * @returns {Match[]}
   */
  find(text) {
    const words = wordsOf(text, this.words);
    const found = [];
    let next = 0;
    for (const [at, { start, form: first }] of words.entries()) {
      if (at < next) continue;
      const form = this.byFirstWord.get(first.toLowerCase())?.find((one) => stands(text, words, at, one));
      if (!form) continue;
      next = at + form.words.length;
      const { end } = words[next - 1] ?? { end: text.length };
      const { id, short, full = "", familiar = false } = form;
      found.push({ start, end, id, form: text.slice(start, end), short, full, familiar });
    }
    return found;
  }

  /**
   * Each run of capitals that neither the glossary nor its exceptions know.
   * @param {string} text
   * @param {Match[]} [found]
   * @returns {Word[]}
   */
  unknownAcronyms(text, found = this.find(text)) {
    const words = wordsOf(text);
    const [said, people] = [saidIn(words), initials(text)];
    const left = [...found].reverse();
    return words.filter(({ start, form }) => {
      while ((left.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) left.pop();
      const inside = (left.at(-1)?.start ?? Number.POSITIVE_INFINITY) <= start;
      const strange = ACRONYM.test(form) && !inside && !this.#isKnown(form) && !people.has(form);
      return strange && !shouted(text, start, form, said);
    });
  }

  /** @param {string} form */
  #isKnown(form) {
    return this.known.has(form) || this.known.has(form.replace(/s$/, "")) || ROMAN.test(form) || /[0-9]{2}/.test(form);
  }
}

/**
 * True where the words of a form stand at word `at`, with nothing between them but what may stand inside a term.
 * @param {string} text
 * @param {Word[]} words
 * @param {number} at
 * @param {Form} form
 */
function stands(text, words, at, form) {
  return form.words.every((wanted, n) => {
    const word = words[at + n];
    if (!word || (isSmall(wanted) ? word.form.toLowerCase() : word.form) !== wanted) return false;
    const gap = n === 0 ? " " : text.slice(words[at + n - 1]?.end, word.start);
    return (form.commas.includes(n - 1) ? GAP_WITH_COMMA : GAP).test(gap);
  });
}

/** @param {string} word */
function isSmall(word) {
  return word === word.toLowerCase();
}
