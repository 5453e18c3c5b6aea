// Whether a text itself explains an abbreviation: words that spell it stand beside it. The rules are those of
// macros/text/expansions.py, which says them; both pass the cases in tests/vectors/terms.json.

const REACH = 200;
const LITTLE = new Set("a an and at by for in of on or the to with".split(" "));
const WORD = /\p{L}+/gu;
const GAP = String.raw`(?:[\s()\[\]:=,;"'\u2018\u2019\u201c\u201d\u2013\u2014-]|\b(?:the|or)\b)*`;
const GAP_BEFORE = new RegExp(`${GAP}$`);
const GAP_AFTER = new RegExp(`^${GAP}`);
const MARK = /[^\p{L}\p{N}_ ]/u;
const STOP = /[.!?]\s/;

/**
 * True where the words of the abbreviation at `start` to `end` stand beside it: `full`, or any that spell its letters.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {string} [full]
 * @returns {boolean}
 */
export function explained(text, start, end, full = "") {
  const form = text.slice(start, end).replace(/s$/, "");
  const letters = form.toLowerCase().replace(/[^\p{L}]/gu, "");
  const wanted = wordsOf(full).join(" ");
  const most = Math.max(2 * letters.length + 2, wordsOf(full).length);
  const [before, after] = beside(
    lastOf(text.slice(Math.max(0, start - REACH), start).split(form)),
    firstOf(text.slice(end, end + REACH).split(form)),
  );
  for (let n = 1; n <= most; n += 1) {
    for (const run of [before.slice(-n), after.slice(0, n)]) {
      if (run.length && (run.join(" ") === wanted || spell(run, letters))) return true;
    }
  }
  return false;
}

/**
 * The words before and after, nearest sentence only; none on a side where nothing but a space stands between.
 * @param {string} before
 * @param {string} after
 * @returns {[before: string[], after: string[]]}
 */
function beside(before, after) {
  const gapBefore = firstOf(before.match(GAP_BEFORE) ?? []);
  const gapAfter = firstOf(after.match(GAP_AFTER) ?? []);
  const saidBefore = lastOf(before.slice(0, before.length - gapBefore.length).split(STOP));
  const saidAfter = firstOf(after.slice(gapAfter.length).split(STOP));
  return [MARK.test(gapBefore) ? wordsOf(saidBefore) : [], MARK.test(gapAfter) ? wordsOf(saidAfter) : []];
}

/** @param {string[]} pieces */
function firstOf(pieces) {
  return pieces[0] ?? "";
}

/** @param {string[]} pieces */
function lastOf(pieces) {
  return pieces.at(-1) ?? "";
}

/**
 * @param {string} text
 * @returns {string[]}
 */
function wordsOf(text) {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * True where every word gives its first letter, and maybe more of its letters, in order; little ones may give none.
 * @param {string[]} words
 * @param {string} letters
 */
function spell(words, letters) {
  let given = new Set([0]);
  for (const word of words) given = new Set([...given].flatMap((soFar) => gives(word, letters, soFar)));
  return given.has(letters.length);
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
