// A person's own answers as data: in what this browser keeps and in the file that they save for themselves.

import { isDay } from "../rules/dates.js";
import { isScore, MOST_LETTERS, POINTS } from "./answers.js";
import { begun, isCount, isFields, isId, isList, isMap, isText, opened } from "./opening-files.js";
import { ACTIONS } from "./rounds.js";

/** @import { Answer } from "./answers.js" */
/** @import { Scale } from "./checklists.js" */
/** @import { Opened } from "./opening-files.js" */
/** @import { Action, Round } from "./rounds.js" */

/** @typedef {{ id: string, title: string, rounds: Round[] }} AnsweredChecklist */
/** @typedef {{ [field: string]: (value: unknown) => boolean }} FieldTests a test for each field that may be there */

export const MOST_BYTES = 20_000_000;
const MOST_ROUNDS = 500;
const MOST_STATEMENTS = 500;
const MOST_CHECKLISTS = 100;

/** @type {FieldTests} */
const ANSWER = { score: isScore, words: isTyped, note: isTyped };
/** @type {FieldTests} */
const ACTION = { text: isTyped, date: isDay };

/**
 * The file as text.
 * @param {AnsweredChecklist[]} answered
 * @param {string} day when it is saved
 * @returns {string}
 */
export function ownFile(answered, day) {
  return `${JSON.stringify({ ...begun("own"), saved: day, checklists: answered }, null, 1)}\n`;
}

/**
 * The answered checklists in the text of such a file.
 * @param {string} text
 * @returns {Opened<AnsweredChecklist[]>}
 */
export function readOwnFile(text) {
  return opened(text, "own", ({ checklists }) => {
    if (!isList(checklists, MOST_CHECKLISTS, isAnsweredChecklist)) return null;
    return checklists.map(({ id, title, rounds }) => ({ id, title, rounds: rounds.map(bare) }));
  });
}

/**
 * @param {unknown} value
 * @returns {value is AnsweredChecklist}
 */
function isAnsweredChecklist(value) {
  return isFields(value) && isId(value.id) && isText(value.title, 1000) && isRounds(value.rounds);
}

/**
 * True for a list of rounds in which every value is one that this site could have written.
 * @param {unknown} value
 * @returns {value is Round[]}
 */
export function isRounds(value) {
  return isList(value, MOST_ROUNDS, isRound) && new Set(value.map((round) => round.id)).size === value.length;
}

/**
 * @param {unknown} value
 * @returns {value is Round}
 */
function isRound(value) {
  return (
    isFields(value) &&
    isId(value.id) &&
    isId(value.handOver) &&
    isDay(value.date) &&
    isCount(value.version) &&
    isMap(value.statements, MOST_STATEMENTS, isId, isWords) &&
    (value.scales === undefined || isMap(value.scales, 2 * MOST_STATEMENTS, isId, isScale)) &&
    isMap(value.earlier, MOST_STATEMENTS, isId, isWords) &&
    isMap(value.answers, 2 * MOST_STATEMENTS, isId, isAnswer) &&
    isMap(value.actions, ACTIONS.length, isNumberOfAction, isAction)
  );
}

/**
 * True for the words of a statement.
 * @param {unknown} value
 * @returns {value is string}
 */
function isWords(value) {
  return isText(value, 2000);
}

/**
 * True for the words of a scale's five points.
 * @param {unknown} value
 * @returns {value is Scale}
 */
function isScale(value) {
  return isList(value, POINTS.length, isWords) && value.length === POINTS.length;
}

/**
 * True for what someone may have typed into a field.
 * @param {unknown} value
 * @returns {value is string}
 */
function isTyped(value) {
  return isText(value, MOST_LETTERS);
}

/**
 * @param {unknown} value
 * @returns {value is Answer}
 */
function isAnswer(value) {
  return hasOnly(value, ANSWER);
}

/**
 * @param {unknown} value
 * @returns {value is Action}
 */
function isAction(value) {
  return hasOnly(value, ACTION);
}

/** @param {string} key */
function isNumberOfAction(key) {
  return ACTIONS.some((number) => String(number) === key);
}

/**
 * True where every field is one of those tested, and passes its test.
 * @param {unknown} value
 * @param {FieldTests} tests
 */
function hasOnly(value, tests) {
  return (
    isFields(value) &&
    Object.entries(value).every(([field, inner]) => Object.hasOwn(tests, field) && tests[field]?.(inner))
  );
}

/**
 * A round with nothing in it that does not belong there.
 * @param {Round} round
 * @returns {Round}
 */
function bare({ id, handOver, date, version, statements, scales, earlier, answers, actions }) {
  const round = { id, handOver, date, version, statements, earlier, answers, actions };
  return scales ? { ...round, scales } : round;
}
