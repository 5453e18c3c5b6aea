// What a search found, as elements: definitions first, then each result with its kind, its way and the matched words.

import { element } from "../shared/elements.js";
import { marksOfWays } from "../shared/marks.js";
import { siteAddress } from "./site-data.js";

/** @import { Entry } from "./about.js" */
/** @import { Found } from "./index.js" */
/** @import { Row } from "./rows.js" */
/** @import { Meaning } from "./site-data.js" */

/** @type {{ [kind: string]: string }} */
const KINDS = { "case-study": "Case study", term: "Jargon buster", way: "Way", "": "Page" };
/** @type {{ [kind: string]: string }} */
const MANY = {
  activity: "Activities",
  "case-study": "Case studies",
  feedback: "You said, we did",
  phase: "Phases",
  term: "Jargon buster",
};

/**
 * How many were found, in words; and what was searched for instead, where nothing was found under these words.
 * @param {Found} found
 * @param {string} words
 * @param {number} shown how many are shown at most
 * @returns {string}
 */
export function summary({ number, corrected, terms }, words, shown) {
  const known = terms.length;
  if (!number)
    return known ? `What ${quoted(words)} means. Nothing else was found.` : `No results for ${quoted(words)}.`;
  const results = number === 1 ? "1 result" : `${number.toLocaleString("en-GB")} results`;
  const first = number > shown ? ` Showing ${shown}.` : "";
  if (corrected) return `Showing results for ${quoted(corrected)}. ${results}.${first}`;
  return `${results} for ${quoted(words)}.${first}`;
}

/** @param {string} words */
function quoted(words) {
  return `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`;
}

/**
 * The definitions and the results, as list items.
 * @param {Found} found
 * @returns {HTMLLIElement[]}
 */
export function items({ rows, terms }) {
  return [...terms.map(definition), ...rows.map(row)];
}

/** @param {Meaning} meaning */
function definition({ term, expansion, definition: meaning, instead, avoid, address }) {
  return element(
    "li",
    { className: "search-term" },
    element("a", { href: address }, expansion ? `${term}: ${expansion}` : term),
    element("p", {}, meaning),
    instead && element("p", { className: "meta" }, `${avoid ? "Best avoided. " : ""}Say instead: ${instead}.`),
    element("p", { className: "meta search-about" }, "Jargon buster: what it means"),
  );
}

/** @param {Row} row */
function row({ url, title, kind, way, excerpt, as, lacks }) {
  return element(
    "li",
    {},
    element("a", { href: url }, ...marked(title)),
    excerpt && element("p", {}, ...marked(excerpt)),
    as && element("p", { className: "meta" }, `People also say: ${as}`),
    lacks.length > 0 && element("p", { className: "meta" }, `Doesn’t say: ${lacks.join(", ")}`),
    element("p", { className: "meta search-about" }, element("span", {}, nameOf(kind)), way && wayTag(way)),
  );
}

/**
 * A kind in a reader's words.
 * @param {string} kind
 * @returns {string}
 */
export function nameOf(kind) {
  return KINDS[kind] ?? kind.slice(0, 1).toUpperCase() + kind.slice(1);
}

/**
 * A way's tag: its mark, its number and its name.
 * @param {string} name such as 2 Try it small
 */
function wayTag(name) {
  const number = Number.parseInt(name, 10);
  return element("span", { className: `way w${number}` }, marksOfWays()(number), name);
}

/**
 * An excerpt as text and marks. Pagefind marks matches with <mark>; everything else is set as text.
 * @param {string} excerpt
 */
function* marked(excerpt) {
  for (const piece of excerpt.split(/(<mark>.*?<\/mark>)/)) {
    const isMark = piece.startsWith("<mark>");
    const text = plain(isMark ? piece.slice(6, -7) : piece);
    yield isMark ? element("mark", {}, text) : text;
  }
}

/**
 * The few entities that an excerpt may hold, as the characters they stand for.
 * @param {string} text
 */
function plain(text) {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/**
 * The same of many, such as Activities.
 * @param {string} kind
 * @returns {string}
 */
export function nameOfMany(kind) {
  return MANY[kind] ?? `${nameOf(kind)}s`;
}

/**
 * What to try where nothing was found, or where no index could be read.
 * @param {string} atoz the address of the A to Z
 * @param {Entry} [nearest] the nearest topic
 * @returns {HTMLParagraphElement}
 */
export function advice(atoz, nearest) {
  const to = (/** @type {string} */ path, /** @type {string} */ words) =>
    element("a", { href: new URL(path, atoz).href }, words);
  return element(
    "p",
    {},
    nearest && "The nearest topic: ",
    nearest && element("a", { href: siteAddress(nearest.address) }, nearest.title),
    nearest && ". ",
    "Try fewer or other words, look in the ",
    to("", "A to Z of everything"),
    ", or in the ",
    to("../glossary/", "jargon list"),
    ". Or ",
    to("../feedback/", "tell us what you were looking for"),
    ". ",
    "Worried about harm, bullying or unsafe care? ",
    to("../raise-a-concern/", "Get help with a concern"),
    ".",
  );
}
