// What an answer is: {score, words, note}, each only where it was given. A score is 1 to 5, or one of two honest ways out.

import { speaker } from "./checklists.js";

export const UNSURE = "not-sure";
export const NOT_FOR_US = "not-for-us";
export const POINTS = [1, 2, 3, 4, 5];
export const SCORES = [...POINTS, UNSURE, NOT_FOR_US];
export const MOST_LETTERS = 20_000;

/** The answer to a statement in a round; {} where there is none. */
export function answerOf(round, id) {
  return round && Object.hasOwn(round.answers, id) ? round.answers[id] : {};
}

export function isAnswered(answer) {
  return Object.keys(answer).length > 0;
}

/** A round with one field of one answer changed; an empty value takes the field away. */
export function withAnswer(round, id, field, value) {
  const { [field]: _, ...answer } = answerOf(round, id);
  if (value !== undefined && value !== "") answer[field] = value;
  const { [id]: __, ...answers } = round.answers;
  return { ...round, answers: isAnswered(answer) ? { ...answers, [id]: answer } : answers };
}

/** A score as people read it: 4 Often, Not sure; an empty text where there is none. */
export function scoreInWords(checklist, score) {
  if (score === undefined) return "";
  if (score === UNSURE) return "Not sure";
  if (score === NOT_FOR_US) return `Not for ${speaker(checklist)}`;
  return checklist.scale ? `${score} ${checklist.scale[score - 1]}` : String(score);
}
