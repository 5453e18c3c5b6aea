// The checklists as data (macros/outputs/data/checklists.py says how), and what can be asked of one.

import { hasEnded } from "../shared/last-day.js";

/** @typedef {"scale" | "open" | "both"} Mode how someone answers */
/** @typedef {readonly [string, string, string, string, string]} Scale the words for the points 1 to 5 */
/** @typedef {"tip" | "activity" | "case-study" | "way"} LeadKind */
/** @typedef {{ kind: LeadKind, title: string, address: string, until?: string }} Lead what a statement leads to */

/**
 * Something to say yes or no to, an open question, or both. Its address is one on this site, without a slash in front.
 * @typedef {{ id: string, leads: Lead[] } & (
 *   { text: string, question: string | null } | { text: null, question: string })} Statement
 */

/** @typedef {{ title: string, number: number | null, statements: Statement[] }} Section `number` is that of a way */

/**
 * @typedef {object} Checklist
 * @property {string} id
 * @property {string} title
 * @property {"me" | "team" | "leaders"} audience
 * @property {Mode} answers
 * @property {number} version
 * @property {string} address
 * @property {Scale | null} scale
 * @property {Section[]} sections
 */

/** @typedef {{ [id: string]: Checklist }} Checklists */

/** The address of the site's root. */
export const ROOT = new URL("../../", import.meta.url);

/**
 * Every checklist of this site. What may no longer be shown is left out of what its statements lead to.
 * @returns {Promise<Checklists>}
 */
export async function fetchChecklists() {
  const response = await fetch(new URL("assets/checklists.json", ROOT));
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
 * True where a statement can be answered on the scale.
 * @param {Checklist} checklist
 * @param {Statement} statement
 * @returns {boolean}
 */
export function hasScale(checklist, statement) {
  return Boolean(checklist.scale && statement.text);
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
