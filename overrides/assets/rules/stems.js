// Words as the search compares them: small letters, no accents, one spelling for British and American, the stem alone.

import { stemmer } from "../vendor/stemmer/stemmer.js";

/**
 * A text as words to compare: small letters, no accents, one space between.
 * @param {string} text
 * @returns {string}
 */
export function folded(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "");
  return plain.replace(/[^\p{L}\p{N}&]+/gu, " ").trim();
}

/**
 * The words of a text, folded.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  return folded(text).split(" ").filter(Boolean);
}

// Endings that British and American spelling write in other ways; both become the second.
/** @type {[RegExp, string][]} */
const ENDINGS = [
  [/is(e[drs]?|ing|ations?)$/, "iz$1"],
  [/ys(e[drs]?|ing)$/, "yz$1"],
  [/([^aeiou])our(s|ed|ing|al|able|ful|ite|ites)?$/, "$1or$2"],
  [/([^aeiou])tre(s|d)?$/, "$1ter$2"],
  [/ogue(s?)$/, "og$1"],
  [/([aeiou])ll(ed|ing|ors?|ers?)$/, "$1l$2"],
  [/mme(s?)$/, "m$1"],
];

/** @type {Map<string, string>} the stems that were asked for: entries share most of their words */
const known = new Map();

/**
 * The stem of one folded word, the same for merge, merging and merged, and for behaviour and behavior.
 * @param {string} word
 * @returns {string}
 */
export function stemOf(word) {
  const stem = known.get(word) ?? stemmed(word);
  known.set(word, stem);
  return stem;
}

/** @param {string} word */
function stemmed(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let one = word;
  for (const [ending, other] of ENDINGS) one = one.replace(ending, other);
  // A merger is a merging: who does something counts as what is done, where a verb may be what is left.
  return stemmer(one).replace(/(..[^aeiou])er$/, "$1");
}

const MOST_LETTERS_OF_A_PLURAL = 2;

/**
 * A title without what people put in or leave out: articles and the like.
 * @param {string} text
 * @returns {string}
 */
export function bare(text) {
  return wordsOf(text)
    .filter((word) => !["a", "an", "the", "of"].includes(word))
    .join(" ");
}

/**
 * True for a spelling and its plural, both folded.
 * @param {string} text
 * @param {string} spelling
 * @returns {boolean}
 */
export function isFormOf(text, spelling) {
  return text.startsWith(spelling.replace(/y$/, "")) && text.length - spelling.length <= MOST_LETTERS_OF_A_PLURAL;
}
