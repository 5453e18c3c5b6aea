// What was agreed and who does what: typed here, kept in this tab or, if asked, on this device, and taken away as
// paper, Word or text.

import { one } from "../shared/elements.js";
import { kept } from "../shared/kept.js";
import { copyText, saveFile } from "../shared/take-away.js";
import { today } from "../timetable/clock-times.js";
import { NotesLines } from "./notes-lines.js";
import { asPaper, asText, emptyNotes, isEmpty, readNotes } from "./notes-text.js";

/** @import { Notes } from "./notes-text.js" */

const root = one(document, "[data-agreed]", HTMLElement);
const piece = (/** @type {string} */ name) => one(root, `[data-${name}]`, HTMLElement);
const keep = one(root, "[data-keep]", HTMLInputElement);
const stores = { tab: kept("tab", "record"), device: kept("device", "record") };
const FAULTS = {
  full: "This browser has no room left to keep what you write. Save it as a file before you close this page.",
  blocked: "This browser keeps nothing. Save what you write as a file before you close this page.",
};

let notes = emptyNotes();
/** @type {Notes | null} what was cleared, while it can still be brought back */
let cleared = null;
/** True while there is something here that was not taken away. */
let isUntaken = false;

const lines = new NotesLines(root, () => {
  notes = lines.read();
  changed();
});

/** @param {string} words */
function say(words) {
  piece("said").textContent = words;
  piece("undo").hidden = cleared === null;
}

/** Keep what stands here, tell if that was not possible, and bring the printed page up to date. */
function changed() {
  isUntaken = !isEmpty(notes);
  cleared = null;
  say("");
  store();
  piece("paper").replaceChildren(...asPaper(notes));
}

function store() {
  const [here, other] = keep.checked ? [stores.device, stores.tab] : [stores.tab, stores.device];
  const { fault } = here.write(notes);
  if (!fault) other.clear();
  piece("fault").textContent = fault ? FAULTS[fault] : "";
}

function show() {
  lines.show(notes);
  piece("paper").replaceChildren(...asPaper(notes));
}

/** What was typed before in this tab or kept on this device; else new notes for the timetable in the address. */
function open() {
  const device = readNotes(stores.device.read().value);
  const tab = readNotes(stores.tab.read().value);
  keep.checked = device !== null;
  notes = device ?? tab ?? begun();
  isUntaken = device === null && tab !== null && !isEmpty(notes);
  show();
  if (device ?? tab) say("Here’s what you wrote before. To start again, save it and clear everything.");
}

/** New notes, with the title and day of the timetable in the address. */
function begun() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const date = asked.get("date") ?? "";
  return {
    ...emptyNotes(),
    title: (asked.get("title") ?? "").slice(0, 200),
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : today(),
  };
}

function clear() {
  const before = notes;
  notes = { ...emptyNotes(), date: today() };
  stores.tab.clear();
  stores.device.clear();
  keep.checked = false;
  piece("fault").textContent = "";
  isUntaken = false;
  show();
  cleared = isEmpty(before) ? null : before;
  say("Everything is cleared, here and on this device.");
}

function bringBack() {
  if (!cleared) return;
  notes = cleared;
  show();
  changed();
  say("It’s back, in this tab.");
}

/** @param {string} ending */
function fileName(ending) {
  return `what-we-agreed${notes.date ? `-${notes.date}` : ""}.${ending}`;
}

/**
 * Save a file, and say so.
 * @param {string} ending
 * @param {string} type
 * @param {string | Blob} content
 */
function save(ending, type, content) {
  saveFile(fileName(ending), type, content);
  isUntaken = false;
  say(`Saved as ${fileName(ending)}.`);
}

async function saveWord() {
  say("Making the document…");
  try {
    const { asWord } = await import("./notes-docx.js");
    save("docx", "", await asWord(notes));
  } catch {
    say("We couldn’t make the document. Save it as text instead.");
  }
}

async function copy() {
  const isCopied = await copyText(asText(notes));
  say(isCopied ? "Copied." : "Your browser didn’t allow copying. Save it as text.");
}

/** Another tab has changed what this device keeps. */
function followOther() {
  const other = readNotes(stores.device.read().value);
  if (!other || !keep.checked) return;
  if (piece("form").contains(document.activeElement)) {
    say("It’s open in another tab too. Whatever is typed last is kept.");
    return;
  }
  notes = other;
  show();
  say("Updated with changes from another tab.");
}

/** @type {{ [button: string]: () => void }} */
const ON_CLICK = {
  "print-it": () => print(),
  word: saveWord,
  text: () => save("txt", "text/plain", asText(notes)),
  copy,
  clear,
  undo: bringBack,
};

one(document, "#without-script", HTMLElement).remove();
root.hidden = false;
open();
for (const [name, act] of Object.entries(ON_CLICK)) piece(name).addEventListener("click", act);
keep.addEventListener("change", () => {
  store();
  say(keep.checked ? "Kept on this device from now on." : "No longer kept on this device; it stays in this tab.");
});
addEventListener("beforeunload", (event) => {
  if (isUntaken && (!keep.checked || piece("fault").textContent)) event.preventDefault();
});
addEventListener("storage", followOther);
