// Why a file cannot be read, and what to do. macros/documents/reader.py refuses the same under the same names.

const COPY = "Open it, copy its words and paste them here.";
const PART = "Copy the part you need and paste it here.";
const SAID = {
  large: `This file is larger than 20 MB. ${PART}`,
  pdf: `This is a PDF. ${COPY}`,
  old: "This is an older kind of Word document. Save it as .docx, or open it, copy its words and paste them here.",
  password: `This Word document has a password. ${COPY}`,
  macros:
    "This Word document has macros. Save it as .docx without them, or open it, copy its words and paste them here.",
  size: `This document is too large. ${PART}`,
  none: `This isn’t a Word document we can read. ${COPY}`,
  binary: `This file has no plain text in it. ${COPY}`,
  empty: "There are no words in this file. If it shows pictures of words, type the words you need.",
};

/** A file that is not read. Its message says why, and what to do. */
export class Refusal extends Error {
  /** @param {keyof typeof SAID} name */
  constructor(name) {
    super(SAID[name]);
  }
}
