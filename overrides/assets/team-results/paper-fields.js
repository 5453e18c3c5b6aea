// The fields in which a facilitator types what one person answered on paper.

import { SCORES, scoreInWords } from "../checklist/answers.js";
import { hasScale, scaleOf, wordsOf } from "../checklist/checklists.js";
import { roomOf } from "../checklist/length-limit.js";
import { element } from "../shared/elements.js";

/** @import { Checklist, Statement } from "../checklist/checklists.js" */
/** @import { Answers } from "./figures.js" */

/** @typedef {(change: (draft: Answers) => Answers) => void} Write changes what is typed so far */

const INTRO =
  "One person’s answers. Leave empty what they left empty, and type words only where they agreed to share them.";

/**
 * The fields of a checklist, filled with what was typed so far.
 * @param {Checklist} checklist
 * @param {Answers} draft
 * @param {Write} write
 * @returns {HTMLElement[]}
 */
export function paperFields(checklist, draft, write) {
  const parts = checklist.sections.map(({ title, statements }) => {
    const rows = statements.map((statement) => row(checklist, statement, draft, write));
    return element("fieldset", {}, element("legend", {}, title), ...rows);
  });
  return [element("p", {}, INTRO), ...parts];
}

/**
 * @param {Checklist} checklist
 * @param {Statement} statement
 * @param {Answers} draft
 * @param {Write} write
 */
function row(checklist, statement, draft, write) {
  const asked = wordsOf(statement);
  const words = wordsField(statement.id, draft, write);
  const room = roomOf(words);
  if (!hasScale(checklist, statement))
    return element("div", { className: "paper-row" }, label(asked, words), words, room);
  const pick = scoreField(checklist, statement.id, draft, write);
  const more = element(
    "details",
    { className: "note-beside", open: Boolean(words.value) },
    element("summary", { "aria-label": `Words on: ${asked}` }, "Words"),
    label("Words that they agreed to share", words),
    words,
    room,
  );
  return element("div", { className: "paper-row" }, label(asked, pick), pick, more);
}

/**
 * @param {string} words
 * @param {HTMLElement} field
 */
function label(words, field) {
  return element("label", { htmlFor: field.id }, words);
}

/**
 * @param {string} id that of the statement
 * @param {Answers} draft
 * @param {Write} write
 */
function wordsField(id, draft, write) {
  const field = element("textarea", { id: `paper-${id}-words`, rows: 2, value: draft.texts[id]?.[0] ?? "" });
  field.addEventListener("input", () => {
    const texts = field.value.trim() ? [field.value] : null;
    write((typed) => ({ ...typed, texts: withEntry(typed.texts, id, texts) }));
  });
  return field;
}

/**
 * @param {Checklist} checklist
 * @param {string} id that of the statement
 * @param {Answers} draft
 * @param {Write} write
 */
function scoreField(checklist, id, draft, write) {
  const scale = scaleOf(checklist, id);
  const options = SCORES.map((score) =>
    element("option", { value: score, selected: draft.scores[id] === score }, scoreInWords(checklist, score, scale)),
  );
  const pick = element("select", { id: `paper-${id}` }, element("option", { value: "" }, "Left empty"), ...options);
  pick.addEventListener("change", () => {
    const score = SCORES.find((one) => String(one) === pick.value) ?? null;
    write((typed) => ({ ...typed, scores: withEntry(typed.scores, id, score) }));
  });
  return pick;
}

/**
 * The entries with one of them changed, or taken away where there is no value.
 * @template Value
 * @param {{ [id: string]: Value }} entries
 * @param {string} id
 * @param {Value | null} value
 * @returns {{ [id: string]: Value }}
 */
function withEntry(entries, id, value) {
  const { [id]: _, ...rest } = entries;
  return value === null ? rest : { ...rest, [id]: value };
}
