// The jargon check: someone pastes or drops a text, and sees what others may not understand. Nothing leaves the
// browser.

import { Refusal } from "../rules/file-refusals.js";
import { Matcher } from "../rules/glossary.js";
import { asText, findings, writtenOut } from "../rules/jargon.js";
import { bringTo } from "../shared/bring-to.js";
import { one } from "../shared/elements.js";
import { SITE } from "../shared/site.js";
import { copyText, saveFile } from "../shared/take-away.js";
import { isTooMuch, legend, markedText, shortList } from "./marked-text.js";
import { textOf } from "./read-file.js";

/** @import { Finding } from "../rules/jargon.js" */

const MOST_CHARS = 5_000_000;
const root = one(document, "[data-check]", HTMLElement);
const form = one(root, "form", HTMLFormElement);
const field = one(root, "textarea", HTMLTextAreaElement);
const file = one(root, "input[type=file]", HTMLInputElement);
const status = one(root, "[role=status]", HTMLElement);
const results = one(root, "[data-results]", HTMLElement);
const matcher = fetch(new URL("assets/terms.json", SITE))
  .then((answer) => answer.json())
  .then((data) => new Matcher(data));
matcher.catch(() => {}); // told when someone asks for a check

let text = "";
/** @type {Finding[]} */
let found = [];

/** Show the results of what stands in the field. */
async function check() {
  text = field.value;
  if (!text.trim()) return say("Paste some words first, or choose a file.");
  if (text.length > MOST_CHARS) return say("This is more than five million characters. Check it in parts.");
  await working("Reading your text…");
  try {
    found = findings(await matcher, text);
  } catch {
    return say("The glossary didn’t load. Copy your text, then open this page again.");
  }
  one(root, "[data-legend]", HTMLElement).replaceChildren(...legend(found));
  one(root, "[data-list]", HTMLElement).replaceChildren(...shortList(found));
  one(root, "[data-marked]", HTMLElement).replaceChildren(...markedText(text, found, root.dataset.check ?? ""));
  say(summary(found), true);
  bringTo(results, status);
}

/** @param {Finding[]} all */
function summary(all) {
  const number = all.filter(({ kind }) => kind !== "explained").length;
  if (!number) return "We found nothing that others are likely to stumble over.";
  const many = isTooMuch(all) ? " There are so many that only the first use of each is marked." : "";
  return `${number} ${number === 1 ? "word" : "words"} to look at.${many}`;
}

/**
 * Say what happened; what was found before goes, unless it still holds.
 * @param {string} words
 */
function say(words, holds = false) {
  root.removeAttribute("aria-busy");
  status.textContent = words;
  results.hidden = !holds;
}

/**
 * Say that work goes on, and let the browser show it.
 * @param {string} words
 */
async function working(words) {
  root.setAttribute("aria-busy", "true");
  status.textContent = words;
  await new Promise((shown) => {
    setTimeout(shown);
  });
}

/**
 * Check the text of a file.
 * @param {File} chosen
 */
async function take(chosen) {
  await working(`Reading ${chosen.name}…`);
  try {
    const words = await textOf(chosen);
    if (words.length > MOST_CHARS) return say("This file holds more than five million characters. Check it in parts.");
    field.value = words;
  } catch (refusal) {
    return say(
      refusal instanceof Refusal
        ? refusal.message
        : "The page couldn’t read this file. Copy its words and paste them here.",
    );
  }
  return check();
}

/**
 * Copy words, or save them where the browser does not allow that.
 * @param {string} words
 * @param {string} name of the file
 * @param {string} copied what to say once they are copied
 */
async function takeAway(words, name, copied) {
  const allowed = await copyText(words);
  if (!allowed) saveFile(name, "text/plain", words);
  status.textContent = allowed ? copied : `Your browser didn’t allow copying, so it’s saved as ${name}.`;
}

/**
 * Call `act` when someone presses a button.
 * @param {string} name
 * @param {() => void} act
 */
function onClick(name, act) {
  one(root, `[data-${name}]`, HTMLButtonElement).addEventListener("click", act);
}

root.hidden = false;
one(document, "#without-script", HTMLElement).remove();
form.addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
file.addEventListener("change", () => {
  const [chosen] = file.files ?? [];
  if (chosen) take(chosen);
});
file.addEventListener("click", () => {
  file.value = ""; // so that the same file, corrected, can be chosen again
});
field.addEventListener("input", () => {
  if (!results.hidden) status.textContent = "You’ve changed the text. Check it again to see what’s left.";
});
onClick("clear", () => {
  form.reset();
  say("");
  field.focus();
});
onClick("print", () => print());
onClick("copy", () =>
  takeAway(
    writtenOut(text, found),
    "my-text.txt",
    "Copied your text, with each abbreviation spelt out the first time.",
  ),
);
onClick("copy-list", () => takeAway(asText(found), "short-list.txt", "Copied the short list."));
form.addEventListener("dragover", (event) => {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
});
form.addEventListener("drop", (event) => {
  const [dropped] = event.dataTransfer?.files ?? [];
  if (!dropped) return;
  event.preventDefault();
  take(dropped);
});
