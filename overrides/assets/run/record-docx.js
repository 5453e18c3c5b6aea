// A record as a Word document, with real headings, a real list and a table whose first row is its heading. Fetched when it is asked for.

import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "../vendor/docx/docx.js";
import { filled, heads } from "./record-text.js";

const LIST = "agreed";
const COLUMNS = [4800, 2400, 1800];

/** The document as a Blob. */
export async function asWord(record) {
  const { agreed, doing } = filled(record);
  const [title, day] = heads(record);
  const nothing = () => new Paragraph("Nothing was written down.");
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(day ? [new Paragraph(day)] : []),
    new Paragraph({ text: "What we agreed", heading: HeadingLevel.HEADING_1 }),
    ...(agreed.length
      ? agreed.map((text) => new Paragraph({ children: withBreaks(text), numbering: { reference: LIST, level: 0 } }))
      : [nothing()]),
    new Paragraph({ text: "Who does what", heading: HeadingLevel.HEADING_1 }),
    doing.length ? table(doing) : nothing(),
  ];
  const document = new Document({
    title,
    creator: "",
    styles: { default: { document: { run: { font: "Arial", size: 24, language: { value: "en-GB" } } } } },
    numbering: {
      config: [
        {
          reference: LIST,
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: "%1.", style: { paragraph: { indent: { left: 500, hanging: 360 } } } },
          ],
        },
      ],
    },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 } } }, children }],
  });
  return Packer.toBlob(document);
}

function table(doing) {
  const row = (texts, tableHeader) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: texts.map(
        (text, n) =>
          new TableCell({
            width: { size: COLUMNS[n], type: WidthType.DXA },
            children: [new Paragraph({ children: withBreaks(text, tableHeader) })],
          }),
      ),
    });
  return new Table({
    columnWidths: COLUMNS,
    width: { size: COLUMNS.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    rows: [row(["What", "Who", "By when"], true), ...doing.map(({ what, who, when }) => row([what, who, when], false))],
  });
}

/** The lines of a text as runs. Signs that no XML may hold are left out. */
function withBreaks(text, bold = false) {
  const clean = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  return clean.split("\n").map((line, n) => new TextRun({ text: line, bold, break: n ? 1 : 0 }));
}
