// The file that somebody hands to a facilitator: scores, and only the texts that they ticked. No name, no date, no note of
// when or where. Its id tells two copies of one person's round apart from two people's, and says nothing else.

import { MOST_LETTERS, SCORES, answerOf } from "./answers.js";
import { statementsOf } from "./checklists.js";
import { begun, isCount, isId, isMap, isText, opened } from "./opening-files.js";

export const MOST_BYTES = 2_000_000;
const ABOUT =
  "Whoever has this file can read everything in it. It is meant for the person whom the team chose to bring its answers together. It has no name in it.";
const MOST_STATEMENTS = 500;
const MOST_TEXTS = 2; // an answer in words, and a note

/** Every text of a round that could be ticked: [{id, field, text, asked}]. */
export function textsOf(checklist, round) {
  return statementsOf(checklist).flatMap(({ id, text, question }) => {
    const { words, note } = answerOf(round, id);
    const found = [];
    if (words) found.push({ id, field: "words", text: words, asked: question ?? text });
    if (note) found.push({ id, field: "note", text: note, asked: text ?? question });
    return found;
  });
}

/** The statements of a round that have a score, or one of the two ways out. */
export function scoredIn(checklist, round) {
  return statementsOf(checklist).filter(({ id }) => answerOf(round, id).score !== undefined);
}

/** The file as text. `ticked` are those of textsOf(); `id` is the same whenever the same round is handed over. */
export function handOverFile(checklist, round, ticked, id) {
  const scores = Object.fromEntries(scoredIn(checklist, round).map(({ id }) => [id, answerOf(round, id).score]));
  const texts = {};
  for (const { id, text } of ticked) texts[id] = [...(texts[id] ?? []), text];
  const content = {
    ...begun("handOver"),
    about: ABOUT,
    id,
    checklist: checklist.id,
    checklist_version: checklist.version,
    scores,
    texts,
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** {data: {id, checklist, checklistVersion, scores, texts}} from the text of such a file, or {fault}. */
export function readHandOverFile(text) {
  return opened(text, "handOver", ({ id, checklist, checklist_version: checklistVersion, scores, texts }) => {
    const whole = isId(id) && isId(checklist) && isCount(checklistVersion) && isScores(scores) && isTexts(texts);
    return whole ? { id, checklist, checklistVersion, scores, texts } : null;
  });
}

export function isScores(value) {
  return isMap(value, MOST_STATEMENTS, isId, (score) => SCORES.includes(score));
}

export function isTexts(value) {
  const isList = (list) =>
    Array.isArray(list) && list.length <= MOST_TEXTS && list.every((text) => isText(text, MOST_LETTERS));
  return isMap(value, MOST_STATEMENTS, isId, isList);
}
