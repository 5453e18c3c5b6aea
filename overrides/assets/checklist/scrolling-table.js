// A table that scrolls by itself where a window is narrow.

import { element } from "../shared/elements.js";

/** @import { Child } from "../shared/elements.js" */

/** @typedef {Child} Cell a text, an element, or a whole cell */

/**
 * The table in its box.
 * @param {string} name
 * @param {string[]} heads
 * @param {[first: Cell, ...Cell[]][]} rows the first cell of each is its name
 * @returns {HTMLDivElement}
 */
export function scrollingTable(name, heads, rows) {
  const body = rows.map(([first, ...cells]) =>
    element("tr", {}, element("th", { scope: "row" }, first), ...cells.map(asCell)),
  );
  const head = heads.map((words) => element("th", { scope: "col" }, words));
  return element(
    "div",
    { className: "table-scroll", tabIndex: 0, role: "region", "aria-label": name },
    element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body)),
  );
}

/** @param {Cell} cell */
function asCell(cell) {
  return cell instanceof HTMLTableCellElement ? cell : element("td", {}, cell);
}
