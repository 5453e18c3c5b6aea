// The file that someone hands to a facilitator: scores, and only the texts that they ticked. No name, no date, no note
// of when or where. Its id tells two copies of one person's round apart from two people's, and says nothing else.

import { answerNow, answerOf, isScore, MOST_LETTERS } from "./answers.js";
import { questionOf, statementsOf, wordsOf } from "./checklists.js";
import { begun, isCount, isId, isList, isMap, isText, opened } from "./opening-files.js";

/** @import { Score } from "./answers.js" */
/** @import { Checklist, Statement } from "./checklists.js" */
/** @import { Opened } from "./opening-files.js" */
/** @import { Round } from "./rounds.js" */

/** @typedef {{ [id: string]: Score }} Scores by the ids of statements */
/** @typedef {{ [id: string]: string[] }} Texts by the ids of statements */
/** @typedef {{ id: string, scores: Scores, texts: Texts }} PersonsAnswers what one person handed over */
/** @typedef {PersonsAnswers & { checklist: string, checklistVersion: number }} HandOver */
/** @typedef {{ id: string, field: "words" | "note", text: string, asked: string }} TextToTick */

export const MOST_BYTES = 2_000_000;
const ABOUT =
  "Anyone with this file can read everything in it. " +
  "It’s meant for the person the team chose to bring its answers together. It has no name in it.";
const MOST_STATEMENTS = 500;
const MOST_TEXTS = 2; // an answer in words, and a note

/**
 * Every text of a round that could be ticked.
 * @param {Checklist} checklist
 * @param {Round} round
 * @returns {TextToTick[]}
 */
export function textsOf(checklist, round) {
  return statementsOf(checklist).flatMap((statement) => {
    const { id } = statement;
    const { words, note } = answerOf(round, id);
    /** @type {TextToTick[]} */
    const found = [];
    if (words) found.push({ id, field: "words", text: words, asked: questionOf(statement) });
    if (note) found.push({ id, field: "note", text: note, asked: wordsOf(statement) });
    return found;
  });
}

/**
 * The statements of a round that have a score, each with its own.
 * @param {Checklist} checklist
 * @param {Round} round
 * @returns {Scores}
 */
export function scoresOf(checklist, round) {
  /** @type {Scores} */
  const scores = {};
  for (const { id } of statementsOf(checklist)) {
    const { score } = answerNow(checklist, round, id);
    if (score !== undefined) scores[id] = score;
  }
  return scores;
}

/**
 * The file as text.
 * @param {Checklist} checklist
 * @param {Round} round whose handOver makes the file the same person's whenever it is handed over again
 * @param {readonly TextToTick[]} ticked those of textsOf() that may go
 * @returns {string}
 */
export function handOverFile(checklist, round, ticked) {
  /** @type {Texts} */
  const texts = {};
  for (const { id, text } of ticked) texts[id] = [...(texts[id] ?? []), text];
  const content = {
    ...begun("handOver"),
    about: ABOUT,
    id: round.handOver,
    checklist: checklist.id,
    checklist_version: checklist.version,
    scores: scoresOf(checklist, round),
    texts,
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/**
 * What stands in the text of such a file.
 * @param {string} text
 * @returns {Opened<HandOver>}
 */
export function readHandOverFile(text) {
  return opened(text, "handOver", ({ id, checklist, checklist_version: checklistVersion, scores, texts }) => {
    const whole = isId(id) && isId(checklist) && isCount(checklistVersion) && isScores(scores) && isTexts(texts);
    return whole ? { id, checklist, checklistVersion, scores, texts } : null;
  });
}

/**
 * True for scores by the ids of statements.
 * @param {unknown} value
 * @returns {value is Scores}
 */
export function isScores(value) {
  return isMap(value, MOST_STATEMENTS, isId, isScore);
}

/**
 * True for texts by the ids of statements.
 * @param {unknown} value
 * @returns {value is Texts}
 */
export function isTexts(value) {
  return isMap(value, MOST_STATEMENTS, isId, isTextsOfOne);
}

/**
 * True for the texts of one person on one statement.
 * @param {unknown} value
 * @returns {value is string[]}
 */
function isTextsOfOne(value) {
  return isList(value, MOST_TEXTS, isTyped);
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isTyped(value) {
  return isText(value, MOST_LETTERS);
}
