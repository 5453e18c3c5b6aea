// What Pagefind knows about a page, made into a row that readers see.

import { withoutTokens } from "../rules/search-tokens.js";
import { folded } from "./words.js";

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
 * @property {string} title
 * @property {string} [heading] the title with the words marked that were looked for, where the excerpt tells them
 * @property {string} kind
 * @property {string} [way]
 * @property {string} [until]
 * @property {string} excerpt
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
  return meta.title ?? meta.name ?? "";
}

/**
 * A result as readers see it. An entry of a list was indexed as a folder, /tips/#id/.
 * @param {PagefindResult} result
 * @param {Words} words
 * @returns {Promise<Row>}
 */
export async function rowOf(result, words) {
  const page = await result.data();
  const title = withoutTokens(titleIn(page), words);
  return {
    url: page.url.replace(/(#[^/]*)\/$/, "$1"),
    title,
    kind: page.meta.kind ?? "",
    way: page.meta.way,
    until: page.meta.until,
    ...parted(whole(withoutTokens(page.excerpt, words)), title),
  };
}

/**
 * An excerpt ends after so many words, be it before what one should say.
 * @param {string} excerpt
 */
function whole(excerpt) {
  return excerpt.replace(/\s+Say(?: instead:?)?$/, "");
}

/**
 * An excerpt that begins with the title, which stands above it anyway, as that beginning and the rest of it.
 * @param {string} excerpt
 * @param {string} title
 * @returns {{ heading?: string, excerpt: string }}
 */
function parted(excerpt, title) {
  const pieces = excerpt.split(" ");
  const heading = pieces
    .splice(0, title.split(" ").length)
    .join(" ")
    .replace(/[.:](<\/mark>)?$/, "$1");
  return heading.replace(/<\/?mark>/g, "") === title ? { heading, excerpt: pieces.join(" ") } : { excerpt };
}
