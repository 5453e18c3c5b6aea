// What the index holds for a term besides its spelling (macros/outputs/search/tokens.py): taken off whatever is shown.

/** @import { Words } from "../search/words.js" */
import { folded, isFormOf } from "./stems.js";

const LONGEST_SPELLING = 10;
const A_TOKEN = /^([^\p{L}\p{N}<]*)(<mark>)?([^\p{L}\p{N}<]*)([a-z]+)(?:<\/mark>)?$/u;

/**
 * A text of the index (an excerpt, a title) without tokens. Where a token is marked as found, the spelling after it is.
 * @param {string} text
 * @param {Words} words
 * @returns {string}
 */
export function withoutTokens(text, words) {
  const left = text.split(" ");
  const shown = [];
  for (let piece = left.shift(); piece !== undefined; piece = left.shift()) {
    const [, start, mark, symbol, token = ""] = piece.match(A_TOKEN) ?? [];
    if (!words.isToken(token)) {
      shown.push(piece);
      continue;
    }
    const before = `${start}${symbol}`;
    while (words.isToken(left[0] ?? "")) left.shift(); // of a shorter term inside this one, or the other way round
    const length = mark ? lengthOf(left, words.spellingsOf(token)) : 0;
    if (length) shown.push(`${before}${marked(left.splice(0, length))}`);
    else if (left.length) left[0] = `${before}${left[0]}`;
  }
  return shown.join(" ");
}

/**
 * With how many of the pieces the longest of some spellings begins; 0 where none does.
 * @param {string[]} pieces
 * @param {string[]} spellings
 */
function lengthOf(pieces, spellings) {
  for (let number = Math.min(LONGEST_SPELLING, pieces.length); number > 0; number -= 1) {
    const text = folded(bare(pieces.slice(0, number)));
    if (spellings.some((spelling) => isFormOf(text, folded(spelling)))) return number;
  }
  return 0;
}

/** @param {string[]} pieces */
function marked(pieces) {
  return bare(pieces).replace(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u, "$1<mark>$2</mark>$3");
}

/** @param {string[]} pieces */
function bare(pieces) {
  return pieces.join(" ").replace(/<\/?mark>/g, "");
}
