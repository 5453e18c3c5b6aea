// Rounds as a table that a spreadsheet opens (CSV): a line for each statement and each action.

import { answerOf, scaleThen, scoreInWords } from "./answers.js";
import { scaleOf, wordsOf } from "./checklists.js";

/** @import { Checklist } from "./checklists.js" */
/** @import { Round } from "./rounds.js" */

/** @typedef {string | number | null | undefined} Value what may be in a cell */
/** @typedef {{ id: string, asked: string, part: string }} Asked a statement, and the part of the checklist it is in */

const HEADINGS = [
  "checklist",
  "round",
  "version",
  "part",
  "statement",
  "asked",
  "score",
  "score in words",
  "in words",
  "note",
  "by when",
];

// A spreadsheet takes a cell that begins with one of these for a formula, which can fetch, send or start things when
// the file is opened. The last four are the same chars in full width.
const FORMULA = /^[=+\-@\uff0b\uff0d\uff1d\uff20]/;

/**
 * The rounds of one checklist as CSV, with the mark by which spreadsheets know that it is UTF-8.
 * @param {Checklist} checklist
 * @param {Round[]} rounds
 * @returns {string}
 */
export function tableFile(checklist, rounds) {
  const lines = [HEADINGS, ...rounds.flatMap((round) => linesOf(checklist, round))];
  return `\ufeff${lines.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

/**
 * One cell in quotation marks; an apostrophe goes before whatever a spreadsheet would take for a formula.
 * @param {Value} value
 * @returns {string}
 */
export function cell(value) {
  const text = String(value ?? "");
  const begin = text.replaceAll("\u0000", "").trimStart();
  const safe = FORMULA.test(begin) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * @param {Checklist} checklist
 * @param {Round} round
 * @returns {Value[][]}
 */
function linesOf(checklist, round) {
  const begin = [checklist.title, round.date, round.version];
  const statements = askedIn(checklist, round).map(({ id, asked, part }) => {
    const { score, words, note } = answerOf(round, id);
    const scale = scaleThen(round, id) ?? scaleOf(checklist, id);
    return [...begin, part, id, asked, score, scoreInWords(checklist, score, scale), words, note, ""];
  });
  const actions = Object.entries(round.actions).map(([number, { text, date }]) => {
    return [...begin, "my actions", `action-${number}`, text, "", "", "", "", date];
  });
  return [...statements, ...actions];
}

/**
 * The statements of today's checklist, and those of the round that are no longer asked.
 * @param {Checklist} checklist
 * @param {Round} round
 * @returns {Asked[]}
 */
function askedIn(checklist, round) {
  const now = checklist.sections.flatMap(({ title, statements }) =>
    statements.map((one) => ({ id: one.id, asked: wordsOf(one), part: title })),
  );
  const earlier = Object.entries(round.earlier).map(([id, asked]) => ({ id, asked, part: "no longer asked" }));
  return [...now, ...earlier];
}
