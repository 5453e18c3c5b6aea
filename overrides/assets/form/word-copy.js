// A record as a Word file to attach: a heading, a sentence, then its text with a paragraph for each line. Joined by
// line ends, the paragraphs after the sentence are the text again; bold is for the eye alone.

import { runs, wordFile } from "../shared/word-file.js";
import { HeadingLevel, Paragraph } from "../vendor/docx/docx.js";

const CLOSE = { after: 40 };
const APART = { before: 240, after: 80 };

/**
 * The document as a Blob.
 * @param {string} title
 * @param {string} lead the sentence
 * @param {string} text
 * @returns {Promise<Blob>}
 */
export function asWord(title, lead, text) {
  const lines = text.replace(/\n$/, "").split("\n");
  return wordFile(title, [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: runs(lead), spacing: { after: 240 } }),
    ...lines.map(paragraph),
  ]);
}

/** @param {string} line */
function paragraph(line) {
  const isHeading = line.startsWith("## ");
  return new Paragraph({ children: pieces(line), spacing: isHeading ? APART : CLOSE, keepNext: isHeading });
}

/**
 * A line as runs: the name of a field and a heading stand out, and Word marks no misspellings in either.
 * @param {string} line
 */
function pieces(line) {
  const named = /^(\s*(?:- )?[a-z_]+:)(?= |$)/.exec(line)?.[0] ?? (line.startsWith("## ") ? line : "");
  const rest = runs(line.slice(named.length));
  return named ? [...runs(named, { bold: true, noProof: true }), ...rest] : rest;
}
