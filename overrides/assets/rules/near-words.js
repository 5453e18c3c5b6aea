// How well another word stands for one that was typed: by going on from it, or by correcting it.

import { distance } from "./distance.js";

const BEGINNING = 0.5;
const SLIP = 0.9;
const TWO_SLIPS = 0.6;
const LEAST_LETTERS = 4; // of a word with a slip
const LETTERS_FOR_TWO = 8; // slips
const MOST_LETTERS_MORE = 3; // of a word that is also one by itself: staff is not Staffordshire

/**
 * How well another word goes on from the beginning that was typed.
 * @param {string} word
 * @param {string} other
 * @param {boolean} isKnown whether the beginning is a word by itself
 * @returns {number} 0 where it doesn't
 */
export function asBeginning(word, other, isKnown) {
  const more = other.length - word.length;
  return more > 0 && other.startsWith(word) && (!isKnown || more <= MOST_LETTERS_MORE) ? BEGINNING : 0;
}

/**
 * How well another word explains one with a slip in it.
 * @param {string} word
 * @param {string} other
 * @returns {number} 0 where it doesn't
 */
export function asSlip(word, other) {
  if (word.length < LEAST_LETTERS || other[0] !== word[0] || Math.abs(other.length - word.length) > 2) return 0;
  const off = distance(word, other);
  if (off <= 1) return SLIP;
  return off === 2 && word.length >= LETTERS_FOR_TWO ? TWO_SLIPS : 0;
}
