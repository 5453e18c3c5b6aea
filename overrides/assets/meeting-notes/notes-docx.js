// Notes as a Word document, with real headings, a real list and a table whose first row is its heading. Fetched when it
// is asked for.

import { runs, wordFile } from "../shared/word-file.js";
import { HeadingLevel, LevelFormat, Paragraph, Table, TableCell, TableRow, WidthType } from "../vendor/docx/docx.js";
import { filled, heads } from "./notes-text.js";

/** @import { Action, Notes } from "./notes-text.js" */

const LIST = "agreed";
const COLUMNS = [4800, 2400, 1800];
const INDENT = { left: 500, hanging: 360 };

/**
 * The document as a Blob.
 * @param {Notes} notes
 * @returns {Promise<Blob>}
 */
export function asWord(notes) {
  const { agreed, doing } = filled(notes);
  const [title, day] = heads(notes);
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(day ? [new Paragraph(day)] : []),
    new Paragraph({ text: "What we agreed", heading: HeadingLevel.HEADING_1 }),
    ...(agreed.length ? agreed.map(decision) : [nothing()]),
    new Paragraph({ text: "Who does what", heading: HeadingLevel.HEADING_1 }),
    doing.length ? table(doing) : nothing(),
  ];
  const level = { level: 0, format: LevelFormat.DECIMAL, text: "%1.", style: { paragraph: { indent: INDENT } } };
  return wordFile(title, children, [{ reference: LIST, levels: [level] }]);
}

function nothing() {
  return new Paragraph("Nothing was written down.");
}

/** @param {string} text */
function decision(text) {
  return new Paragraph({ children: runs(text), numbering: { reference: LIST, level: 0 } });
}

/** @param {Action[]} doing */
function table(doing) {
  return new Table({
    columnWidths: COLUMNS,
    width: { size: COLUMNS.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    rows: [row(["What", "Who", "By when"], true), ...doing.map(({ what, who, when }) => row([what, who, when], false))],
  });
}

/**
 * @param {string[]} texts
 * @param {boolean} isHeading
 */
function row(texts, isHeading) {
  const children = COLUMNS.map((size, n) => {
    const text = runs(texts[n] ?? "", { bold: isHeading });
    return new TableCell({ width: { size, type: WidthType.DXA }, children: [new Paragraph({ children: text })] });
  });
  return new TableRow({ tableHeader: isHeading, cantSplit: true, children });
}
