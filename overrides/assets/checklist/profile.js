// What one person's scores show, part by part. There is no total: parts are for choosing where to start, not for marks.

import { NOT_FOR_US, POINTS, UNSURE, answerOf, isAnswered } from "./answers.js";
import { hasScale, statementsOf } from "./checklists.js";

// With fewer scores than this (or than a part has statements) a part is drawn, but nothing is concluded from it.
const ENOUGH = 3;
// Parts no further apart than this are called even; it is also how near the highest or lowest others may stand beside it.
const EVEN = 0.5;
const BESIDE = 0.25;
const MOST_NAMED = 2;

/**
 * For each part of a checklist: {index, title, number, asked, scores, unsure, notForUs, level, enough}.
 * `asked` leaves out what is not for us; `level` is the mean of the scores, or null without any.
 */
export function profile(checklist, round) {
  return checklist.sections.map((part, index) => {
    const onScale = part.statements.filter((one) => hasScale(checklist, one));
    const given = onScale.map((one) => answerOf(round, one.id).score);
    const scores = given.filter((score) => POINTS.includes(score));
    const notForUs = given.filter((score) => score === NOT_FOR_US).length;
    return {
      index,
      title: part.title,
      number: part.number,
      asked: onScale.length - notForUs,
      scores,
      unsure: given.filter((score) => score === UNSURE).length,
      notForUs,
      level: scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null,
      enough: scores.length > 0 && scores.length >= Math.min(ENOUGH, onScale.length - notForUs),
    };
  });
}

/** {even, strong, start}: the parts that stand out, or even: true where none does; null with fewer than two to compare. */
export function standingOut(parts) {
  const known = parts.filter((part) => part.enough);
  if (known.length < 2) return null;
  const levels = known.map((part) => part.level);
  const [highest, lowest] = [Math.max(...levels), Math.min(...levels)];
  if (highest - lowest < EVEN) return { even: true, strong: [], start: [] };
  const strong = known.filter((part) => highest - part.level <= BESIDE).sort((one, two) => two.level - one.level);
  const start = known.filter((part) => part.level - lowest <= BESIDE).sort((one, two) => one.level - two.level);
  return { even: false, strong: strong.slice(0, MOST_NAMED), start: start.slice(0, MOST_NAMED) };
}

/** The statements of a part that were scored, [{statement, score}], the lowest first. */
export function scored(checklist, round, index) {
  return checklist.sections[index].statements
    .map((statement) => ({ statement, score: answerOf(round, statement.id).score }))
    .filter(({ score }) => POINTS.includes(score))
    .sort((one, two) => one.score - two.score);
}

/** How each part and statement moved between two rounds: {parts: [{title, then, now}], moved: [{statement, then, now}]}. */
export function compared(checklist, earlier, later) {
  const then = profile(checklist, earlier);
  const parts = profile(checklist, later).map((part, index) => ({
    title: part.title,
    then: then[index].level,
    now: part.level,
  }));
  const moved = statementsOf(checklist)
    .map((statement) => ({
      statement,
      then: answerOf(earlier, statement.id).score,
      now: answerOf(later, statement.id).score,
    }))
    .filter((one) => POINTS.includes(one.then) && POINTS.includes(one.now) && one.then !== one.now);
  return { parts, moved };
}

/** What was written in words, part by part: [{title, statements: [{statement, by: [{round, words, note}]}]}]. */
export function written(checklist, rounds) {
  const parts = checklist.sections.map((part) => ({
    title: part.title,
    statements: part.statements
      .map((statement) => ({
        statement,
        by: rounds.map((round) => ({ round, ...answerOf(round, statement.id) })).filter(hasWords),
      }))
      .filter(({ by }) => by.length),
  }));
  return parts.filter((part) => part.statements.length);
}

function hasWords({ words, note }) {
  return Boolean(words || note);
}

/** A level as people read it: 4 Often; 3.5, between Sometimes and Often. */
export function levelInWords(scale, level) {
  const nearest = Math.round(level);
  if (Math.abs(level - nearest) <= BESIDE) return `${rounded(level)} ${scale[nearest - 1]}`;
  return `${rounded(level)}, between ${scale[Math.floor(level) - 1]} and ${scale[Math.ceil(level) - 1]}`;
}

/** A level as a number with at most one decimal: 4, 3.5. */
export function rounded(level) {
  return String(Math.round(level * 10) / 10);
}

/** How many of the statements were answered at all, in the words of the page. */
export function progress(checklist, round) {
  const all = statementsOf(checklist);
  const done = all.filter((one) => isAnswered(answerOf(round, one.id))).length;
  if (!done) return "Nothing answered yet: skip what you like";
  return done === all.length ? `All ${done} answered` : `${done} of ${all.length} answered`;
}
