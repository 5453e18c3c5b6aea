// The checklists as data (macros/outputs/data/checklists.py says how), and what can be asked of one.

import { hasEnded } from "../shared/last-day.js";
import { SITE } from "../shared/site.js";

/** @typedef {"scale" | "open" | "both"} Mode how someone answers */
/** @typedef {readonly [string, string, string, string, string]} Scale the words for the points 1 to 5 */
/** @typedef {"tip" | "activity" | "case-study" | "way"} LeadKind */
/** @typedef {{ kind: LeadKind, title: string, address: string, until?: string }} Lead what a statement leads to */

/**
 * Something to say yes or no to, an open question, or both. Its address is one on this site, without a slash in front.
 * @typedef {{ id: string, leads: Lead[] } & (
 *   { text: string, question: string | null } | { text: null, question: string })} Statement
 */

/**
 * `number` is that of a way, `scale` what its statements are answered on, or null where there are only words.
 * @typedef {{ title: string, number: number | null, scale: Scale | null, statements: Statement[] }} Section
 */

/**
 * @typedef {object} Checklist
 * @property {string} id
 * @property {string} title
 * @property {"me" | "team" | "leaders"} audience
 * @property {Mode} answers
 * @property {number} version
 * @property {string} address
 * @property {Section[]} sections
 */

/** @typedef {{ [id: string]: Checklist }} Checklists */

/**
 * Every checklist of this site. What may no longer be shown is left out of what its statements lead to.
 * @returns {Promise<Checklists>}
 */
export async function fetchChecklists() {
  const response = await fetch(new URL("assets/checklists.json", SITE));
  /** @type {{ checklists: Checklists }} */
  const { checklists } = await response.json();
  for (const statement of Object.values(checklists).flatMap(statementsOf))
    statement.leads = statement.leads.filter(({ until }) => !hasEnded(until));
  return checklists;
}

/**
 * Every statement of a checklist, in order.
 * @param {Checklist} checklist
 * @returns {Statement[]}
 */
export function statementsOf(checklist) {
  return checklist.sections.flatMap((section) => section.statements);
}

/**
 * The words by which a statement is known: the statement, or its question where it is only a question.
 * @param {Statement} statement
 * @returns {string}
 */
export function wordsOf(statement) {
  return statement.text === null ? statement.question : statement.text;
}

/**
 * What a statement asks when someone answers in words: its question, or the statement where it has none.
 * @param {Statement} statement
 * @returns {string}
 */
export function questionOf(statement) {
  return statement.question ?? wordsOf(statement);
}

/**
 * How the answers to a checklist may be given. The first is where a reader begins.
 * @param {Checklist} checklist
 * @returns {[Mode, ...Mode[]]}
 */
export function waysToAnswer(checklist) {
  return checklist.answers === "both" ? ["scale", "open", "both"] : [checklist.answers];
}

/**
 * The scale that a statement is answered on today; null where it has none, or is not asked.
 * @param {Checklist} checklist
 * @param {string} id that of the statement
 * @returns {Scale | null}
 */
export function scaleOf(checklist, id) {
  const found = checklist.sections.find(({ statements }) => statements.some((one) => one.id === id));
  return found?.scale ?? null;
}

/**
 * The scales of a checklist, each once.
 * @param {Checklist} checklist
 * @returns {Scale[]}
 */
export function scalesOf({ sections }) {
  const found = sections.flatMap(({ scale }) => (scale ? [scale] : []));
  return found.filter((scale, at) => found.findIndex((one) => isSameScale(one, scale)) === at);
}

/**
 * True where two scales have the same words.
 * @param {Scale | null} one
 * @param {Scale | null} other
 * @returns {boolean}
 */
export function isSameScale(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * True where a statement can be answered on a scale.
 * @param {Checklist} checklist
 * @param {Statement} statement
 * @returns {boolean}
 */
export function hasScale(checklist, statement) {
  return Boolean(statement.text && scaleOf(checklist, statement.id));
}

/**
 * The ends of the scales, as the caption of a picture names them.
 * @param {Checklist} checklist
 * @param {(low: string, high: string) => string} words
 * @returns {string}
 */
export function endsOf(checklist, words) {
  return scalesOf(checklist)
    .map((scale) => words(`1 ${scale[0]}`, `5 ${scale[4]}`))
    .join(", or ");
}

/**
 * A number with its noun: 1 round, 2 rounds.
 * @param {number} number
 * @param {string} noun
 * @returns {string}
 */
export function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/**
 * "me" where one person answers about their own part, else "us".
 * @param {Checklist} checklist
 * @returns {"me" | "us"}
 */
export function speaker(checklist) {
  return checklist.audience === "me" ? "me" : "us";
}
