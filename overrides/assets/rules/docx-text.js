// The words of a .docx, paragraph by paragraph, out of the one part of the zip file that holds them. The rules are
// those of macros/documents/docx_text.py.

import { Refusal } from "./file-refusals.js";
import { parsed } from "./parsed.js";

const MOST_BYTES = 30 * 1024 * 1024; // a small file can claim to expand to gigabytes
const CHARS = new Map([
  ["tab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "\u2011"],
]);
const PASSED_OVER = new Set(["p", "pPr", "moveFrom", "Fallback"]);

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

/**
 * A part of a zip file: how it is packed, its packed length and where it begins.
 * @typedef {{ method: number, packed: number, local: number }} Part
 */

/**
 * The text of a document's bytes. Throws a Refusal.
 * @param {Bytes} bytes
 * @returns {Promise<string>}
 */
export async function wordsOfDocument(bytes) {
  try {
    const parts = listed(bytes);
    if ([...parts.keys()].some((name) => /(?:^|\/)vbaproject\.bin$/i.test(name))) throw new Refusal("macros");
    const relations = await part(bytes, parts.get("_rels/.rels"));
    const main = [...relations.documentElement.children].find((one) =>
      one.getAttribute("Type")?.endsWith("/officeDocument"),
    );
    const target = main?.getAttribute("Target") ?? "";
    return paragraphs(await part(bytes, parts.get(target.replace(/^\/+/, ""))));
  } catch (fault) {
    throw fault instanceof Refusal ? fault : new Refusal("none");
  }
}

/**
 * The parts that a zip file says it holds, by name, from the list at its end.
 * @param {Bytes} bytes
 * @returns {Map<string, Part>}
 */
function listed(bytes) {
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1; // runs out of the file, and throws, where there is no list
  const parts = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    parts.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      local: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true); // extra field and comment
  }
  return parts;
}

/**
 * One part as an XML document.
 * @param {Bytes} bytes
 * @param {Part | undefined} part
 */
async function part(bytes, part) {
  if (!part) throw new Error("no such part");
  const { method, packed, local } = part;
  const view = new DataView(bytes.buffer);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const content = bytes.subarray(from, from + packed);
  const text = method === 0 ? new TextDecoder().decode(content) : await unpacked(content);
  return parsed(text, "application/xml");
}

/**
 * Unpacked text, never much more than a paper could hold.
 * @param {Bytes} packed
 */
async function unpacked(packed) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0, piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.length;
    if (size > MOST_BYTES) throw new Refusal("size");
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * The paragraphs that hold words, those of tables and text boxes too. Elements go by their names, whatever their
 * namespace.
 * @param {Document} xml
 */
function paragraphs(xml) {
  const all = [...xml.getElementsByTagNameNS("*", "p")].filter((one) => !one.closest("Fallback"));
  return all
    .map((one) => words(one))
    .filter((text) => text.trim())
    .join("\n\n");
}

/**
 * @param {Element} node
 * @returns {string}
 */
function words(node) {
  return Array.from(node.children, (inner) => {
    const name = inner.localName;
    if (name === "t") return inner.textContent ?? "";
    return CHARS.get(name) ?? (PASSED_OVER.has(name) ? "" : words(inner));
  }).join("");
}
