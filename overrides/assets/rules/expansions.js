// Whether a text itself explains an abbreviation: words that spell it stand beside it, or it says in so many words what it
// means. The rules are those of macros/text/expansions.py, which says them; both pass the cases in tests/vectors/terms.json.

import { LITTLE, spell, spellPartly } from "./spelling.js";
import { withoutLineEnds } from "./words.js";

const [REACH, FAR] = [300, 20_000];
const WORD = /\p{L}+/gu;
const GAP = String.raw`(?:[\s()\[\]:=,;"'\u2018\u2019\u201c\u201d\u2013\u2014-]|\b(?:the|or)\b)*`;
const GAP_BEFORE = new RegExp(`${GAP}$`);
const GAP_AFTER = new RegExp(`^${GAP}`);
const A_GAP = /[^\p{L}\p{N}_ ]| {2}/u;
const QUOTE = String.raw`["'\u2018\u2019\u201c\u201d)]?`;
const IS = new RegExp(String.raw`^${QUOTE}\s+(?:is|are)\s+(?:the\s|an?\s|our\s)?\s*`);
const BRACKET_AFTER = /^(?:\s+[a-z]+)?\s+\((?:the\s)?/;
const BRACKET_BEFORE = /\s\(((?:[\p{L}\p{N}_'\u2019-]+\s){0,2})["'\u2018\u201c]?$/u;
const CLOSES = /^["'\u2019\u201d]?[),;]/;
const STOP = /[.!?]\s/;
const BETWEEN = String.raw`[\s,/-]+(?:(?:${[...LITTLE].sort().join("|")})\s+)*`;
const MEANS = new RegExp(
  String.raw`^${QUOTE}\s+(?:(?:here|in\s+(?:this|our)\s+[\p{L}\p{N}_]+)\s+)?` +
    String.raw`(?:means|stands\s+for|refers\s+to|is\s+short\s+for|denotes)(?![\p{L}\p{N}_])` +
    String.raw`|^${QUOTE}\s+(?:is|are)\s(?:[^.;]|\.[\p{L}\p{N}_]){0,80}?(?<![\p{L}\p{N}_])` +
    String.raw`(?:short\s+form|abbreviation|acronym|initials|shorthand)\s+(?:for|of)(?![\p{L}\p{N}_])` +
    String.raw`|^,\s+which\s+(?:asks|means|measures|stands\s+for|is\s+(?:the|an?|our|how|what|where))(?![\p{L}\p{N}_])` +
    String.raw`|^,\s+(?:the|an?)\s+(?!(?:[^.,;:()]|\.[\p{L}\p{N}_])*(?<![\p{L}\p{N}_])(?:and|or)\s)` +
    String.raw`(?:[^.,;:()]|\.[\p{L}\p{N}_]){3,80}?\s(?:that|which|who|for|of|in|used|found)\s` +
    String.raw`(?:[^.,;:()]|\.[\p{L}\p{N}_])+(?:[.;)]|,\s(?!and(?![\p{L}\p{N}_])|or(?![\p{L}\p{N}_])))`,
  "u",
);
const CALLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(?:known\s+as|called|referred\s+to\s+as|abbreviated\s+(?:to|as)|shortened\s+to|short\s+for` +
    String.raw`|hereafter)\s+(?:the\s|an?\s)?\s*["'\u2018\u201c(]?$`,
  "u",
);

/** @typedef {"in full" | "otherwise" | ""} How */

/**
 * True where the text explains the abbreviation at `start` to `end` beside it: with the words of `full`, or otherwise.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {string} [full]
 * @returns {boolean}
 */
export function explained(text, start, end, full = "") {
  return howExplained(text, start, end, full) !== "";
}

/**
 * How the text explains the abbreviation at `start` to `end` beside it: with the words of `full`, otherwise, or not at all.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {string} [full]
 * @returns {How}
 */
export function howExplained(text, start, end, full = "") {
  const form = text.slice(start, end).replace(/s$/, "");
  const letters = form.toLowerCase().replace(/[^\p{L}]/gu, "");
  const wanted = wordsOf(full);
  const before = lastOf(text.slice(Math.max(0, start - REACH), start).split(form));
  const after = firstOf(text.slice(end, end + REACH).split(form));
  const most = Math.max(2 * letters.length + 2, wanted.length);
  let isSpelt = false;
  for (const change of [(/** @type {string} */ one) => one, withoutLineEnds]) {
    const [one, two] = [change(before), change(after)];
    const runs = runsBeside(one, two, most);
    if (wanted.length && runs.some((run) => run.join(" ") === wanted.join(" "))) return "in full";
    isSpelt ||= runs.some((run) => spell(run, letters)) || inBrackets(one, two, letters);
  }
  const said =
    isSpelt ||
    MEANS.test(after) ||
    CALLED.test(before) ||
    speltBefore(text.slice(Math.max(0, start - FAR), start), form);
  return said ? "otherwise" : "";
}

/**
 * The runs of up to `most` words that stand beside, nearest sentence only: with a gap between, or after "is" or "are".
 * @param {string} before
 * @param {string} after
 * @param {number} most
 */
function runsBeside(before, after, most) {
  const gapBefore = firstOf(before.match(GAP_BEFORE) ?? []);
  const one = A_GAP.test(gapBefore)
    ? wordsOf(lastOf(before.slice(0, before.length - gapBefore.length).split(STOP)))
    : [];
  const gap = firstOf(after.match(GAP_AFTER) ?? []);
  const gapAfter = A_GAP.test(gap) ? gap : firstOf(after.match(IS) ?? []);
  const two = gapAfter ? wordsOf(firstOf(after.slice(gapAfter.length).split(STOP))) : [];
  const runs = [];
  for (let n = 1; n <= most; n += 1) runs.push(one.slice(-n), two.slice(0, n));
  return runs.filter((run) => run.length);
}

/**
 * True where the abbreviation stands in brackets after words that spell it, but for a last one, or words in brackets after
 * it do; or they spell most of it.
 * @param {string} before
 * @param {string} after
 * @param {string} letters
 */
function inBrackets(before, after, letters) {
  const opens = CLOSES.test(after) ? before.match(BRACKET_BEFORE) : null;
  const closes = after.match(BRACKET_AFTER);
  const one = opens ? wordsOf(lastOf(before.slice(0, opens.index).split(STOP))) : [];
  const two = closes ? wordsOf(firstOf(after.slice(closes[0].length).split(")"))) : [];
  const directly = opens?.[1] === "" || opens?.[1] === "the ";
  if (spellPartly(two, letters)) return true;
  for (let n = 1; n <= 2 * letters.length + 2; n += 1) {
    const butTheLast = n < one.length && !LITTLE.has(one.at(-n - 1) ?? "") ? one.slice(-n - 1, -1) : [];
    const runs = [one.slice(-n), butTheLast, two.slice(0, n)];
    if (runs.some((run) => spell(run, letters)) || (directly && spellPartly(one.slice(-n), letters))) return true;
  }
  return false;
}

/**
 * True where words in a row, each with one of the four letters or more, stand in the same paragraph before, or anywhere
 * before as a name does.
 * @param {string} before
 * @param {string} form
 */
function speltBefore(before, form) {
  if (!/^[A-Za-z]{4,}$/.test(form)) return false;
  const spelt = (/** @type {string} */ letters) =>
    new RegExp(
      String.raw`(?<![\p{L}\p{N}_])${[...letters].map((one) => `${one}[a-z]+`).join(BETWEEN)}(?![\p{L}\p{N}_])`,
      "u",
    );
  const near = lastOf(before.split("\n\n"));
  return spelt(form.toUpperCase()).test(before) || spelt(form.toLowerCase()).test(near.toLowerCase());
}

/** @param {ArrayLike<string>} pieces */
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
