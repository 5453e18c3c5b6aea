// What people wrote in words, beside their scores.

import { answerOf } from "./answers.js";

/** @import { Answer } from "./answers.js" */
/** @import { Checklist, Statement } from "./checklists.js" */
/** @import { Round } from "./rounds.js" */

/** @typedef {{ round: Round } & Answer} AnswerInRound */
/** @typedef {{ title: string, statements: { statement: Statement, by: AnswerInRound[] }[] }} WrittenPart */

/**
 * What was written in words, part by part.
 * @param {Checklist} checklist
 * @param {Round[]} rounds
 * @returns {WrittenPart[]}
 */
export function written(checklist, rounds) {
  const parts = checklist.sections.map(({ title, statements }) => ({
    title,
    statements: statements
      .map((statement) => ({
        statement,
        by: rounds.map((round) => ({ round, ...answerOf(round, statement.id) })).filter(hasWords),
      }))
      .filter(({ by }) => by.length),
  }));
  return parts.filter((part) => part.statements.length);
}

/** @param {Answer} answer */
function hasWords({ words, note }) {
  return Boolean(words || note);
}
