// A record as a Word document, with real headings, a real list and a table whose first row is its heading. Fetched when it is asked for.

import { runs, wordFile } from "../shared/word-file.js";
import { HeadingLevel, LevelFormat, Paragraph, Table, TableCell, TableRow, WidthType } from "../vendor/docx/docx.js";
import { filled, heads } from "./notes-text.js";

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
      ? agreed.map((text) => new Paragraph({ children: runs(text), numbering: { reference: LIST, level: 0 } }))
      : [nothing()]),
    new Paragraph({ text: "Who does what", heading: HeadingLevel.HEADING_1 }),
    doing.length ? table(doing) : nothing(),
  ];
  return wordFile(title, children, [
    {
      reference: LIST,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: "%1.",
          style: { paragraph: { indent: { left: 500, hanging: 360 } } },
        },
      ],
    },
  ]);
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
            children: [new Paragraph({ children: runs(text, { bold: tableHeader }) })],
          }),
      ),
    });
  return new Table({
    columnWidths: COLUMNS,
    width: { size: COLUMNS.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    rows: [row(["What", "Who", "By when"], true), ...doing.map(({ what, who, when }) => row([what, who, when], false))],
  });
}
