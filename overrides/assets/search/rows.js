// What Pagefind knows about a page, made into a row that readers see.

import { excerptOf, withMarks } from "../rules/excerpts.js";
import { withoutTokens } from "../rules/search-tokens.js";
import { withSmallWords } from "../rules/small-words.js";
import { folded } from "../rules/stems.js";
import { meaningOf, siteAddress } from "./site-data.js";

/** @import { Entry } from "./about.js" */
/** @import { Candidate } from "./candidates.js" */
/** @import { Words } from "./words.js" */

/**
 * What Pagefind knows about a page.
 * @typedef {object} PagefindPage
 * @property {string} url
 * @property {string} excerpt
 * @property {string} content
 * @property {number[]} locations which words of the content matched
 * @property {{ [name: string]: string | undefined }} meta
 */

/** @typedef {{ id: string, score: number, data: () => Promise<PagefindPage> }} PagefindResult */

/**
 * A result as readers see it.
 * @typedef {object} Row
 * @property {string} url
 * @property {string} title with <mark> around what was looked for, as the excerpt
 * @property {string} kind
 * @property {string} way
 * @property {string} until
 * @property {string} excerpt
 * @property {string} [as] what people say, by which it was found
 * @property {string[]} lacks words of the question that it has not
 */

/**
 * Pagefind goes back to ever shorter words where it knows none (z for zzxqv): such a match is none.
 * @param {PagefindPage} page
 * @param {string} text
 * @param {Words} words
 * @returns {boolean}
 */
export function isMeant(page, text, words) {
  const content = page.content.split(/\s+/);
  const matched = page.locations.map((place) => folded(content[place] ?? ""));
  const titled = folded(titleIn(page)).split(" ");
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

/** @param {PagefindPage} page */
function titleIn({ meta }) {
  return withSmallWords(meta.title ?? meta.name ?? "");
}

/**
 * A candidate as readers see it, with <mark> around what was looked for. Its page in the full text is read only where that has more to say than its line.
 * @param {Candidate} candidate
 * @param {Words} words
 * @param {Set<string>} stems that were looked for
 * @returns {Promise<Row>}
 */
export async function rowOf({ entry, match, hit, lacks }, words, stems) {
  const isLineEnough = match && entry?.line;
  const page = hit && !isLineEnough ? await hit.result.data().catch(() => undefined) : undefined;
  const told = entry ?? toldBy(page, words);
  return {
    url: entry ? siteAddress(entry.address) : told.address,
    title: withMarks(told.title, stems),
    kind: told.kind,
    way: told.way,
    until: told.until,
    excerpt: (page && excerptIn(page, told.title, words)) || withMarks(await lineOf(entry), stems),
    as: match?.as,
    lacks,
  };
}

/**
 * The line of an entry; of a term, which has none, what it means.
 * @param {Entry | undefined} entry
 */
async function lineOf(entry) {
  if (entry?.kind !== "term") return entry?.line ?? "";
  return (await meaningOf(entry.address.split("#")[1] ?? ""))?.definition ?? "";
}

/**
 * What the full text alone has about an entry.
 * @param {PagefindPage | undefined} page
 * @param {Words} words
 */
function toldBy(page, words) {
  return {
    address: (page?.url ?? "").replace(/(#[^/]*)\/$/, "$1"),
    title: page ? withoutTokens(titleIn(page), words) : "",
    kind: page?.meta.kind ?? "",
    way: page?.meta.way ?? "",
    until: page?.meta.until ?? "",
  };
}

/**
 * A sentence of the page that has what was looked for, without the title at its beginning and without tokens.
 * @param {PagefindPage} page
 * @param {string} title
 * @param {Words} words
 */
function excerptIn({ content, locations }, title, words) {
  const pieces = withSmallWords(content).split(/\s+/);
  const heading = folded(title).replaceAll(" ", "");
  let from = 0;
  for (let said = ""; from < pieces.length && said !== heading; from += 1) {
    const piece = pieces[from] ?? "";
    if (!words.isToken(folded(piece))) said += folded(piece).replaceAll(" ", "");
    if (!heading.startsWith(said)) {
      from = 0;
      break;
    }
  }
  return withoutTokens(excerptOf(pieces, locations, from), words);
}
