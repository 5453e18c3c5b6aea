// Words in capitals that are no abbreviations: those of a heading or of a shout, and people's initials. The rules are those
// of macros/text/capitals.py, which says them; both pass the cases in tests/vectors/terms.json.

import { WORD } from "./words.js";

/** @import { Word } from "./words.js" */

const [LONGEST_HEADING, LONGEST_ACRONYM, LONGEST_LONELY_ACRONYM] = [200, 8, 5];
const COMMON = new Set(
  (
    "a about all always an and any are as at be both by do each five for four from had has have how i if in into is its " +
    "more my never new next no not now of on one only or our out six so than that the their them then they this three to " +
    "too two up was way we were what when where which why will with you your"
  ).split(" "),
);
const NUMBER = /^\s*(?:\(?[0-9]+(?:\.[0-9]+)*[.):]?|\(?[A-Z][.)])\s+/;
const SAYS =
  "accepted|added|advised|agreed|apologised|asked|assured|clarified|commented|confirmed|declared|described|drew|explained|" +
  "expressed|felt|gave|highlighted|informed|introduced|invited|joined|led|noted|observed|opened|outlined|presented|" +
  "proposed|queried|questioned|raised|referred|reminded|replied|reported|requested|responded|said|shared|sought|spoke|" +
  "stated|suggested|summarised|thanked|told|took|undertook|updated|welcomed";
const TASKS =
  "attention of|FAO|ACTIONS?(?: BY)?:|Actions?(?: by)?:|OWNERS?:|Owners?:|AUTHORS?:|Authors?:|LEADS?:|Leads?:|" +
  "Drafted by:?|Minutes by:?";
const CHAIN = String.raw`[A-Z]{2,3}(?:(?:\s?[/,&]\s?|\sand\s|\sor\s)[A-Z]{2,3})*`;
const INITIALS = new RegExp(
  String.raw`\b(?:${TASKS})\s*(${CHAIN})(?![\p{L}\p{N}_&])` +
    String.raw`|(?:^|[.;:]\s|\n)\s*([A-Z]{2}(?:\sand\s[A-Z]{2})?)\s(?:${SAYS})(?![\p{L}\p{N}_])` +
    String.raw`|(?:^|\n)\s*(${CHAIN})\s+[0-3]?[0-9][./][01]?[0-9][./](?:20)?[0-9]{2}(?![\p{L}\p{N}_])`,
  "gu",
);

/**
 * The words that stand in small letters.
 * @param {Word[]} words
 */
export function saidIn(words) {
  return new Set(
    words.filter(({ form }) => form === form.toLowerCase() && form !== form.toUpperCase()).map(({ form }) => form),
  );
}

/**
 * The forms in a text that stand, somewhere in it, where people's initials do.
 * @param {string} text
 * @returns {Set<string>}
 */
export function initials(text) {
  const chains = [...text.matchAll(INITIALS)].flatMap(([, ...groups]) => groups.filter(Boolean));
  return new Set(chains.flatMap((chain) => chain.match(/[A-Z]{2,3}/g) ?? []));
}

/**
 * True for a word in capitals that is no abbreviation; `said` are the words that the text has in small letters.
 * @param {string} text
 * @param {number} place
 * @param {string} form
 * @param {Set<string>} said
 */
export function shouted(text, place, form, said) {
  const small = form.toLowerCase();
  const isSaid = form.length > 3 && (said.has(small) || said.has(small.replace(/s$/, "")));
  const isAWord = isSaid || (form.length > 2 && COMMON.has(small));
  return form.length > LONGEST_ACRONYM || isAWord || inAHeading(text, place, said);
}

/**
 * True for a place in a line that has no small letters and reads like a heading.
 * @param {string} text
 * @param {number} place
 * @param {Set<string>} said
 */
export function inAHeading(text, place, said) {
  const near = text.slice(Math.max(0, place - LONGEST_HEADING), place);
  const before = near.slice(near.lastIndexOf("\n") + 1);
  const [after = ""] = text.slice(place, place + LONGEST_HEADING).split("\n", 1);
  const line = before + after;
  if (line.length >= LONGEST_HEADING || line.toUpperCase() !== line) return false;
  const number = line.match(NUMBER)?.[0] ?? "";
  const found = line.slice(number.length).match(WORD) ?? [];
  const words = found.filter((word) => !/^[0-9]+$/.test(word)).map((word) => word.toLowerCase());
  const isMany = words.length > 1;
  if (
    isMany &&
    (words.some((word) => COMMON.has(word)) || 2 * words.filter((word) => said.has(word)).length > words.length)
  )
    return true;
  const alone = isAlone(text, place - before.length, place - before.length + line.length);
  if (isMany) return /[A-Z]{5}/.test(line) && (words.length > 2 || number !== "" || alone);
  return alone && (number !== "" || words.join("").length > LONGEST_LONELY_ACRONYM);
}

/**
 * True for a line between two blank ones, or at an end of the text.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function isAlone(text, start, end) {
  const before = text.slice(Math.max(0, start - 100), start);
  const after = text.slice(end, end + 100);
  const gap = before.lastIndexOf("\n\n");
  return (start === 0 || (gap >= 0 && !before.slice(gap).trim())) && (!after.trim() || /^\s*\n\s*\n/.test(after));
}
