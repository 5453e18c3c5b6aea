// The words of a step on the wall, cut into pages where they can't all be large at once. Nothing is ever dropped.

/** @typedef {[from: number, to: number]} Page the lines on it, without the last number */

const A_PAGE = 20_000;

/**
 * Lines in as few pages as take them in order. A line that leads in stands on the page of what it leads to, and one too
 * long for a page has one of its own.
 * @param {number} lines
 * @param {(line: number) => boolean} leadsIn
 * @param {(from: number, to: number) => boolean} fits
 * @returns {Page[]}
 */
export function pagesOf(lines, leadsIn, fits) {
  /** @type {Page[]} */
  const pages = [];
  for (let from = 0; from < lines; ) {
    let to = from + 1;
    while (to < lines && fits(from, to + 1)) to += 1;
    while (to < lines && to > from + 1 && leadsIn(to - 1)) to -= 1;
    pages.push([from, to]);
    from = to;
  }
  return pages;
}

/**
 * Which page is up where they turn by themselves.
 * @param {number} pages
 * @param {number} passed milliseconds since the first came up
 * @returns {number} from 0
 */
export function pageAt(pages, passed) {
  return Math.floor(Math.max(0, passed) / A_PAGE) % Math.max(1, pages);
}
