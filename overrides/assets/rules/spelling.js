// Whether words spell an abbreviation. The rules are those of macros/text/spelling.py, which says them; both pass the cases
// in tests/vectors/terms.json.

export const LITTLE = new Set("a an and at by for in of on or the to with".split(" "));

/**
 * True where every word gives its first letter, and maybe more of its letters, in order; little ones may give none.
 * @param {string[]} words
 * @param {string} letters
 */
export function spell(words, letters) {
  let given = new Set([0]);
  for (const word of words) given = new Set([...given].flatMap((soFar) => gives(word, letters, soFar)));
  return words.length > 0 && given.has(letters.length);
}

/**
 * True where the words, each by its first letter and in order, give the first letter and at least half of three or more.
 * @param {string[]} words
 * @param {string} letters
 */
export function spellPartly(words, letters) {
  const [first = ""] = words;
  if (letters.length < 3 || !first || LITTLE.has(first) || first[0] !== letters[0]) return false;
  let at = 0;
  let given = 0;
  for (const word of words) {
    const place = letters.indexOf(word.charAt(0), at);
    if (place >= 0) {
      at = place + 1;
      given += 1;
    } else if (!LITTLE.has(word)) return false;
  }
  return given >= 2 && 2 * given >= letters.length;
}

/**
 * How many letters may be given after this word, when `given` were before it.
 * @param {string} word
 * @param {string} letters
 * @param {number} given
 * @returns {number[]}
 */
function gives(word, letters, given) {
  const counts = LITTLE.has(word) ? [given] : [];
  let here = given;
  let at = word.startsWith(letters.charAt(here) || " ") ? 0 : -1;
  while (at >= 0) {
    here += 1;
    counts.push(here);
    at = here < letters.length ? word.indexOf(letters.charAt(here), at + 1) : -1;
  }
  return counts;
}
