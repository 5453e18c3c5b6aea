// The words of a file that somebody chose: plain text, Markdown, a web page or a Word document. Read here, in the browser;
// nothing is sent. Every refusal is a sentence that says what to do.

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_WORDS_BYTES = 30 * 1024 * 1024;

export class Refusal extends Error {}

/** The text of a File. Throws a Refusal. */
export async function textOf(file) {
  if (file.size > MOST_BYTES) throw new Refusal("This file is larger than 20 MB. Copy the part you need and paste it.");
  const name = file.name.toLowerCase();
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (name.endsWith(".pdf") || starts(bytes, "%PDF")) {
    throw new Refusal("This is a PDF. Open it, copy its words and paste them here.");
  }
  if (name.endsWith(".docx") || name.endsWith(".docm")) return wordDocument(bytes);
  if (starts(bytes, "PK") || starts(bytes, "\u00d0\u00cf") || bytes.subarray(0, 8000).includes(0)) {
    throw new Refusal("This file has no plain text in it. Open it, copy its words and paste them here.");
  }
  const text = new TextDecoder().decode(bytes);
  return /\.html?$/.test(name) ? page(text) : text;
}

function starts(bytes, sign) {
  return [...sign].every((letter, n) => bytes[n] === letter.charCodeAt(0));
}

/** The words of a web page. It is parsed, never shown or run. */
function page(markup) {
  const document = new DOMParser().parseFromString(markup, "text/html");
  for (const element of document.querySelectorAll("script, style, template, noscript")) element.remove();
  for (const element of document.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, tr, div, br")) element.append("\n");
  return document.body?.textContent ?? "";
}

/** The words of a .docx: a zip whose part word/document.xml holds paragraphs (w:p) of texts (w:t). */
async function wordDocument(bytes) {
  if (starts(bytes, "\u00d0\u00cf")) throw new Refusal("This Word document has a password. Open it, copy its words and paste them here.");
  const part = await zipPart(bytes, "word/document.xml").catch(() => null);
  if (!part) throw new Refusal("This is no Word document that can be read here. Open it, copy its words and paste them.");
  const xml = new DOMParser().parseFromString(part, "application/xml");
  const paragraphs = Array.from(xml.getElementsByTagNameNS("*", "p"));
  return paragraphs.map((one) => Array.from(one.getElementsByTagNameNS("*", "t"), (t) => t.textContent).join("")).join("\n");
}

/** One part of a zip file as text, found through its list at the end; null where there is none. */
async function zipPart(bytes, wanted) {
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return null;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [method, packed, nameLength, extra, comment] = [10, 20, 28, 30, 32].map((n) => n === 20 ? view.getUint32(at + n, true) : view.getUint16(at + n, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (name === wanted) {
      const local = view.getUint32(at + 42, true);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      return unpacked(bytes.subarray(from, from + packed), method);
    }
    at += 46 + nameLength + extra + comment;
  }
  return null;
}

/** Unpacked text, never more than a paper could hold: a small file can claim to expand to gigabytes. */
async function unpacked(packed, method) {
  if (method === 0) return new TextDecoder().decode(packed);
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0, piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.length;
    if (size > MOST_WORDS_BYTES) throw new Refusal("This document is too large.");
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}
