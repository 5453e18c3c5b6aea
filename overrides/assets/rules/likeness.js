// How like two texts are by their letters, where no word of one stands in the other.

import { folded } from "./stems.js";

/**
 * The share of three letters in a row that both texts have, from 0 to 1.
 * @param {string} one
 * @param {string} two
 * @returns {number}
 */
export function likeness(one, two) {
  const [some, others] = [threes(one), threes(two)];
  const both = [...some].filter((three) => others.has(three)).length;
  return both ? (2 * both) / (some.size + others.size) : 0;
}

/** @param {string} text */
function threes(text) {
  const padded = ` ${folded(text)} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}
