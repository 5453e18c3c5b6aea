// Asks the index that Pagefind made, here in the browser. It is fetched when somebody first searches, part by part.

import { hasEnded } from "../shared/last-day.js";
import { withoutTokens } from "../rules/search-tokens.js";
import { Words, folded } from "./words.js";

const LONGEST = 200;
const MOST_MEANINGS = 2;
// A title counts for more than a summary, and that for more than the rest: the weights in the pages say the same.
const RANKING = { metaWeights: { title: 8, name: 0.1, kind: 0, way: 0, until: 0 } };
const base = new URL("../../", import.meta.url);
let opened;

/** The index and the words to widen a search by, once; another try after a failure. */
function open() {
  opened ??= Promise.all([pagefind(), fetched("assets/search-words.json")])
    .then(([index, data]) => ({ index, words: new Words(data) }))
    .catch((fault) => {
      opened = undefined;
      throw fault;
    });
  return opened;
}

async function pagefind() {
  const index = await import(new URL("pagefind/pagefind.js", base));
  await index.options({ noWorker: true, ranking: RANKING });
  await index.init();
  return index;
}

async function fetched(path) {
  const answer = await fetch(new URL(path, base));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/**
 * Search. Gives {number, rows, terms, mended}: how many entries were found, the first `most` of them as Pagefind tells
 * them, what the terms mean that the words name (they are not counted), and the words that were taken instead where
 * nothing was found for these.
 * Rejects where the index cannot be read.
 */
export async function search(text, most) {
  const asked = text.slice(0, LONGEST).trim();
  if (!folded(asked)) return { number: 0, rows: [], terms: [] };
  const { index, words } = await open();
  const found = await all(index, words, asked, most);
  if (found.number || found.terms.length) return found;
  const mended = words.mended(asked);
  return mended ? { ...(await all(index, words, mended, most)), mended } : found;
}

/** Every search, and what they found put together: an entry counts once, by its best score. */
async function all(index, words, text, most) {
  const { searches, terms } = words.widened(text);
  const best = new Map();
  for (const results of await Promise.all(searches.map((one) => single(index, words, one)))) {
    for (const result of results) if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
  }
  const ordered = [...best.values()].sort((one, two) => two.score - one.score);
  const meanings = (await Promise.all(terms.slice(0, MOST_MEANINGS).map(meaning))).filter(Boolean);
  const told = await Promise.all(ordered.slice(0, most).map((result) => rowOf(result, words)));
  const rows = told.filter(({ until }) => !hasEnded(until));
  const explained = rows.filter((row) => meanings.some((one) => row.url.endsWith(`/glossary/#${one.id}`)));
  return {
    number: ordered.length - explained.length - (told.length - rows.length),
    rows: rows.filter((row) => !explained.includes(row)),
    terms: meanings,
  };
}

async function single(index, words, text) {
  const { results } = await index.search(text);
  return results.length && meant(await results[0].data(), text, words) ? results : [];
}

/** Pagefind goes back to ever shorter words where it knows none (z for zzxqv): such a match is none. */
function meant(page, text, words) {
  const content = page.content.split(/\s+/);
  const matched = page.locations.map((place) => folded(content[place] ?? ""));
  const titled = folded(page.meta.title ?? page.meta.name).split(" ");
  return folded(text)
    .split(" ")
    .every((word) => {
      const least = words.isToken(word)
        ? word.length
        : Math.min(word.length, Math.max(2, Math.ceil(word.length * 0.6)));
      return [...matched, ...titled].some((one) =>
        one.split(" ").some((part) => part.startsWith(word.slice(0, least))),
      );
    });
}

/**
 * A result as readers see it: {url, title, heading, kind, way, until, excerpt}; `heading` is the title with the words marked that
 * were looked for, where the excerpt tells them. An entry of a list was indexed as a folder, /tips/#id/.
 */
async function rowOf(result, words) {
  const { url, excerpt, meta } = await result.data();
  const title = withoutTokens(meta.title ?? meta.name, words);
  return {
    url: url.replace(/(#[^/]*)\/$/, "$1"),
    title,
    kind: meta.kind,
    way: meta.way,
    until: meta.until,
    ...parted(whole(withoutTokens(excerpt, words)), title),
  };
}

/** An excerpt ends after so many words, be it before what one should say. */
function whole(excerpt) {
  return excerpt.replace(/\s+Say(?: instead:?)?$/, "");
}

/** An excerpt that begins with the title, which stands above it anyway, as that beginning and the rest of it. */
function parted(excerpt, title) {
  const pieces = excerpt.split(" ");
  const heading = pieces
    .splice(0, title.split(" ").length)
    .join(" ")
    .replace(/[.:](<\/mark>)?$/, "$1");
  return heading.replace(/<\/?mark>/g, "") === title ? { heading, excerpt: pieces.join(" ") } : { excerpt };
}

/** What a term means, from the record that is published as data; undefined where it cannot be read. */
async function meaning(id) {
  try {
    const { record } = await fetched(`data/v1/glossary-terms/${id}.json`);
    const { term, expansion, definition, advice, instead } = record.fields;
    return {
      id,
      term,
      expansion,
      definition,
      instead,
      avoid: advice === "avoid",
      address: new URL(`glossary/#${id}`, base).href,
    };
  } catch {
    return undefined;
  }
}
