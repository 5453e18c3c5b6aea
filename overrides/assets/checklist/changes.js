// What a checklist asks now that it did not ask when a round was begun.

import { answerOf, hasOtherScale, isPoint, scaleThen } from "./answers.js";
import { statementsOf, wordsOf } from "./checklists.js";

/** @import { Answer, Point } from "./answers.js" */
/** @import { Checklist, Scale } from "./checklists.js" */
/** @import { Round } from "./rounds.js" */

/**
 * How a checklist differs from the version that a round was begun with.
 * @typedef {object} Changes
 * @property {string[]} fresh the words of new statements
 * @property {{ id: string, words: string, answer: Answer }[]} gone
 * @property {{ was: string, now: string }[]} reworded
 * @property {{ words: string, score: Point, scale: Scale | null }[]} rescaled answered on another scale than today's
 */

/**
 * What a checklist asks now that it did not ask when the round was begun, or null where nothing differs.
 * @param {Checklist} checklist
 * @param {Round} round
 * @returns {Changes | null}
 */
export function changesSince(checklist, round) {
  const now = statementsOf(checklist).map((one) => ({ id: one.id, words: wordsOf(one) }));
  const asked = new Set(now.map(({ id }) => id));
  const before = new Map(Object.entries(round.statements));
  const fresh = now.filter(({ id }) => !before.has(id)).map(({ words }) => words);
  const gone = [...before]
    .filter(([id]) => !asked.has(id))
    .map(([id, words]) => ({ id, words, answer: answerOf(round, id) }));
  const reworded = now.flatMap(({ id, words }) => {
    const was = before.get(id);
    return was === undefined || straight(was) === straight(words) ? [] : [{ was, now: words }];
  });
  const rescaled = now.flatMap(({ id, words }) => {
    const { score } = answerOf(round, id);
    const other = isPoint(score) && hasOtherScale(checklist, round, id);
    return other ? [{ words, score, scale: scaleThen(round, id) }] : [];
  });
  const differs = [fresh, gone, reworded, rescaled].some((found) => found.length);
  return round.version === checklist.version && !differs ? null : { fresh, gone, reworded, rescaled };
}

/**
 * A text with straight apostrophes and quotation marks: rounds from before curly ones were set are in the same words.
 * @param {string} text
 */
function straight(text) {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
