// The words of a file that someone chose: plain text, Markdown, a web page or a Word document. It is read here, in the
// browser, and nothing is sent. The rules are those of macros/documents/reader.py.

import { wordsOfDocument } from "../rules/docx-text.js";
import { Refusal } from "../rules/file-refusals.js";
import { parsed } from "../rules/parsed.js";

const MOST_BYTES = 20 * 1024 * 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0]; // how documents begin that have a password, or that old programs wrote
const PDF = codes("%PDF");
const NO_TEXT = [codes("PK\x03\x04"), OLE, codes("{\\rtf")];
const BLOCKS =
  "address, article, aside, blockquote, caption, dd, div, dl, dt, figcaption, figure, footer, form, h1, h2, h3, h4, " +
  "h5, h6, header, hr, li, main, nav, ol, option, p, pre, section, table, td, th, tr, ul";

/**
 * The text of a file. Throws a Refusal.
 * @param {File} file
 * @returns {Promise<string>}
 */
export async function textOf(file) {
  if (file.size > MOST_BYTES) throw new Refusal("large");
  const name = file.name.toLowerCase();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = await wordsIn(name, bytes);
  if (!text.trim()) throw new Refusal("empty");
  return text;
}

/**
 * @param {string} name in small letters
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<string>}
 */
async function wordsIn(name, bytes) {
  if (name.endsWith(".pdf") || starts(bytes, PDF)) throw new Refusal("pdf");
  if (name.endsWith(".doc")) throw new Refusal("old");
  if (/\.(?:doc|dot)[xm]$/.test(name)) {
    if (starts(bytes, OLE)) throw new Refusal("password");
    return wordsOfDocument(bytes);
  }
  const isWide = starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff]);
  if (NO_TEXT.some((begin) => starts(bytes, begin)) || (!isWide && bytes.subarray(0, 8000).includes(0)))
    throw new Refusal("binary");
  const text = decoded(bytes);
  return /\.html?$/.test(name) ? wordsOfPage(text) : text;
}

/** @param {string} text */
function codes(text) {
  return [...text].map((char) => char.charCodeAt(0));
}

/**
 * @param {Uint8Array} bytes
 * @param {number[]} begin
 */
function starts(bytes, begin) {
  return begin.every((byte, n) => bytes[n] === byte);
}

/**
 * Text in UTF-8, in UTF-16 that says so, or as older programs on Windows wrote it.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function decoded(bytes) {
  if (starts(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (starts(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * The words of a web page. No term reaches from one block into the next.
 * @param {string} markup
 */
async function wordsOfPage(markup) {
  const page = await parsed(markup, "text/html");
  for (const element of page.querySelectorAll("script, style, template, noscript, title")) element.remove();
  for (const element of page.querySelectorAll("br")) element.replaceWith("\n");
  for (const element of page.querySelectorAll(BLOCKS)) {
    element.before("\n\n");
    element.after("\n\n");
  }
  return page.body.textContent.replace(/\s*\n\s*\n\s*/g, "\n\n").trim();
}
