// A spelling belongs to one term (macros/checks/consistency.py). Plurals and hyphens make no difference, as in
// macros/text/glossary.py.

import { ACRONYM, WORD } from "./glossary.js";

/**
 * The term that has a spelling already, or undefined.
 * @param {{ [words: string]: string }} spellings the term of each spelling
 * @param {string} text
 * @returns {string | undefined}
 */
export function holderOf(spellings, text) {
  return runsOf(text)
    .map((run) => (Object.hasOwn(spellings, run) ? spellings[run] : undefined))
    .find(Boolean);
}

/**
 * A spelling as its words, and the same with the last word in the plural.
 * @param {string} text
 * @returns {string[]}
 */
export function runsOf(text) {
  const words = text.match(WORD) ?? [];
  const exact = words.some((word) => ACRONYM.test(word));
  const written = exact ? words : words.map((word) => word.toLowerCase());
  const last = written.at(-1);
  if (last === undefined) return [];
  return plurals(last, exact).map((form) => [...written.slice(0, -1), form].join(" "));
}

/**
 * @param {string} word
 * @param {boolean} exact
 */
function plurals(word, exact) {
  if (word.endsWith("s")) return [word];
  if (exact) return [word, `${word}s`];
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`];
  return [word, word + (/(?:x|ch|sh)$/.test(word) ? "es" : "s")];
}
