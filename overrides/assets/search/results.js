// What a search found, as elements: definitions first, then each result with its kind, its way and the matched words.

import { marksOfWays } from "../shared/marks.js";

const KINDS = { "case-study": "Case study", term: "Jargon", way: "Way", "": "Page" };

/** How many were found, in words; and what was searched for instead, where nothing stands under these words. */
export function told({ number, mended, terms }, words, shown) {
  const known = terms.length;
  if (!number) return known ? `What ${quoted(words)} means. Nothing else was found.` : `Nothing was found for ${quoted(words)}.`;
  const results = number === 1 ? "1 result" : `${number.toLocaleString("en-GB")} results`;
  const first = number > shown ? `, the first ${shown} shown` : "";
  const found = `${known ? "What it means, and " : ""}${results} for ${quoted(mended ?? words)}${first}.`;
  return mended ? `Nothing was found for ${quoted(words)}. ${found}` : found;
}

function quoted(words) {
  return `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`;
}

/** The definitions and the results, as list items. */
export function items({ rows, terms }) {
  return [...terms.map(definition), ...rows.map(row)];
}

function definition({ term, expansion, definition: meaning, instead, avoid, address }) {
  const item = element("li", "", "search-term");
  const link = Object.assign(element("a", expansion ? `${term}: ${expansion}` : term), { href: address });
  item.append(link, element("p", meaning));
  if (instead) item.append(element("p", `${avoid ? "Better avoided. " : ""}Say instead: ${instead}.`, "meta"));
  item.append(element("p", "Jargon: what it means", "meta search-about"));
  return item;
}

function row({ url, title, heading, kind, way, excerpt }) {
  const item = element("li");
  const link = Object.assign(element("a"), { href: url });
  link.append(...(heading ? marked(heading) : [title]));
  const words = element("p");
  words.append(...marked(excerpt));
  const about = element("p", "", "meta search-about");
  about.append(element("span", KINDS[kind] ?? kind[0].toUpperCase() + kind.slice(1)));
  if (way) about.append(wayTag(way));
  item.append(...[link, excerpt && words, about].filter(Boolean));
  return item;
}

/** A way's tag: its mark, its number and its name. */
function wayTag(name) {
  const number = Number.parseInt(name, 10);
  const tag = element("span", name, `way w${number}`);
  tag.prepend(marksOfWays()(number));
  return tag;
}

/** An excerpt as text and marks. Pagefind marks matches with <mark>; everything else is set as text. */
function* marked(excerpt) {
  for (const piece of excerpt.split(/(<mark>.*?<\/mark>)/)) {
    const isMark = piece.startsWith("<mark>");
    const text = plain(isMark ? piece.slice(6, -7) : piece);
    yield isMark ? element("mark", text) : text;
  }
}

/** The few entities that an excerpt may hold, as the signs they stand for. */
function plain(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

export function element(name, text = "", className = "") {
  return Object.assign(document.createElement(name), { textContent: text, className });
}

/** What to try where nothing was found, or where the index could not be read. */
export function advice(atoz) {
  const to = (path, words) => Object.assign(element("a", words), { href: new URL(path, atoz).href });
  const words = element("p");
  words.append("Try fewer or other words, look in the ", to("", "A to Z of everything"), ", or in the ", to("../glossary/", "jargon list"), ". ");
  words.append("Worried about harm, bullying or unsafe care? ", to("../raise-a-concern/", "Raise a concern"), ".");
  return words;
}
