// What a reader may stumble on in a text: which words, of which kind, how often and where.

/** @import { Match, Matcher, Term, Word } from "./glossary.js" */
import { explained } from "./expansions.js";

/** The kinds, the most urgent first: what they are called in the list and in a few words. */
export const KINDS = {
  avoid: { title: "Words best avoided", short: "best avoided" },
  unknown: { title: "Abbreviations that aren't explained", short: "not explained" },
  acronym: { title: "Abbreviations to spell out the first time", short: "abbreviation to explain" },
  term: { title: "Terms to explain or say more plainly", short: "may need explaining" },
  explained: { title: "Abbreviations your text explains", short: "explained here" },
};

/** @typedef {keyof typeof KINDS} Kind */
/** @typedef {Word & { id: string, short: boolean, full?: string }} Use one place where a word or term stands */

/**
 * A word or term and every place where it stands. `term` is none where the glossary does not know it; `main` is the use
 * to look at.
 * @typedef {object} Finding
 * @property {string} id
 * @property {Kind} kind
 * @property {string} form
 * @property {Term | undefined} term
 * @property {Use[]} uses
 * @property {Use} main
 */

/**
 * One finding for each word or term, in the order of the kinds and then of the text.
 * @param {Matcher} matcher
 * @param {string} text
 * @returns {Finding[]}
 */
export function findings(matcher, text) {
  const found = matcher.find(text);
  const unknown = matcher
    .unknownAcronyms(text, found)
    .map((one) => ({ ...one, id: `?${one.form.replace(/s$/, "")}`, short: true }));
  /** @type {Map<string, Use[]>} */
  const uses = new Map();
  for (const one of [...found, ...unknown]) uses.set(one.id, [...(uses.get(one.id) ?? []), one]);
  const order = Object.keys(KINDS);
  return [...uses]
    .flatMap(([id, all]) => described(id, matcher.terms[id], text, all))
    .sort((one, two) => order.indexOf(one.kind) - order.indexOf(two.kind) || one.main.start - two.main.start);
}

/**
 * @param {string} id
 * @param {Term | undefined} term
 * @param {string} text
 * @param {Use[]} uses
 * @returns {Finding[]} one, where there is a use at all
 */
function described(id, term, text, uses) {
  const main = uses.find((one) => one.short) ?? uses[0];
  return main ? [{ id, kind: kindOf(term, text, uses, main), form: main.form, term, uses, main }] : [];
}

/**
 * @param {Term | undefined} term
 * @param {string} text
 * @param {Use[]} uses
 * @param {Use} main
 * @returns {Kind}
 */
function kindOf(term, text, uses, main) {
  if (term?.advice === "avoid") return "avoid";
  if (!main.short) return "term";
  const isExplained = (/** @type {Use} */ { start, end, full }) => explained(text, start, end, full);
  if (isExplained(main)) return "explained";
  return term || uses.some(isExplained) ? "acronym" : "unknown";
}

/**
 * What a word means, who uses it and what to do about it, in a few sentences.
 * @param {Finding} finding
 * @returns {string}
 */
export function advice({ kind, term, main }) {
  if (kind === "explained") return "";
  if (kind === "unknown") return "Spell it out: it isn't in the glossary.";
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
