// What an answer is: a score, words and a note, each only where it was given. A score is a point of the scale, 1 to 5,
// or one of two honest ways out.

import { isSameScale, scaleOf, speaker } from "./checklists.js";

/** @import { Checklist, Scale } from "./checklists.js" */
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
 * The answer to a statement as far as it answers what is asked today: without a point of another scale than today's.
 * @param {Checklist} checklist
 * @param {Round | null} round
 * @param {string} id that of the statement
 * @returns {Answer}
 */
export function answerNow(checklist, round, id) {
  const { score, ...others } = answerOf(round, id);
  if (score === undefined || (round && isPoint(score) && hasOtherScale(checklist, round, id))) return others;
  return { score, ...others };
}

/**
 * True where a statement was answered on another scale than today's. A round from before rounds kept their scales has
 * today's, since until then a statement with another scale was given another id.
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {string} id that of the statement
 * @returns {boolean}
 */
export function hasOtherScale(checklist, round, id) {
  const then = scaleThen(round, id);
  return then !== null && !isSameScale(then, scaleOf(checklist, id));
}

/**
 * The scale that a round answered a statement on, where that is known.
 * @param {Round} round
 * @param {string} id that of the statement
 * @returns {Scale | null}
 */
export function scaleThen({ scales = {} }, id) {
  return (Object.hasOwn(scales, id) && scales[id]) || null;
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
 * A score as people read it: 4 Often, Not sure; 4 of 5 where its scale isn't known; an empty text where there is none.
 * @param {Checklist} checklist
 * @param {Score | undefined} score
 * @param {Scale | null} scale
 * @returns {string}
 */
export function scoreInWords(checklist, score, scale) {
  if (score === undefined) return "";
  if (score === UNSURE) return "Not sure";
  if (score === NOT_FOR_US) return `Doesn’t apply to ${speaker(checklist)}`;
  return scale ? `${score} ${scale[score - 1]}` : `${score} of 5`;
}
