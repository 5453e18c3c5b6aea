// A person's own answers as data: in what this browser keeps and in the file that they save for themselves.

import { isDay } from "../rules/dates.js";
import { MOST_LETTERS, SCORES } from "./answers.js";
import { begun, isCount, isFields, isId, isMap, isText, opened } from "./opening-files.js";
import { ACTIONS } from "./rounds.js";

export const MOST_BYTES = 20_000_000;
const MOST_ROUNDS = 500;
const MOST_STATEMENTS = 500;
const MOST_CHECKLISTS = 100;

const IS_FIELD_OF_ANSWER = {
  score: (value) => SCORES.includes(value),
  words: (value) => isText(value, MOST_LETTERS),
  note: (value) => isText(value, MOST_LETTERS),
};
const IS_FIELD_OF_ACTION = { text: (value) => isText(value, MOST_LETTERS), date: isDay };

/** The file, as text: `answered` is [{id, title, rounds}], a checklist each; `day` is when it is saved. */
export function ownFile(answered, day) {
  return `${JSON.stringify({ ...begun("own"), saved: day, checklists: answered }, null, 1)}\n`;
}

/** {data: [{id, title, rounds}]} from the text of such a file, or {fault}. */
export function readOwnFile(text) {
  return opened(text, "own", ({ checklists }) => {
    const whole =
      Array.isArray(checklists) && checklists.length <= MOST_CHECKLISTS && checklists.every(isAnsweredChecklist);
    return whole ? checklists.map(({ id, title, rounds }) => ({ id, title, rounds: rounds.map(bare) })) : null;
  });
}

function isAnsweredChecklist(value) {
  return isFields(value) && isId(value.id) && isText(value.title, 1000) && isRounds(value.rounds);
}

/** True for a list of rounds in which every value is one that this site could have written. */
export function isRounds(value) {
  if (!Array.isArray(value) || value.length > MOST_ROUNDS || !value.every(isRound)) return false;
  return new Set(value.map((round) => round.id)).size === value.length;
}

function isRound(value) {
  if (!isFields(value) || !isId(value.id) || !isId(value.handOver) || !isDay(value.date) || !isCount(value.version))
    return false;
  const isWords = (words) => isText(words, 2000);
  return (
    isMap(value.statements, MOST_STATEMENTS, isId, isWords) &&
    isMap(value.earlier, MOST_STATEMENTS, isId, isWords) &&
    isMap(value.answers, 2 * MOST_STATEMENTS, isId, (answer) => hasOnly(answer, IS_FIELD_OF_ANSWER)) &&
    isMap(
      value.actions,
      ACTIONS.length,
      (key) => ACTIONS.map(String).includes(key),
      (action) => hasOnly(action, IS_FIELD_OF_ACTION),
    )
  );
}

function hasOnly(value, fields) {
  return isMap(
    value,
    10,
    (key) => Object.hasOwn(fields, key),
    (inner, key) => fields[key](inner),
  );
}

/** A round with nothing in it that does not belong there. */
function bare({ id, handOver, date, version, statements, earlier, answers, actions }) {
  return { id, handOver, date, version, statements, earlier, answers, actions };
}
