// The words of a text, and which of them look like abbreviations. The rules are those of macros/text/words.py, which says
// them; both pass the cases in tests/vectors/terms.json.

export const WORD = /[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:&[0-9A-Za-z]+)*/g;
export const ACRONYM = /^(?=.*[A-Z].*[A-Z])(?:[a-z](?=[A-Z]{2}))?[A-Z](?:[a-z]{0,2}[A-Z0-9&])+s?$/;
const LEFT_ALONE = new RegExp(
  String.raw`(?:https?:\/\/|www\.)\S+|[^\s<>()@]{1,64}@[^\s<>()@]{1,255}|\]\([^\s()]{1,500}\)` +
    String.raw`|\b[A-Z]{1,2}[0-9][0-9A-Z]?[^\S\n][0-9][A-Z]{2}\b` +
    String.raw`|\b[A-Z]{2,6}(?:\/[0-9]{2,6}(?:\/[0-9]{1,6})+|[^\S\n]0[0-9]{2,5})\b`,
  "g",
);
const AT_A_LINE_END = /^-\n[^\S\n]*$/;

/** @typedef {{ start: number, end: number, form: string }} Word a word of a text and where it stands */

/**
 * The words of a text, those of addresses and the like left out. Two halves of a word in `whole`, which a line end
 * parted, are one.
 * @param {string} text
 * @param {Set<string>} [whole]
 * @returns {Word[]}
 */
export function wordsOf(text, whole) {
  const blank = text.replace(LEFT_ALONE, (address) => " ".repeat(address.length));
  const found = Array.from(blank.matchAll(WORD), ({ 0: form, index }) => ({
    start: index,
    end: index + form.length,
    form,
  }));
  return whole && text.includes("-\n") ? joined(text, found, whole) : found;
}

/**
 * The words of a text, the two halves of each in `whole` as one.
 * @param {string} text
 * @param {Word[]} words
 * @param {Set<string>} whole
 */
function joined(text, words, whole) {
  /** @type {Word[]} */
  const out = [];
  for (const word of words) {
    const last = out.at(-1);
    const form = `${last?.form}${word.form}`;
    if (last && AT_A_LINE_END.test(text.slice(last.end, word.start)) && whole.has(form.toLowerCase()))
      out[out.length - 1] = { start: last.start, end: word.end, form };
    else out.push(word);
  }
  return out;
}

/**
 * The text with the halves of all words that a line end parted put together.
 * @param {string} text
 */
export function withoutLineEnds(text) {
  return text.replace(/-\n[^\S\n]*/g, "");
}
