// Words put into sentences.

const LONGEST_QUOTED = 40;

/**
 * Words of an address or of a reader between marks, short enough to be shown.
 * @param {string} words
 * @returns {string}
 */
export function quoted(words) {
  const letters = Array.from(words);
  return `“${letters.length > LONGEST_QUOTED ? `${letters.slice(0, LONGEST_QUOTED).join("")}…` : words}”`;
}

/**
 * A list in words: one, two and three.
 * @param {string[]} words
 * @param {string} [last]
 * @returns {string}
 */
export function joined(words, last = " and") {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")}${last} ${words.at(-1)}`;
}

/**
 * A title inside a sentence: its first letter small, unless it is an abbreviation.
 * @param {string} title
 * @returns {string}
 */
export function lowered(title) {
  return /^[A-Z]{2}/.test(title) ? title : title.slice(0, 1).toLowerCase() + title.slice(1);
}
