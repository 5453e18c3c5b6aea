// What one person's scores show, part by part. There is no total: parts are for choosing where to start, not for marks.

import { answerNow, isAnswered, isPoint, NOT_FOR_US, UNSURE } from "./answers.js";
import { hasScale, statementsOf } from "./checklists.js";

/** @import { Answer, Point } from "./answers.js" */
/** @import { Checklist, Scale, Section, Statement } from "./checklists.js" */
/** @import { Round } from "./rounds.js" */

/**
 * @typedef {object} Part
 * @property {number} index
 * @property {string} title
 * @property {number | null} number that of a way
 * @property {Scale | null} scale
 * @property {number} asked how many statements it has, without those that are not for us
 * @property {Point[]} scores
 * @property {number} unsure
 * @property {number} notForUs
 * @property {number | null} level the mean of the scores, or null without any
 * @property {boolean} enough true where there are scores enough to conclude something
 */

/** @typedef {Part & { level: number }} KnownPart */
/** @typedef {{ even: boolean, strong: KnownPart[], start: KnownPart[] }} StandingOut */
/** @typedef {{ statement: Statement, score: Point }} Scored */
/** @typedef {{ statement: Statement, before: Point, now: Point }} Moved */

// With fewer scores than this (or than a part has statements) a part is drawn, but nothing is concluded from it.
const ENOUGH = 3;
// Parts no further apart than this are called even. BESIDE is how near the highest or lowest others may be to join it.
const EVEN = 0.5;
const BESIDE = 0.25;
const MOST_NAMED = 2;

/**
 * What a round shows of each part of a checklist.
 * @param {Checklist} checklist
 * @param {Round} round
 * @returns {Part[]}
 */
export function profile(checklist, round) {
  return checklist.sections.map((section, index) => partOf(checklist, round, section, index));
}

/**
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {Section} section
 * @param {number} index
 * @returns {Part}
 */
function partOf(checklist, round, { title, number, scale, statements }, index) {
  const onScale = statements.filter((one) => hasScale(checklist, one));
  const given = onScale.map((one) => answerNow(checklist, round, one.id).score);
  const scores = given.filter(isPoint);
  const notForUs = given.filter((score) => score === NOT_FOR_US).length;
  const asked = onScale.length - notForUs;
  return {
    index,
    title,
    number,
    scale,
    asked,
    scores,
    unsure: given.filter((score) => score === UNSURE).length,
    notForUs,
    level: scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null,
    enough: scores.length > 0 && scores.length >= Math.min(ENOUGH, asked),
  };
}

/**
 * The parts that stand out, or even: true where none does; null with fewer than two to compare.
 * @param {Part[]} parts
 * @returns {StandingOut | null}
 */
export function standingOut(parts) {
  const known = parts.filter(isKnown);
  if (known.length < 2) return null;
  const levels = known.map((part) => part.level);
  const [highest, lowest] = [Math.max(...levels), Math.min(...levels)];
  if (highest - lowest < EVEN) return { even: true, strong: [], start: [] };
  const strong = known.filter((part) => highest - part.level <= BESIDE).sort((one, two) => two.level - one.level);
  const start = known.filter((part) => part.level - lowest <= BESIDE).sort((one, two) => one.level - two.level);
  return { even: false, strong: strong.slice(0, MOST_NAMED), start: start.slice(0, MOST_NAMED) };
}

/**
 * The same, with each part compared only to those that have its scale: people agree more readily than they say often.
 * @param {Part[]} parts
 * @returns {StandingOut | null} null where no scale has two to compare
 */
export function standingOutByScale(parts) {
  const scales = new Set(parts.map(({ scale }) => JSON.stringify(scale)));
  const found = [...scales]
    .map((scale) => standingOut(parts.filter((part) => JSON.stringify(part.scale) === scale)))
    .filter((one) => one !== null);
  if (!found.length) return null;
  const [strong, start] = [found.flatMap((one) => one.strong), found.flatMap((one) => one.start)];
  return { even: found.every(({ even }) => even), strong, start };
}

/**
 * @param {Part} part
 * @returns {part is KnownPart}
 */
function isKnown(part) {
  return part.enough && part.level !== null;
}

/**
 * The statements of a part that were given a point of the scale, the lowest first.
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {number} index that of the part
 * @returns {Scored[]}
 */
export function scored(checklist, round, index) {
  const statements = checklist.sections[index]?.statements ?? [];
  return statements
    .flatMap((statement) => {
      const { score } = answerNow(checklist, round, statement.id);
      return isPoint(score) ? [{ statement, score }] : [];
    })
    .sort((one, two) => one.score - two.score);
}

/**
 * The statements that have another point of the scale in the later round.
 * @param {Checklist} checklist
 * @param {Round} earlier
 * @param {Round} later
 * @returns {Moved[]}
 */
export function movedBetween(checklist, earlier, later) {
  return statementsOf(checklist).flatMap((statement) => {
    const before = answerNow(checklist, earlier, statement.id).score;
    const now = answerNow(checklist, later, statement.id).score;
    return isPoint(before) && isPoint(now) && before !== now ? [{ statement, before, now }] : [];
  });
}

/**
 * A level as people read it: 4 Often; 3.5, between Sometimes and Often.
 * @param {Scale} scale
 * @param {number} level
 * @returns {string}
 */
export function levelInWords(scale, level) {
  const nearest = Math.round(level);
  if (Math.abs(level - nearest) <= BESIDE) return `${rounded(level)} ${scale[nearest - 1]}`;
  return `${rounded(level)}, between ${scale[Math.floor(level) - 1]} and ${scale[Math.ceil(level) - 1]}`;
}

/**
 * A level as a number with at most one decimal: 4, 3.5.
 * @param {number} level
 * @returns {string}
 */
export function rounded(level) {
  return String(Math.round(level * 10) / 10);
}

/**
 * How many of the statements were answered at all, in the words of the page.
 * @param {Checklist} checklist
 * @param {Round | null} round
 * @returns {string}
 */
export function progress(checklist, round) {
  const all = statementsOf(checklist);
  const done = all.filter((one) => isAnswered(answerNow(checklist, round, one.id))).length;
  if (!done) return "Nothing answered yet: skip any you like";
  return done === all.length ? `All ${done} answered` : `${done} of ${all.length} answered`;
}
