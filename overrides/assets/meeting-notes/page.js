// What was agreed and who does what: typed here, kept in this tab or, if asked, on this device, and taken away as paper, Word or text.

import { kept } from "../shared/kept.js";
import { copyText, saveFile } from "../shared/take-away.js";
import { agreedLines } from "./notes-lines.js";
import { asPaper, asText, emptyRecord, isEmpty, readRecord } from "./notes-text.js";
import { today } from "../timetable/clock-times.js";

const root = document.querySelector("[data-agreed]");
const piece = (name) => root.querySelector(`[data-${name}]`);
const stores = { tab: kept("tab", "record"), device: kept("device", "record") };
const FAULTS = {
  full: "This browser has no room left to keep what you write. Save it as a file before you close this page.",
  blocked: "This browser keeps nothing. Save what you write as a file before you close this page.",
};

let record = emptyRecord();
let cleared = null;
let untaken = false;

const lines = agreedLines(root, () => {
  record = { ...record, ...lines.read() };
  changed();
});

function say(words) {
  piece("said").textContent = words;
  piece("undo").hidden = cleared === null;
}

/** Keep what stands here, tell if that was not possible, and bring the printed page up to date. */
function changed() {
  untaken = !isEmpty(record);
  cleared = null;
  say("");
  store();
  piece("paper").replaceChildren(...asPaper(record));
}

function store() {
  const isKept = piece("keep").checked;
  const { fault } = stores[isKept ? "device" : "tab"].write(record);
  if (!fault) stores[isKept ? "tab" : "device"].clear();
  piece("fault").textContent = fault ? (FAULTS[fault] ?? FAULTS.blocked) : "";
}

function show() {
  lines.show(record);
  piece("paper").replaceChildren(...asPaper(record));
}

/** What was typed before in this tab or kept on this device; else a new record with the title and day of the timetable in the address. */
function open() {
  const device = readRecord(stores.device.read().value);
  const tab = readRecord(stores.tab.read().value);
  piece("keep").checked = device !== null;
  const asked = new URLSearchParams(location.hash.slice(1));
  const begun = {
    ...emptyRecord(),
    title: (asked.get("title") ?? "").slice(0, 200),
    date: /^\d{4}-\d{2}-\d{2}$/.test(asked.get("date") ?? "") ? asked.get("date") : today(),
  };
  record = device ?? tab ?? begun;
  untaken = device === null && tab !== null && !isEmpty(record);
  show();
  if (device ?? tab) say("Here is what you wrote before. To begin anew, save it and clear everything.");
}

function clear() {
  const before = record;
  record = { ...emptyRecord(), date: today() };
  stores.tab.clear();
  stores.device.clear();
  piece("keep").checked = false;
  piece("fault").textContent = "";
  untaken = false;
  show();
  cleared = isEmpty(before) ? null : before;
  say("Everything is cleared, here and on this device.");
}

function bringBack() {
  record = cleared;
  show();
  changed();
  say("It is back, in this tab.");
}

function name(ending) {
  return `what-we-agreed${record.date ? `-${record.date}` : ""}.${ending}`;
}

function taken(words) {
  untaken = false;
  say(words);
}

async function saveWord() {
  say("Making the document…");
  try {
    const { asWord } = await import("./notes-docx.js");
    saveFile(name("docx"), "", await asWord(record));
    taken(`Saved as ${name("docx")}.`);
  } catch {
    say("The document could not be made. Save it as text instead.");
  }
}

function wire() {
  piece("keep").addEventListener("change", () => {
    store();
    say(
      piece("keep").checked
        ? "Kept on this device from now on."
        : "No longer kept on this device; it stays in this tab.",
    );
  });
  piece("print-it").addEventListener("click", () => print());
  piece("word").addEventListener("click", saveWord);
  piece("text").addEventListener("click", () => {
    saveFile(name("txt"), "text/plain", asText(record));
    taken(`Saved as ${name("txt")}.`);
  });
  piece("copy").addEventListener("click", async () =>
    say((await copyText(asText(record))) ? "Copied." : "Your browser did not allow copying. Save it as text."),
  );
  piece("clear").addEventListener("click", clear);
  piece("undo").addEventListener("click", bringBack);
  addEventListener("beforeunload", (event) => {
    if (untaken && (!piece("keep").checked || piece("fault").textContent)) event.preventDefault();
  });
  addEventListener("storage", () => {
    const other = readRecord(stores.device.read().value);
    if (!other || !piece("keep").checked) return;
    if (piece("form").contains(document.activeElement))
      return void say("It is open in another tab too. What is typed last is kept.");
    record = other;
    show();
    say("Brought up to date with another tab.");
  });
}

document.querySelector("#without-script").remove();
root.hidden = false;
open();
wire();
