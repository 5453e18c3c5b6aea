// A timetable as a file that opens again: for words too long for a link, and for keeping.

import { one } from "../shared/elements.js";
import { saveFile } from "../shared/take-away.js";

const KIND = "culture-playbook-timetable";
const VERSION = 1;
const MOST_BYTES = 1_000_000;

/**
 * What saving and opening ask of the page.
 * @typedef {object} Builder
 * @property {() => { title: string, text: string }} timetable with all its words, as the text of an address
 * @property {(text: string) => void} open
 * @property {() => void} store what is open in the address and in this browser
 * @property {(words: string) => void} say
 */

/**
 * Wires what saves and what opens a file.
 * @param {HTMLElement} root
 * @param {Builder} on
 */
export function ownFile(root, on) {
  const field = one(root, "[data-open-file]", HTMLInputElement);
  const taken = one(root, "[data-taken]", HTMLElement);
  one(root, "[data-save-file]", HTMLElement).addEventListener("click", () => {
    const { title, text } = on.timetable();
    const name = `timetable${title && `-${slug(title)}`}.json`;
    saveFile(name, "application/json", JSON.stringify({ kind: KIND, version: VERSION, timetable: text }, null, 2));
    taken.textContent = `Saved as ${name}. Open it on this page to go on with it.`;
  });
  field.addEventListener("change", async () => {
    const file = field.files?.[0];
    if (!file) return;
    const { text, fault } = await textOf(file);
    field.value = "";
    if (text !== undefined) {
      on.open(text);
      on.store();
    }
    on.say(fault ?? `Here’s the timetable from ${file.name}.`);
  });
}

/**
 * The timetable in a file, or why there is none.
 * @param {File} file
 * @returns {Promise<{ text?: string, fault?: string }>}
 */
async function textOf(file) {
  if (file.size > MOST_BYTES) return { fault: `${file.name} is too large to be a timetable.` };
  /** @type {unknown} */
  let content;
  try {
    content = JSON.parse(await file.text());
  } catch {
    return { fault: `${file.name} can’t be read as a timetable. It’s another kind of file, or cut off.` };
  }
  /** @type {{ [key: string]: unknown }} */
  const { kind, version, timetable } = typeof content === "object" ? { ...content } : {};
  if (kind !== KIND || typeof timetable !== "string")
    return { fault: `${file.name} isn’t a timetable from this page.` };
  if (version !== VERSION)
    return { fault: `${file.name} was made by another version of this page, which can’t be read.` };
  return { text: timetable };
}

/** @param {string} title */
function slug(title) {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
}
