// What a reader may stumble on in a text: which words, of which kind, how often and where.

import { listed } from "./abbreviation-list.js";
import { inAHeading, saidIn } from "./capitals.js";
import { howExplained } from "./expansions.js";
import { wordsOf } from "./words.js";

/** @import { Matcher, Term } from "./glossary.js" */
/** @import { Word } from "./words.js" */

const [LONGEST_SENTENCE, LONGEST_GAP, MOST_LOOKED_AT] = [300, 10, 1000];
const STOP = /[.!?]\s|\n\s*\n/;

/** The kinds, the most urgent first: what they are called in the list and in a few words. */
export const KINDS = {
  avoid: { title: "Words best avoided", short: "best avoided" },
  unknown: { title: "Abbreviations that aren’t explained", short: "not explained" },
  acronym: { title: "Abbreviations to spell out the first time", short: "abbreviation to explain" },
  term: { title: "Terms to explain or say more plainly", short: "may need explaining" },
  explained: { title: "Abbreviations your text explains", short: "explained here" },
};

/** @typedef {keyof typeof KINDS} Kind */
/** @typedef {Word & { id: string, short: boolean, full?: string }} Use one place where a word or term stands */

/**
 * A word or term and every place where it stands. `term` is none where the glossary does not know it, or means something
 * else by it; `main` is the use to look at, `places` are all that need a look.
 * @typedef {object} Finding
 * @property {string} id
 * @property {Kind} kind
 * @property {string} form
 * @property {Term | undefined} term
 * @property {Use[]} uses
 * @property {Use} main
 * @property {Use[]} places
 */

/**
 * One finding for each word or term, in the order of the kinds and then of the text. macros/reports/jargon.py does the same.
 * @param {Matcher} matcher
 * @param {string} text
 * @returns {Finding[]}
 */
export function findings(matcher, text) {
  const found = matcher.find(text);
  const said = saidIn(wordsOf(text));
  const known = found.filter((one) => {
    const isAWord = !one.short || said.has(one.form.toLowerCase());
    return !one.familiar && !(isAWord && inAHeading(text, one.start, said));
  });
  const unknown = matcher
    .unknownAcronyms(text, found)
    .map((one) => ({ ...one, id: `?${one.form.replace(/s$/, "")}`, short: true }));
  /** @type {Map<string, Use[]>} */
  const uses = new Map();
  for (const one of [...known, ...unknown]) {
    const others = uses.get(one.id);
    if (others) others.push(one);
    else uses.set(one.id, [one]);
  }
  const inAList = listed(text);
  const order = Object.keys(KINDS);
  return [...uses]
    .flatMap(([id, all]) => described(id, matcher.terms[id], text, all, inAList))
    .sort((one, two) => order.indexOf(one.kind) - order.indexOf(two.kind) || one.main.start - two.main.start);
}

/**
 * @param {string} id
 * @param {Term | undefined} entry
 * @param {string} text
 * @param {Use[]} uses
 * @param {Set<string>} inAList the abbreviations that a list in the text explains
 * @returns {Finding[]} one, where there is a use at all
 */
function described(id, entry, text, uses, inAList) {
  const main = uses.find((one) => one.short) ?? uses[0];
  if (!main) return [];
  const { explaining, how } = firstExplained(text, uses);
  const told = inAList.has(main.form.replace(/s$/, "")) || inOneSentence(text, main, explaining);
  const isOther = how === "otherwise" && main.full && explaining && !isSpeltNear(uses, explaining);
  const term = isOther ? undefined : entry;
  const until = told ? main.start : (explaining?.start ?? text.length);
  const made = (/** @type {Kind} */ kind, /** @type {Use[]} */ places, shown = main) => [
    { id, kind, form: shown.form, term, uses, main: shown, places },
  ];
  if (term?.advice === "avoid") {
    const places = uses.filter((one) => !one.short || one.start < until);
    return made(places.length ? "avoid" : "explained", places, places.includes(main) ? main : places[0]);
  }
  if (!main.short) return made("term", uses);
  if (told) return made("explained", []);
  const beside = explaining ? until - LONGEST_GAP : until;
  const places = uses.filter((one) => one.start < until && (one.short || one.end < beside));
  return made(term || explaining ? "acronym" : "unknown", places);
}

/**
 * The first use of an abbreviation that the text explains, if any, and how.
 * @param {string} text
 * @param {Use[]} uses
 * @returns {{ explaining?: Use, how?: string }}
 */
function firstExplained(text, uses) {
  for (const one of uses.filter(({ short }) => short).slice(0, MOST_LOOKED_AT)) {
    const how = howExplained(text, one.start, one.end, one.full);
    if (how) return { explaining: one, how };
  }
  return {};
}

/**
 * @param {string} text
 * @param {Use} main
 * @param {Use | undefined} explaining
 */
function inOneSentence(text, main, explaining) {
  if (!explaining) return false;
  const between = text.slice(main.end, explaining.start);
  return between.length < LONGEST_SENTENCE && !STOP.test(between);
}

/**
 * True where another spelling of the term itself stands beside the use that is explained.
 * @param {Use[]} uses
 * @param {Use} explaining
 */
function isSpeltNear(uses, explaining) {
  return uses.some((one) => !one.short && Math.abs(one.start - explaining.start) < LONGEST_SENTENCE);
}

/**
 * What a word means, who uses it and what to do about it, in a few sentences.
 * @param {Finding} finding
 * @returns {string}
 */
export function advice({ kind, term, main }) {
  if (kind === "explained") return "";
  if (kind === "unknown") return "Spell it out: it isn’t in the glossary.";
  if (!term) return "Your text explains it only later. Spell it out here, the first time.";
  const users = term.used_by && `Used by: ${term.used_by.join(", ")}.`;
  return [main.full && `${main.full}.`, term.meaning, users, term.instead && `Say instead: ${term.instead}.`]
    .filter(Boolean)
    .join(" ");
}

/**
 * The text with each abbreviation that needs it written out the first time.
 * @param {string} text
 * @param {Finding[]} found
 * @returns {string}
 */
export function writtenOut(text, found) {
  const short = found
    .filter(({ kind, main }) => kind === "acronym" && main.full)
    .sort((one, two) => one.main.start - two.main.start);
  let out = "";
  let at = 0;
  for (const { main } of short) {
    out += `${text.slice(at, main.start)}${main.full} (${main.form})`;
    at = main.end;
  }
  return out + text.slice(at);
}

/**
 * The short list as plain text, to take away.
 * @param {Finding[]} found
 * @returns {string}
 */
export function asText(found) {
  const lists = Object.entries(KINDS).map(([kind, { title }]) => {
    const rows = found
      .filter((one) => one.kind === kind)
      .map((one) => `- ${one.form}${times(one)}: ${advice(one)}`.replace(/: $/, ""));
    return rows.length ? `${title}\n${rows.join("\n")}\n` : "";
  });
  return lists.filter(Boolean).join("\n");
}

/**
 * How often, where it is more than once.
 * @param {{ uses: unknown[] }} finding
 * @returns {string}
 */
export function times({ uses }) {
  return uses.length > 1 ? ` (${uses.length} times)` : "";
}
