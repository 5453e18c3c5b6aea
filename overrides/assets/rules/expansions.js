// Whether a text itself explains a short form: words that spell it stand beside it. The rules are those of
// macros/text/expansions.py, which says them; both pass the cases in tests/vectors/terms.json.

const REACH = 200;
const LITTLE = new Set("a an and at by for in of on or the to with".split(" "));
const WORD = /\p{L}+/gu;
const GAP = String.raw`(?:[\s()\[\]:=,;"'\u2018\u2019\u201c\u201d\u2013\u2014-]|\b(?:the|or)\b)*`;
const GAP_BEFORE = new RegExp(`${GAP}$`);
const GAP_AFTER = new RegExp(`^${GAP}`);
const SIGN = /[^\p{L}\p{N}_ ]/u;
const STOP = /[.!?]\s/;

/** True where the words of the short form at `start` to `end` stand beside it: `full`, or any that spell its letters. */
export function explained(text, start, end, full = "") {
  const form = text.slice(start, end).replace(/s$/, "");
  const letters = form.toLowerCase().replace(/[^\p{L}]/gu, "");
  const wanted = wordsOf(full).join(" ");
  const most = Math.max(2 * letters.length + 2, wordsOf(full).length);
  const [before, after] = beside(
    text
      .slice(Math.max(0, start - REACH), start)
      .split(form)
      .at(-1),
    text.slice(end, end + REACH).split(form)[0],
  );
  for (let n = 1; n <= most; n += 1) {
    for (const run of [before.slice(-n), after.slice(0, n)]) {
      if (run.length && (run.join(" ") === wanted || spell(run, letters))) return true;
    }
  }
  return false;
}

/** The words before and after, nearest sentence only; none on a side where nothing but a space stands between. */
function beside(before, after) {
  const [gapBefore] = before.match(GAP_BEFORE);
  const [gapAfter] = after.match(GAP_AFTER);
  const saidBefore = SIGN.test(gapBefore)
    ? before
        .slice(0, before.length - gapBefore.length)
        .split(STOP)
        .at(-1)
    : "";
  const saidAfter = SIGN.test(gapAfter) ? after.slice(gapAfter.length).split(STOP)[0] : "";
  return [wordsOf(saidBefore), wordsOf(saidAfter)];
}

function wordsOf(text) {
  return text.toLowerCase().match(WORD) ?? [];
}

/** True where every word gives its first letter, and maybe more of its letters, in order; little ones may give none. */
function spell(words, letters) {
  let given = new Set([0]);
  for (const word of words) given = new Set([...given].flatMap((soFar) => gives(word, letters, soFar)));
  return given.has(letters.length);
}

/** How many letters may be given after this word, when `given` were before it. */
function gives(word, letters, given) {
  const counts = LITTLE.has(word) ? [given] : [];
  let at = given < letters.length && word.startsWith(letters[given]) ? 0 : -1;
  while (at >= 0) {
    given += 1;
    counts.push(given);
    at = given < letters.length ? word.indexOf(letters[given], at + 1) : -1;
  }
  return counts;
}
