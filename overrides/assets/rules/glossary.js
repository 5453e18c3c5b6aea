// Finds the glossary's terms in a text. The rules are those of macros/text/glossary.py, which says them; both pass the
// cases in tests/vectors/terms.json.

export const WORD = /[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:&[0-9A-Za-z]+)*/g;
export const ACRONYM = /^(?=.*[A-Z].*[A-Z])[A-Z](?:[a-z]{0,2}[A-Z0-9&])+s?$/;
const LEFT_ALONE = new RegExp(
  String.raw`(?:https?:\/\/|www\.)\S+|[^\s<>()@]{1,64}@[^\s<>()@]{1,255}|\]\([^\s()]{1,500}\)` +
    String.raw`|\b[A-Z]{1,2}[0-9][0-9A-Z]?[^\S\n][0-9][A-Z]{2}\b`,
  "g",
);
const [LONGEST_HEADING, LONGEST_ACRONYM] = [200, 8];
const GAP = /^(?:(?:[^\S\n]|\n(?!\s*\n))+|[-\u2010\u2011]\n?|['\u2019])$/;
const GAP_WITH_COMMA = /^,?(?:[^\S\n]|\n(?!\s*\n))+$/;
const ROMAN = /^[IVX]+$/;

/**
 * What a term means, who uses it, and what to say instead of it.
 * @typedef {{ term: string, full: string, meaning: string, instead: string, advice: string, used_by?: string[] }} Term
 */

/**
 * One spelling of a term as a run of words. Only exact ones have capitals; a short one is nothing but an acronym, which
 * stands for `full`. `commas` are the gaps in which a comma may stand.
 * @typedef {object} Form
 * @property {string[]} words
 * @property {boolean} exact
 * @property {boolean} short
 * @property {number[]} commas
 * @property {string} id of its term
 * @property {string} [full]
 */

/**
 * The terms of a glossary as macros/text/glossary.py compiles them. `known` are acronyms that need no explaining.
 * @typedef {{ terms: { [id: string]: Term }, forms: Form[], known: string[] }} CompiledTerms
 */

/** @typedef {{ start: number, end: number, form: string }} Word a word of a text and where it stands */
/** @typedef {Word & { id: string, short: boolean, full: string }} Match a term of the glossary in a text */

/** Finds the terms of one glossary. */
export class Matcher {
  /** @param {CompiledTerms} data */
  constructor(data) {
    this.terms = data.terms;
    const alone = data.forms.filter((form) => form.exact && form.words.length === 1);
    this.known = new Set([...data.known, ...alone.flatMap((form) => form.words)]);
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
    const words = wordsOf(text);
    const found = [];
    let next = 0;
    for (const [at, { start, form: first }] of words.entries()) {
      if (at < next) continue;
      const form = this.byFirstWord.get(first.toLowerCase())?.find((one) => stands(text, words, at, one));
      if (!form) continue;
      next = at + form.words.length;
      const { end } = words[next - 1] ?? { end: text.length };
      found.push({ start, end, id: form.id, form: text.slice(start, end), short: form.short, full: form.full ?? "" });
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
    const said = new Set(
      words.filter(({ form }) => isSmall(form) && form !== form.toUpperCase()).map(({ form }) => form),
    );
    const left = [...found].reverse();
    return words.filter(({ start, form }) => {
      while ((left.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) left.pop();
      const inside = (left.at(-1)?.start ?? Number.POSITIVE_INFINITY) <= start;
      return ACRONYM.test(form) && !inside && !this.#isKnown(form) && !shouted(text, start, form, said);
    });
  }

  /** @param {string} form */
  #isKnown(form) {
    return this.known.has(form) || this.known.has(form.replace(/s$/, "")) || ROMAN.test(form) || /[0-9]{2}/.test(form);
  }
}

/**
 * @param {string} text
 * @returns {Word[]}
 */
function wordsOf(text) {
  const blank = text.replace(LEFT_ALONE, (address) => " ".repeat(address.length));
  return Array.from(blank.matchAll(WORD), ({ 0: form, index }) => ({ start: index, end: index + form.length, form }));
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

/**
 * True for a word in capitals, or a whole line of them; `said` are the words that the text has in small letters.
 * @param {string} text
 * @param {number} place
 * @param {string} form
 * @param {Set<string>} said
 */
function shouted(text, place, form, said) {
  const small = form.toLowerCase();
  if (form.length > LONGEST_ACRONYM || (form.length > 3 && (said.has(small) || said.has(small.replace(/s$/, "")))))
    return true;
  const [before = ""] = text
    .slice(Math.max(0, place - LONGEST_HEADING), place)
    .split("\n")
    .slice(-1);
  const [after = ""] = text.slice(place, place + LONGEST_HEADING).split("\n");
  const line = before + after;
  if (line.length >= LONGEST_HEADING || line.split(/\s+/).filter(Boolean).length <= 2 || line.toUpperCase() !== line)
    return false;
  const words = (line.match(WORD) ?? []).map((word) => word.toLowerCase());
  return /[A-Z]{5}/.test(line) || 2 * words.filter((word) => said.has(word)).length > words.length;
}
