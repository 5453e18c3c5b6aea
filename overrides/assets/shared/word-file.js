// A Word document as every page makes it: A4, Arial, British English, nobody's name in it. Fetched when one is asked
// for.

/** @import { Numbering, Paragraph, RunOptions, Table } from "../vendor/docx/docx.js" */
import { Document, Packer, TextRun } from "../vendor/docx/docx.js";

/**
 * The document as a Blob.
 * @param {string} title
 * @param {(Paragraph | Table)[]} children
 * @param {Numbering[]} [numbering] of its numbered lists
 * @returns {Promise<Blob>}
 */
export function wordFile(title, children, numbering = []) {
  const document = new Document({
    title,
    creator: "",
    styles: { default: { document: { run: { font: "Arial", size: 24, language: { value: "en-GB" } } } } },
    numbering: { config: numbering },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 } } }, children }],
  });
  return Packer.toBlob(document);
}

/**
 * The lines of a text as runs. Characters that no XML may hold are left out.
 * @param {string} text
 * @param {RunOptions} [style]
 * @returns {TextRun[]}
 */
export function runs(text, style = {}) {
  const clean = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  return clean.split("\n").map((line, n) => new TextRun({ text: line, break: n ? 1 : 0, ...style }));
}
