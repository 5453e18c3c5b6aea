// What our scripts use of docx, the library that writes Word documents (overrides/assets/vendor/docx). Its own code is not read.

declare module "*/vendor/docx/docx.js" {
  /** One of a library's own values: only the library makes them. */
  type Value<Name extends string> = string & { readonly of: Name };

  interface RunOptions {
    text?: string;
    break?: number;
    bold?: boolean;
    noProof?: boolean;
  }

  interface ParagraphOptions {
    text?: string;
    children?: TextRun[];
    heading?: Value<"HeadingLevel">;
    numbering?: { reference: string; level: number };
    spacing?: { before?: number; after?: number };
    keepNext?: boolean;
  }

  interface Width {
    size: number;
    type: Value<"WidthType">;
  }

  interface NumberingLevel {
    level: number;
    format: Value<"LevelFormat">;
    text: string;
    style?: { paragraph: { indent: { left: number; hanging: number } } };
  }

  interface Numbering {
    reference: string;
    levels: NumberingLevel[];
  }

  interface DocumentOptions {
    title: string;
    creator: string;
    styles: { default: { document: { run: { font: string; size: number; language: { value: string } } } } };
    numbering: { config: Numbering[] };
    sections: { properties: { page: { size: { width: number; height: number } } }; children: (Paragraph | Table)[] }[];
  }

  class TextRun {
    constructor(options: RunOptions);
    private readonly run: true;
  }

  class Paragraph {
    constructor(options: string | ParagraphOptions);
    private readonly paragraph: true;
  }

  class TableCell {
    constructor(options: { width: Width; children: Paragraph[] });
    private readonly cell: true;
  }

  class TableRow {
    constructor(options: { tableHeader?: boolean; cantSplit?: boolean; children: TableCell[] });
    private readonly row: true;
  }

  class Table {
    constructor(options: { columnWidths: number[]; width: Width; rows: TableRow[] });
    private readonly table: true;
  }

  class Document {
    constructor(options: DocumentOptions);
    private readonly document: true;
  }

  const Packer: { toBlob(document: Document): Promise<Blob> };
  const HeadingLevel: { TITLE: Value<"HeadingLevel">; HEADING_1: Value<"HeadingLevel"> };
  const LevelFormat: { DECIMAL: Value<"LevelFormat"> };
  const WidthType: { DXA: Value<"WidthType"> };
}
