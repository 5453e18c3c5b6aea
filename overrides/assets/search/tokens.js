// What the index holds for a term besides its spelling (macros/outputs/search_tokens.py): taken off whatever is shown.

import { folded } from "./words.js";

const LONGEST_SPELLING = 10;
const MOST_LETTERS_OF_A_PLURAL = 2;

/** A text of the index (an excerpt, a title) without tokens. Where a token is marked as found, the spelling before it is. */
export function withoutTokens(text, words) {
  const pieces = [];
  for (const piece of text.split(" ")) {
    const [, mark, token, after] = piece.match(/^(<mark>)?([a-z]+)(.*)$/) ?? [];
    if (!words.isToken(token)) {
      pieces.push(piece);
      continue;
    }
    if (mark) markLast(pieces, words.spellingsOf(token));
    pieces.push(`${pieces.pop() ?? ""}${after.replace("</mark>", "")}`);
  }
  return pieces.join(" ");
}

/** Put marks around the spelling with which the pieces end: the longest there is. */
function markLast(pieces, spellings) {
  for (let number = Math.min(LONGEST_SPELLING, pieces.length); number > 0; number -= 1) {
    const text = pieces.slice(-number).join(" ").replace(/<\/?mark>/g, "");
    if (spellings.some((spelling) => isFormOf(folded(text), folded(spelling)))) {
      const [, before, words] = text.match(/^([^\p{L}\p{N}]*)(.*)$/u);
      pieces.splice(-number, number, `${before}<mark>${words}</mark>`);
      return;
    }
  }
}

function isFormOf(text, spelling) {
  return text.startsWith(spelling.replace(/y$/, "")) && text.length - spelling.length <= MOST_LETTERS_OF_A_PLURAL;
}
