// Puts what was found on the page: how many of each kind, the short list, and the text with its marks. Everything that
// came from the text is put there as text.

import { element } from "../shared/elements.js";
import { advice, KINDS, times } from "../rules/jargon.js";

const MOST_MARKS = 20_000;
const BLOCK = 2_000; // letters

/** How many there are of each kind, each marked as it is in the text and leading to its part of the short list. */
export function legend(found) {
  return perKind(found, (kind, { title }, some) => {
    const link = element("a", { href: `#list-${kind}` }, `${title}: ${some.length}`);
    const sample = element("mark", { className: kind, "aria-hidden": "true" }, "Aa");
    return element("li", {}, sample, " ", link);
  });
}

/** The short list: a heading and a row for each word. The word leads to its place in the text. */
export function shortList(found) {
  return perKind(found, (kind, { title }, some) => {
    const rows = some.map((one) => {
      const word = element("a", { href: `#${place(found, one)}` }, one.form);
      return element("li", {}, element("b", {}, word), times(one), advice(one) ? `: ${advice(one)}` : "");
    });
    const heading = element("h3", { id: `list-${kind}`, tabIndex: -1 }, `${title} (${some.length})`);
    return element("section", {}, heading, element("ul", {}, ...rows));
  });
}

/** True where marking every use would take the browser longer than anybody waits. */
export function isTooMuch(found) {
  return found.reduce((sum, { uses }) => sum + uses.length, 0) > MOST_MARKS;
}

/** The text in blocks, with a mark for each use: a link that opens its meaning, or, for later uses, a quiet mark. */
export function markedText(text, found, glossary) {
  const all = found.flatMap((one) => one.uses.map((use) => ({ one, use }))).sort((a, b) => a.use.start - b.use.start);
  const uses = isTooMuch(found) ? all.filter(({ one, use }) => use === one.main) : all;
  const pieces = [];
  let at = 0;
  for (const { one, use } of uses) {
    const told = use === one.main || one.kind === "avoid";
    const mark = element(
      "mark",
      { className: told ? one.kind : "again" },
      told ? opener(one, use, glossary) : use.form,
    );
    if (use === one.main) mark.firstChild.id = place(found, one);
    pieces.push(text.slice(at, use.start), mark);
    at = use.end;
  }
  return inBlocks([...pieces, text.slice(at)]);
}

/** The pieces in blocks that end at a line's end: a browser lays out many short blocks far sooner than a long one. */
function inBlocks(pieces) {
  const blocks = [[]];
  let length = 0;
  for (const piece of pieces) {
    const parts = typeof piece === "string" ? piece.split(/(?<=\n)/) : [piece];
    for (const part of parts) {
      if (length > BLOCK && endsLine(blocks.at(-1))) {
        blocks.push([]);
        length = 0;
      }
      blocks.at(-1).push(part);
      length += (part.textContent ?? part).length;
    }
  }
  return blocks.map((block) => element("div", {}, ...block));
}

function endsLine(block) {
  const last = block.at(-1);
  return typeof last === "string" && last.endsWith("\n");
}

/** A link that assets/terms.js opens in place; the page itself stays open, since the text stands nowhere else. */
function opener({ id, kind, term }, use, glossary) {
  const link = element(
    "a",
    { className: "term", target: "_blank", rel: "noopener", "aria-label": `${use.form}, ${KINDS[kind].short}` },
    use.form,
  );
  link.href = `${glossary}#${term ? id : "suggest"}`;
  link.dataset.term = use.form;
  link.dataset.meaning = term?.meaning ?? UNKNOWN[kind];
  link.dataset.more = `${term ? "Open it in" : "Suggest it for"} the glossary (in a new tab)`;
  if (use.full) link.dataset.full = use.full;
  if (term?.instead) link.dataset.instead = term.instead;
  return link;
}

const UNKNOWN = {
  unknown: "Neither your text nor the glossary explains it. Write it out where it first stands.",
  acronym: "Your text explains it only later. Write it out here, where it first stands.",
  explained: "Your text explains it. The glossary does not know it.",
};

function perKind(found, made) {
  const kinds = Object.entries(KINDS).map(([kind, words]) => [kind, words, found.filter((one) => one.kind === kind)]);
  return kinds.filter(([, , some]) => some.length).map((one) => made(...one));
}

function place(found, one) {
  return `found-${found.indexOf(one) + 1}`;
}
