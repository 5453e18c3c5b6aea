// What is shown of a text under a result: a sentence that has a word which was looked for, from its beginning.

import { folded, stemOf } from "./stems.js";

const MOST_WORDS = 30;
const LEAST_WORDS = 8; // a shorter sentence brings the next one along
const ENDS = /[.?!]["”’)]?$/;

/**
 * @param {string[]} words of the whole text, in order
 * @param {number[]} places of the words that were looked for
 * @param {number} from the place of the first word that may be shown
 * @returns {string} with <mark> around those words; an ellipsis where a sentence goes on
 */
export function excerptOf(words, places, from = 0) {
  const first = places.find((place) => place >= from) ?? from;
  let start = first;
  while (start > from && !ENDS.test(words[start - 1] ?? "")) start -= 1;
  const isCut = first - start >= MOST_WORDS;
  if (isCut) start = first - MOST_WORDS / 2;
  let end = Math.min(words.length, start + MOST_WORDS);
  for (let at = Math.max(first + 1, start + LEAST_WORDS); at < end; at += 1) {
    if (ENDS.test(words[at - 1] ?? "")) end = at;
  }
  const looked = new Set(places);
  const shown = words.slice(start, end).map((word, at) => (looked.has(start + at) ? `<mark>${word}</mark>` : word));
  const goesOn = !ENDS.test(words[end - 1] ?? "") && end < words.length;
  return `${isCut ? "… " : ""}${shown.join(" ")}${goesOn ? " …" : ""}`;
}

/**
 * A text with <mark> around each word that has one of some stems.
 * @param {string} text
 * @param {Set<string>} stems
 * @returns {string}
 */
export function withMarks(text, stems) {
  return text.replace(/[\p{L}\p{N}'’]+/gu, (word) => (stems.has(stemOf(folded(word))) ? `<mark>${word}</mark>` : word));
}
