// Text as people paste it from Word or mail, made into plain text. Words are never taken out, only what nobody sees.

const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
// What no record may hold (macros/reading/text_file.py), and marks that only a program sees.
const UNSEEN = /(?!\n)[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f]/g;
const DOTS = String.raw`[\u2022\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25e6\u00b7\uf0b7\uf0a7][^\S\n]*`;
const BULLET = new RegExp(String.raw`^[^\S\n]*(?:${DOTS}|[o\u2013\u2014]\t+)(?=\S)`, "gm");

/**
 * A text in which U+FFFD stands for each half of a character, as a careless cut leaves it.
 * @param {string} text
 * @returns {string}
 */
export function wellFormed(text) {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}

/**
 * Text of several lines: line ends, spaces, quotation marks and bullets in one way each.
 * @param {string} text
 * @returns {string}
 */
export function tidy(text) {
  return wellFormed(text)
    .replace(LINE_ENDS, "\n")
    .replace(BULLET, "- ")
    .replace(SPACES, " ")
    .replace(UNSEEN, "")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/ +$/gm, "")
    .replace(/\n{3,}/g, "\n\n");
}

/**
 * Text as one line.
 * @param {string} text
 * @returns {string}
 */
export function oneLine(text) {
  return tidy(text).replace(/\s+/g, " ").trim();
}

/**
 * The lines of a list that someone typed, one thing a line, without their bullets.
 * @param {string} text
 * @returns {string[]}
 */
export function listed(text) {
  return tidy(text)
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-*]|\d{1,3}[.)])\s+/, "").trim())
    .filter(Boolean);
}

/**
 * How many words, as the check counts them.
 * @param {string} text
 * @returns {number}
 */
export function wordsIn(text) {
  return text.trim() ? text.trim().split(/\s+/).length : 0;
}
