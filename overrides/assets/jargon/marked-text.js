// Puts what was found on the page: how many of each kind, the short list, and the text with its marks. Everything that
// came from the text is put there as text.

import { advice, KINDS, times } from "../rules/jargon.js";
import { element } from "../shared/elements.js";

/** @import { Finding, Use } from "../rules/jargon.js" */

/** @typedef {HTMLElement | string} Piece */

const MOST_MARKS = 20_000;
const LONGEST_BLOCK = 2_000; // characters
/** @type {{ [kind: string]: string }} */
const UNKNOWN = {
  unknown: "Neither your text nor the glossary explains it. Spell it out the first time.",
  acronym: "Your text explains it only later. Spell it out here, the first time.",
  explained: "Your text explains it. The glossary has nothing on this meaning.",
};

/**
 * How many there are of each kind, each marked as it is in the text and leading to its part of the short list.
 * @param {Finding[]} found
 * @returns {HTMLElement[]}
 */
export function legend(found) {
  return perKind(found).map(({ kind, title, some }) => {
    const link = element("a", { href: `#list-${kind}` }, `${title}: ${some.length}`);
    const sample = element("mark", { className: kind, "aria-hidden": "true" }, "Aa");
    return element("li", {}, sample, " ", link);
  });
}

/**
 * The short list: a heading for each kind and a row for each word. The word leads to its place in the text.
 * @param {Finding[]} found
 * @returns {HTMLElement[]}
 */
export function shortList(found) {
  return perKind(found).map(({ kind, title, some }) => {
    const rows = some.map((one) => {
      const word = element("a", { href: `#${idOf(found, one)}` }, one.form);
      return element("li", {}, element("b", {}, word), times(one), advice(one) ? `: ${advice(one)}` : "");
    });
    const heading = element("h3", { id: `list-${kind}`, tabIndex: -1 }, `${title} (${some.length})`);
    return element("section", {}, heading, element("ul", {}, ...rows));
  });
}

/**
 * True where marking every use would take the browser longer than anybody waits.
 * @param {Finding[]} found
 * @returns {boolean}
 */
export function isTooMuch(found) {
  return found.reduce((sum, { uses }) => sum + uses.length, 0) > MOST_MARKS;
}

/**
 * The text in blocks, with a mark for each use: a link that opens its meaning, or, for later uses, a quiet mark.
 * @param {string} text
 * @param {Finding[]} found
 * @param {string} glossary its address
 * @returns {HTMLElement[]}
 */
export function markedText(text, found, glossary) {
  const every = found
    .flatMap((one) => one.uses.map((use) => ({ one, use })))
    .sort((one, two) => one.use.start - two.use.start);
  const uses = isTooMuch(found) ? every.filter(({ one, use }) => use === one.main) : every;
  /** @type {Piece[]} */
  const pieces = [];
  let at = 0;
  for (const { one, use } of uses) {
    pieces.push(text.slice(at, use.start), marked(found, one, use, glossary));
    at = use.end;
  }
  return inBlocks([...pieces, text.slice(at)]);
}

/**
 * One use with its mark.
 * @param {Finding[]} found
 * @param {Finding} one
 * @param {Use} use
 * @param {string} glossary
 */
function marked(found, one, use, glossary) {
  const isExplained = one.places.length < one.uses.length && !one.places.includes(use);
  if (use !== one.main && (one.kind !== "avoid" || isExplained))
    return element("mark", { className: "again" }, use.form);
  const link = opener(one, use, glossary);
  if (use === one.main) link.id = idOf(found, one);
  return element("mark", { className: one.kind }, link);
}

/**
 * The pieces in blocks that end at a line's end: a browser lays out many short blocks far sooner than a long one.
 * @param {Piece[]} pieces
 * @returns {HTMLElement[]}
 */
function inBlocks(pieces) {
  /** @type {Piece[]} */
  let block = [];
  const blocks = [block];
  let length = 0;
  for (const part of pieces.flatMap(inLines)) {
    if (length > LONGEST_BLOCK && endsLine(block)) {
      block = [];
      blocks.push(block);
      length = 0;
    }
    block.push(part);
    length += (typeof part === "string" ? part : part.textContent).length;
  }
  return blocks.map((one) => element("div", {}, ...one));
}

/**
 * @param {Piece} piece
 * @returns {Piece[]}
 */
function inLines(piece) {
  return typeof piece === "string" ? piece.split(/(?<=\n)/) : [piece];
}

/** @param {Piece[]} block */
function endsLine(block) {
  const last = block.at(-1);
  return typeof last === "string" && last.endsWith("\n");
}

/**
 * A link that shared/terms.js opens in place; the page itself stays open, since the text stands nowhere else.
 * @param {Finding} finding
 * @param {Use} use
 * @param {string} glossary
 */
function opener({ id, kind, term }, use, glossary) {
  const label = `${use.form}, ${KINDS[kind].short}`;
  const link = element("a", { className: "term", target: "_blank", rel: "noopener", "aria-label": label }, use.form);
  link.href = `${glossary}#${term ? id : "suggest"}`;
  link.dataset.term = use.form;
  link.dataset.meaning = term?.meaning ?? UNKNOWN[kind];
  link.dataset.more = `${term ? "Open it in" : "Suggest it for"} the glossary (in a new tab)`;
  if (use.full) link.dataset.full = use.full;
  if (term?.instead) link.dataset.instead = term.instead;
  return link;
}

/**
 * The findings kind by kind, with the title of each kind; kinds without any are left out.
 * @param {Finding[]} found
 */
function perKind(found) {
  return Object.entries(KINDS)
    .map(([kind, { title }]) => ({ kind, title, some: found.filter((one) => one.kind === kind) }))
    .filter(({ some }) => some.length);
}

/**
 * The id of a finding's place in the text.
 * @param {Finding[]} found
 * @param {Finding} one
 */
function idOf(found, one) {
  return `found-${found.indexOf(one) + 1}`;
}
