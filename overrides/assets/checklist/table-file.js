// Rounds as a table that a spreadsheet opens (CSV): a line for each statement and each action.

import { answerOf, scoreInWords } from "./answers.js";
import { statementsOf } from "./checklists.js";

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

// A spreadsheet takes a cell that begins so for a formula, which can fetch, send or start things when the file is opened.
const FORMULA = /^[\s\u0000]*[=+\-@\uff0b\uff0d\uff1d\uff20]/;

/** The rounds of one checklist as CSV, with the mark by which spreadsheets know that it is UTF-8. */
export function tableFile(checklist, rounds) {
  const lines = [HEADINGS, ...rounds.flatMap((round) => linesOf(checklist, round))];
  return `\ufeff${lines.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** One cell in quotation marks; an apostrophe goes before whatever a spreadsheet would take for a formula. */
export function cell(value) {
  const text = String(value ?? "");
  const safe = FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function linesOf(checklist, round) {
  const parts = new Map(checklist.sections.flatMap((part) => part.statements.map((one) => [one.id, part.title])));
  const earlier = Object.entries(round.earlier).map(([id, words]) => ({ id, asked: words, part: "no longer asked" }));
  const now = statementsOf(checklist).map((one) => ({
    id: one.id,
    asked: one.text ?? one.question,
    part: parts.get(one.id),
  }));
  const statements = [...now, ...earlier].map(({ id, asked, part }) => {
    const { score, words, note } = answerOf(round, id);
    return [
      checklist.title,
      round.date,
      round.version,
      part,
      id,
      asked,
      score,
      scoreInWords(checklist, score),
      words,
      note,
      "",
    ];
  });
  const actions = Object.entries(round.actions).map(([number, { text, date }]) => [
    checklist.title,
    round.date,
    round.version,
    "my actions",
    `action-${number}`,
    text,
    "",
    "",
    "",
    "",
    date,
  ]);
  return [...statements, ...actions];
}
