// A record as a Word file to attach: a heading, a sentence, then its text with a paragraph for each line. Joined by line
// ends, the paragraphs after the sentence are the text again; bold is for the eye alone.

import { HeadingLevel, Paragraph } from "../vendor/docx/docx.js";
import { runs, wordFile } from "../shared/word-file.js";

const CLOSE = { after: 40 };
const APART = { before: 240, after: 80 };

/** The document as a Blob. `lead` is the sentence. */
export function asWord(title, lead, text) {
  const lines = text
    .replace(/\n$/, "")
    .split("\n")
    .map(
      (line) =>
        new Paragraph({
          children: pieces(line),
          spacing: line.startsWith("## ") ? APART : CLOSE,
          keepNext: line.startsWith("## "),
        }),
    );
  return wordFile(title, [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: runs(lead), spacing: { after: 240 } }),
    ...lines,
  ]);
}

/** A line as runs: the name of a field and a heading stand out, and Word marks no misspellings in either. */
function pieces(line) {
  const named = /^(\s*(?:- )?[a-z_]+:)(?= |$)/.exec(line)?.[0] ?? (line.startsWith("## ") ? line : "");
  return [...runs(named, { bold: true, noProof: true }), ...runs(line.slice(named.length))].filter(
    (run, n) => n || named,
  );
}
