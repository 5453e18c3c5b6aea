// The jargon buster: marks a text that somebody pastes or drops, and lists what to mend. Nothing leaves the browser.

import { Matcher } from "./matcher.js";
import { copyText } from "../shared/take-away.js";
import { Refusal, textOf } from "./read-file.js";

const MOST_LETTERS = 5_000_000;
const root = document.querySelector("[data-check]");
const field = root.querySelector("textarea");
const status = root.querySelector("[role=status]");
const results = root.querySelector("[data-results]");
const marked = root.querySelector("[data-marked]");
const list = root.querySelector("[data-list]");
const matcher = fetch(new URL("../terms.json", import.meta.url)).then((answer) => answer.json()).then((data) => new Matcher(data));

const KINDS = {
  avoid: "Words better avoided",
  unknown: "Short forms that nobody has explained, and the glossary does not know",
  acronym: "Short forms to explain where they first stand",
  term: "Terms to explain or say more plainly",
};

/** Everything in the text that a reader may stumble on, in order: [{start, end, form, kind, term, first}]. */
function findings(words, text) {
  const found = words.find(text);
  const unknown = words.unknownAcronyms(text, found).map((one) => ({ ...one, id: one.form, kind: "unknown" }));
  const seen = new Set();
  return [...found.map((one) => describe(words, text, one)), ...unknown]
    .sort((one, two) => one.start - two.start)
    .map((one) => {
      const first = !seen.has(one.id);
      seen.add(one.id);
      return { ...one, first };
    });
}

function describe(words, text, one) {
  const term = words.terms[one.id];
  const short = one.form.replace(/s$/, "") === one.form.replace(/s$/, "").toUpperCase();
  const kind = term.advice === "avoid" ? "avoid" : short ? "acronym" : "term";
  const before = text.slice(Math.max(0, one.start - 200), one.start).trimEnd();
  const explained = kind === "acronym" && term.full && before.endsWith("(") && before.slice(0, -1).trimEnd().toLowerCase().endsWith(term.full.toLowerCase());
  return { ...one, kind, term, explained };
}

/** Mark the text in place: every finding is a <mark>, the text around it stays text. */
function showMarked(text, found) {
  const pieces = [];
  let at = 0;
  for (const one of found) {
    if (!one.first && one.kind !== "avoid") continue;
    const mark = Object.assign(document.createElement("mark"), { textContent: one.form, className: one.kind });
    mark.title = hint(one);
    pieces.push(text.slice(at, one.start), mark);
    at = one.end;
  }
  marked.replaceChildren(...pieces, text.slice(at));
}

function hint({ kind, term }) {
  if (kind === "unknown") return "Write it out: the glossary does not know it.";
  const full = term.full ? `${term.full}. ` : "";
  return `${full}${term.meaning}${term.instead ? ` Say instead: ${term.instead}.` : ""}`;
}

/** The short list to take away: one line for each word, with how often it stands. */
function showList(found) {
  list.replaceChildren();
  for (const [kind, title] of Object.entries(KINDS)) {
    const ofKind = found.filter((one) => one.kind === kind && !one.explained);
    const ids = [...new Set(ofKind.map((one) => one.id))];
    if (!ids.length) continue;
    const rows = ids.map((id) => {
      const all = ofKind.filter((one) => one.id === id);
      const item = document.createElement("li");
      const name = Object.assign(document.createElement("b"), { textContent: all[0].form });
      item.append(name, all.length > 1 ? ` (${all.length} times): ` : ": ", hint(all[0]));
      return item;
    });
    const heading = Object.assign(document.createElement("h3"), { textContent: `${title} (${ids.length})` });
    const body = document.createElement("ul");
    body.append(...rows);
    list.append(heading, body);
  }
}

/** The text with each short form written out where it first stands. */
function expanded(text, found) {
  let out = "";
  let at = 0;
  for (const one of found) {
    if (one.kind !== "acronym" || !one.first || one.explained || !one.term.full) continue;
    out += `${text.slice(at, one.start)}${one.term.full} (${one.form})`;
    at = one.end;
  }
  return out + text.slice(at);
}

async function check() {
  const text = field.value;
  if (!text.trim()) return say("Paste some words first, or choose a file.", false);
  if (text.length > MOST_LETTERS) return say("This is more than fits here. Check it in parts.", false);
  let words;
  try {
    words = await matcher;
  } catch {
    return say("The glossary could not be read. Open this page again.", false);
  }
  const found = findings(words, text);
  const kinds = new Set(found.filter((one) => !one.explained).map((one) => one.id));
  showMarked(text, found);
  showList(found);
  results.dataset.expanded = expanded(text, found);
  say(kinds.size ? `${kinds.size} ${kinds.size === 1 ? "word" : "words"} to look at.` : "Nothing here that the glossary would stumble on.", true);
}

function say(words, shown) {
  status.textContent = words;
  results.hidden = !shown;
}

async function take(file) {
  try {
    field.value = await textOf(file);
  } catch (refusal) {
    return say(refusal instanceof Refusal ? refusal.message : "This file could not be read. Copy its words and paste them.", false);
  }
  return check();
}

root.hidden = false;
document.querySelector("#without-script").remove();
root.querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); check(); });
root.querySelector("input[type=file]").addEventListener("change", (event) => event.target.files[0] && take(event.target.files[0]));
root.querySelector("[data-clear]").addEventListener("click", () => { field.value = ""; say("", false); field.focus(); });
root.querySelector("[data-print]").addEventListener("click", () => print());
root.querySelector("[data-copy]").addEventListener("click", async () => {
  status.textContent = await copyText(results.dataset.expanded)
    ? "Copied, with each short form written out where it first stands."
    : "Your browser did not allow copying. Select the text and copy it.";
});
field.addEventListener("dragover", (event) => event.preventDefault());
field.addEventListener("drop", (event) => {
  const [file] = event.dataTransfer.files;
  if (!file) return;
  event.preventDefault();
  take(file);
});
