// What someone has chosen in a finder, read from its address or its controls, and written back as an address.

import { quoted } from "../shared/in-words.js";

/** @import { Filter } from "./filter.js" */

/**
 * @typedef {object} Choices
 * @property {Map<Filter, string[]>} wanted what is chosen in each filter
 * @property {string} order the order of the cards; empty for the page's own
 * @property {string[]} left what was left out, in words
 */

/**
 * What is wanted of one filter.
 * @param {Choices} choices
 * @param {Filter} filter
 * @returns {string[]}
 */
export function wantedOf({ wanted }, filter) {
  return wanted.get(filter) ?? [];
}

/**
 * The choices in an address.
 * @param {string} href
 * @param {Filter[]} filters
 * @param {HTMLSelectElement | null} sort the control of the order, where there is one
 * @returns {Choices}
 */
export function choicesInAddress(href, filters, sort) {
  const given = new URL(href).searchParams;
  const orders = sort ? [...sort.options].map((one) => one.value) : [];
  const order = given.get("sort") ?? "";
  const names = new Set([...filters.map((one) => one.name), ...(sort ? ["sort"] : [])]);
  const left = [...new Set(given.keys())]
    .filter((name) => !names.has(name))
    .map((name) => `${quoted(name)}, which isn’t a filter here`);
  if (sort && !orders.includes(order)) left.push(`the order ${quoted(order)}`);
  return sifted(filters, (filter) => given.getAll(filter.name), orders.includes(order) ? order : "", left);
}

/**
 * The choices in the controls.
 * @param {Filter[]} filters
 * @param {HTMLSelectElement | null} sort
 * @returns {Choices}
 */
export function choicesInForm(filters, sort) {
  return sifted(filters, (filter) => filter.chosen, sort?.value ?? "", []);
}

/**
 * The address of some choices, with nothing in it that is not chosen.
 * @param {string} href the address of the page
 * @param {Choices} choices
 * @returns {URL}
 */
export function addressOf(href, { wanted, order }) {
  const address = new URL(href);
  const search = new URLSearchParams();
  for (const [{ name }, values] of wanted) for (const value of values) search.append(name, value);
  if (order) search.append("sort", order);
  address.search = search.toString();
  address.hash = "";
  return address;
}

/**
 * @param {Filter[]} filters
 * @param {(filter: Filter) => string[]} textsOf
 * @param {string} order
 * @param {string[]} left
 * @returns {Choices}
 */
function sifted(filters, textsOf, order, left) {
  /** @type {Map<Filter, string[]>} */
  const wanted = new Map();
  const leftOut = [...left];
  for (const filter of filters) {
    const found = filter.sift(textsOf(filter));
    wanted.set(filter, found.kept);
    leftOut.push(...found.left);
  }
  return { wanted, order, left: leftOut };
}
