// A team's figures from many people's answers. Nothing is given for fewer than five people, whole or statement by
// statement: small groups can be worked out by subtraction. For the same reason there is no split, no lowest and no
// highest answer.

import { isPoint } from "../checklist/answers.js";
import { hasScale, statementsOf } from "../checklist/checklists.js";

/** @import { Point } from "../checklist/answers.js" */
/** @import { Checklist, Scale, Section } from "../checklist/checklists.js" */
/** @import { Scores, Texts } from "../checklist/hand-over-file.js" */

/** @typedef {{ scores: Scores, texts: Texts }} Answers what one person answered */
/** @typedef {{ median: number, low: number, high: number }} Figures the median, and the ends of the middle half */
/** @typedef {Figures & { answered: number }} StatementFigures */
/** @typedef {{ [id: string]: StatementFigures | null }} ByStatement null where fewer than five gave a point */

/**
 * The figures of a part are the medians of what its statements show, and so nothing about anybody that they do not.
 * @typedef {{ index: number, title: string, number: number | null, scale: Scale | null }
 *   & (Figures | { median: null, low: null, high: null })} PartFigures
 */

/** @typedef {{ people: number, statements: ByStatement, parts: PartFigures[] }} TeamFigures */

export const FEWEST = 5;

/**
 * The figures of a team; null for fewer than five people.
 * @param {Checklist} checklist
 * @param {Answers[]} people
 * @returns {TeamFigures | null}
 */
export function teamFigures(checklist, people) {
  if (people.length < FEWEST) return null;
  /** @type {ByStatement} */
  const statements = {};
  for (const one of statementsOf(checklist))
    statements[one.id] = figures(hasScale(checklist, one) ? pointsFor(one.id, people) : []);
  const parts = checklist.sections.map((section, index) => partOf(section, index, statements));
  return { people: people.length, statements, parts };
}

/**
 * @param {Section} section
 * @param {number} index
 * @param {ByStatement} statements
 * @returns {PartFigures}
 */
function partOf({ title, number, scale, statements: own }, index, statements) {
  const found = own.flatMap(({ id }) => statements[id] ?? []);
  return { index, title, number, scale, ...medians(found) };
}

/**
 * The texts on those statements on which at least five people wrote something; the others are left out.
 * @param {Checklist} checklist
 * @param {Answers[]} people
 * @returns {Texts}
 */
export function teamTexts(checklist, people) {
  /** @type {Texts} */
  const shown = {};
  for (const { id } of statementsOf(checklist)) {
    const writers = people.map((one) => textsFor(one, id)).filter((texts) => texts.length);
    if (writers.length >= FEWEST) shown[id] = writers.flat();
  }
  return shown;
}

/**
 * True where people wrote on some statement, but too few of them to show it.
 * @param {Checklist} checklist
 * @param {Answers[]} people
 * @returns {boolean}
 */
export function hasHiddenTexts(checklist, people) {
  const shown = teamTexts(checklist, people);
  return statementsOf(checklist).some(
    ({ id }) => !Object.hasOwn(shown, id) && people.some((one) => textsFor(one, id).length),
  );
}

/**
 * The median and the middle half of numbers. Low and high are the medians of the lower and the upper half, and the
 * middle number of an odd list belongs to both. So from five on, neither depends on the lowest or the highest number
 * alone.
 * @param {number[]} numbers
 * @returns {Figures}
 */
export function middleHalf(numbers) {
  const sorted = inOrder(numbers);
  const half = Math.ceil(sorted.length / 2);
  return { median: median(sorted), low: median(sorted.slice(0, half)), high: median(sorted.slice(-half)) };
}

/** @param {number[]} numbers */
function inOrder(numbers) {
  return [...numbers].sort((one, two) => one - two);
}

/**
 * The number in the middle, or the mean of the two there.
 * @param {number[]} sorted
 */
function median(sorted) {
  const { length } = sorted;
  const [one = Number.NaN, two = one] = sorted.slice(Math.ceil(length / 2) - 1, Math.floor(length / 2) + 1);
  return (one + two) / 2;
}

/**
 * @param {Point[]} points
 * @returns {StatementFigures | null}
 */
function figures(points) {
  return points.length < FEWEST ? null : { answered: points.length, ...middleHalf(points) };
}

/**
 * The median of each figure of several statements; null without any.
 * @param {Figures[]} found
 */
function medians(found) {
  if (!found.length) return { median: null, low: null, high: null };
  return {
    median: median(inOrder(found.map((one) => one.median))),
    low: median(inOrder(found.map((one) => one.low))),
    high: median(inOrder(found.map((one) => one.high))),
  };
}

/**
 * @param {string} id
 * @param {Answers[]} people
 */
function pointsFor(id, people) {
  return people.map(({ scores }) => (Object.hasOwn(scores, id) ? scores[id] : null)).filter(isPoint);
}

/**
 * What one person wrote on a statement.
 * @param {Answers} answers
 * @param {string} id
 */
function textsFor({ texts }, id) {
  const own = Object.hasOwn(texts, id) ? texts[id] : [];
  return own?.filter((text) => text.trim()) ?? [];
}
