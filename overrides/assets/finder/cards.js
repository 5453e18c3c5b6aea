// The cards of a finder: which fit the choices, and which come nearest.

import { all } from "../shared/elements.js";
import { wantedOf } from "./choices.js";

/** @import { Filter, Misfit } from "./filter.js" */
/** @import { Choices } from "./choices.js" */

/**
 * @typedef {object} Card
 * @property {HTMLElement} element
 * @property {HTMLElement} home the list where it stands while no order is chosen
 */

/**
 * @typedef {object} NearCard
 * @property {Card} card
 * @property {Misfit[]} faults
 */

const NEAREST = 3;

/**
 * Every card on the page.
 * @param {ParentNode} root
 * @returns {Card[]}
 */
export function cardsIn(root) {
  return all(root, "[data-finder-group] .card", HTMLElement).flatMap((element) =>
    element.parentElement ? [{ element, home: element.parentElement }] : [],
  );
}

/**
 * Why a card does not fit, filter by filter; nothing where it fits.
 * @param {Card} card
 * @param {Choices} choices
 * @param {Filter[]} filters
 * @returns {Misfit[]}
 */
export function misfits(card, choices, filters) {
  return filters
    .map((filter) => filter.misses(card.element, wantedOf(choices, filter)))
    .filter((fault) => fault !== undefined);
}

/**
 * The cards that nearly fit, each with what does not: the fewest misfits first, then the smallest.
 * @param {Card[]} cards
 * @param {Choices} choices
 * @param {Filter[]} filters
 * @returns {NearCard[]}
 */
export function nearest(cards, choices, filters) {
  const scored = cards.map((card) => {
    const faults = misfits(card, choices, filters);
    return { card, faults, off: faults.reduce((sum, fault) => sum + fault.off, 0) };
  });
  return scored.sort((one, two) => one.faults.length - two.faults.length || one.off - two.off).slice(0, NEAREST);
}

/**
 * The cards in an order that their page knows.
 * @param {Card[]} cards
 * @param {string} order such as newest: each card states its place as data-rank-newest
 * @returns {Card[]}
 */
export function inOrder(cards, order) {
  const rank = (/** @type {Card} */ { element }) => Number(element.getAttribute(`data-rank-${order}`));
  return [...cards].sort((one, two) => rank(one) - rank(two));
}
