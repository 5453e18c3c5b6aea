// What an answer is: a score, words and a note, each only where it was given. A score is a point of the scale, 1 to 5,
// or one of two honest ways out.

import { speaker } from "./checklists.js";

/** @import { Checklist } from "./checklists.js" */
/** @import { Round } from "./rounds.js" */

/** @typedef {1 | 2 | 3 | 4 | 5} Point a point of the scale */
/** @typedef {Point | "not-sure" | "not-for-us"} Score */
/** @typedef {{ score?: Score, words?: string, note?: string }} Answer */

export const UNSURE = "not-sure";
export const NOT_FOR_US = "not-for-us";
/** @type {readonly Point[]} */
export const POINTS = [1, 2, 3, 4, 5];
/** @type {readonly Score[]} */
export const SCORES = [...POINTS, UNSURE, NOT_FOR_US];
export const MOST_LETTERS = 20_000;

/**
 * True for a point of the scale.
 * @param {unknown} value
 * @returns {value is Point}
 */
export function isPoint(value) {
  return POINTS.some((point) => point === value);
}

/**
 * True for a point of the scale or one of the two ways out.
 * @param {unknown} value
 * @returns {value is Score}
 */
export function isScore(value) {
  return SCORES.some((score) => score === value);
}

/**
 * The answer to a statement in a round; {} where there is none.
 * @param {Round | null} round
 * @param {string} id that of the statement
 * @returns {Answer}
 */
export function answerOf(round, id) {
  return (round && Object.hasOwn(round.answers, id) && round.answers[id]) || {};
}

/**
 * True where an answer has anything in it.
 * @param {Answer} answer
 * @returns {boolean}
 */
export function isAnswered(answer) {
  return Object.keys(answer).length > 0;
}

/**
 * A round with one answer changed. Fields that the change does not name stay; an empty value takes a field away.
 * @param {Round} round
 * @param {string} id that of the statement
 * @param {Answer} change
 * @returns {Round}
 */
export function withAnswer(round, id, change) {
  const { score, words, note } = { ...answerOf(round, id), ...change };
  /** @type {Answer} */
  const answer = {};
  if (score !== undefined) answer.score = score;
  if (words) answer.words = words;
  if (note) answer.note = note;
  const { [id]: _, ...answers } = round.answers;
  return { ...round, answers: isAnswered(answer) ? { ...answers, [id]: answer } : answers };
}

/**
 * A score as people read it: 4 Often, Not sure; an empty text where there is none.
 * @param {Checklist} checklist
 * @param {Score | undefined} score
 * @returns {string}
 */
export function scoreInWords(checklist, score) {
  if (score === undefined) return "";
  if (score === UNSURE) return "Not sure";
  if (score === NOT_FOR_US) return `Doesn't apply to ${speaker(checklist)}`;
  return checklist.scale ? `${score} ${checklist.scale[score - 1]}` : String(score);
}
