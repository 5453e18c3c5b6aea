// A team's figures from many people's answers. Nothing is given for fewer than five people, whole or statement by statement:
// small groups can be worked out by subtraction. For the same reason there is no split, no lowest and no highest answer.

import { POINTS } from "../checklist/answers.js";
import { hasScale, statementsOf } from "../checklist/checklists.js";

export const FEWEST = 5;

/**
 * `people` are [{scores: {id: score}, texts: {id: [text]}}]. Gives null for fewer than five, else {people, statements, parts}:
 * statements {id: {answered, median, low, high}, or null where fewer than five gave a point of the scale}, parts likewise, without answered, in
 * a list: the medians of what its statements show, and so nothing about anybody that they do not. low to high is the middle half.
 */
export function teamFigures(checklist, people) {
  if (people.length < FEWEST) return null;
  const given = new Map(
    statementsOf(checklist).map((one) => [one.id, hasScale(checklist, one) ? pointsFor(one.id, people) : []]),
  );
  const statements = Object.fromEntries([...given].map(([id, points]) => [id, figures(points)]));
  const parts = checklist.sections.map(({ title, number, statements: own }, index) => ({
    index,
    title,
    number,
    ...medians(own.map(({ id }) => statements[id]).filter(Boolean)),
  }));
  return { people: people.length, statements, parts };
}

/** {id: texts} of the statements on which at least five people wrote something; the others are left out. */
export function teamTexts(checklist, people) {
  const found = statementsOf(checklist).map(({ id }) => [
    id,
    people.map((one) => textsFor(one, id)).filter((texts) => texts.length),
  ]);
  return Object.fromEntries(
    found.filter(([, writers]) => writers.length >= FEWEST).map(([id, writers]) => [id, writers.flat()]),
  );
}

/** True where people wrote on some statement, but on none or not on this many to show it. */
export function hasHiddenTexts(checklist, people) {
  const shown = teamTexts(checklist, people);
  return statementsOf(checklist).some(
    ({ id }) => !Object.hasOwn(shown, id) && people.some((one) => textsFor(one, id).length),
  );
}

/**
 * {median, low, high} of numbers: low and high are the medians of the lower and the upper half, and the middle number of an
 * odd list belongs to both. So from five on, neither depends on the lowest or the highest number alone.
 */
export function middleHalf(numbers) {
  const sorted = [...numbers].sort((one, two) => one - two);
  const half = Math.ceil(sorted.length / 2);
  return { median: median(sorted), low: median(sorted.slice(0, half)), high: median(sorted.slice(-half)) };
}

function median(sorted) {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function figures(points) {
  return points.length < FEWEST ? null : { answered: points.length, ...middleHalf(points) };
}

/** The median of each figure of several statements; null without any. */
function medians(found) {
  return Object.fromEntries(
    ["median", "low", "high"].map((name) => [
      name,
      found.length ? median(found.map((one) => one[name]).sort((one, two) => one - two)) : null,
    ]),
  );
}

function pointsFor(id, people) {
  return people
    .map(({ scores }) => (Object.hasOwn(scores, id) ? scores[id] : null))
    .filter((score) => POINTS.includes(score));
}

function textsFor({ texts }, id) {
  return Object.hasOwn(texts, id) ? texts[id].filter((text) => text.trim()) : [];
}
