// What the sheets of a session share: how each begins, and what stands at its end.

/** @import { BuiltSession } from "./sheets.js" */
import { element } from "../shared/elements.js";

/**
 * What a sheet is, what the session is called, and when it is.
 * @param {string} kind
 * @param {BuiltSession} session
 * @param {string} when
 * @returns {HTMLElement[]}
 */
export function head(kind, { plan }, when) {
  return [
    element("p", { className: "kicker" }, kind),
    element("h2", {}, plan.title || "Our session"),
    element("p", { className: "headline" }, when),
  ];
}

/**
 * Where a sheet comes from.
 * @param {BuiltSession} session
 * @returns {HTMLElement}
 */
export function foot({ data: { paper } }) {
  return element("p", { className: "foot" }, `${paper.site}, ${paper.address}. Not an NHS document.`);
}

/**
 * A table of times. Its last row is the end.
 * @param {BuiltSession} session
 * @param {string} what the heading beside the times
 * @param {HTMLElement[]} rows
 * @returns {HTMLTableElement}
 */
export function timesTable({ now, times }, what, rows) {
  const names = [times.known ? "When" : "After", what].map((name) => element("th", { scope: "col" }, name));
  const finish = row(times.at(now.minutes), "", element("b", {}, "Finish"));
  return element("table", {}, element("thead", {}, element("tr", {}, ...names)), element("tbody", {}, ...rows, finish));
}

/**
 * A row of it.
 * @param {string} when
 * @param {string} className
 * @param {...(Node | string | false | null)} words
 * @returns {HTMLTableRowElement}
 */
export function row(when, className, ...words) {
  return element("tr", { className }, element("td", {}, when), element("td", {}, ...words));
}
