// The jargon check: somebody pastes or drops a text, and sees what others may not understand. Nothing leaves the browser.

import { copyText, saveFile } from "../shared/take-away.js";
import { asText, findings, writtenOut } from "../rules/jargon.js";
import { Matcher } from "../rules/glossary.js";
import { textOf } from "./read-file.js";
import { Refusal } from "../rules/file-refusals.js";
import { isTooMuch, legend, markedText, shortList } from "./marked-text.js";

const MOST_LETTERS = 5_000_000;
const root = document.querySelector("[data-check]");
const part = (name) => root.querySelector(`[data-${name}]`);
const form = root.querySelector("form");
const field = root.querySelector("textarea");
const file = root.querySelector("input[type=file]");
const status = root.querySelector("[role=status]");
const matcher = fetch(new URL("../terms.json", import.meta.url))
  .then((answer) => answer.json())
  .then((data) => new Matcher(data));
matcher.catch(() => {}); // told when somebody asks for a check

let text = "";
let found = [];

/** Show the results of what stands in the field. */
async function check() {
  text = field.value;
  if (!text.trim()) return say("Paste some words first, or choose a file.");
  if (text.length > MOST_LETTERS) return say("This is more than five million letters. Check it in parts.");
  await working("Reading your text…");
  try {
    found = findings(await matcher, text);
  } catch {
    return say("The glossary could not be read. Copy your text, then open this page again.");
  }
  part("legend").replaceChildren(...legend(found));
  part("list").replaceChildren(...shortList(found));
  part("marked").replaceChildren(...markedText(text, found, root.dataset.check));
  const number = found.filter((one) => one.kind !== "explained").length;
  const many = isTooMuch(found) ? " They stand so often that only the first use of each is marked." : "";
  return say(
    number
      ? `${number} ${number === 1 ? "word" : "words"} to look at.${many}`
      : "Nothing here that others are likely to stumble on.",
    true,
  );
}

/** Say what happened; what was found before goes, unless it still holds. */
function say(words, holds = false) {
  root.removeAttribute("aria-busy");
  status.textContent = words;
  part("results").hidden = !holds;
}

/** Say that work goes on, and let the browser show it. */
async function working(words) {
  root.setAttribute("aria-busy", "true");
  status.textContent = words;
  await new Promise((shown) => {
    setTimeout(shown);
  });
}

async function take(chosen) {
  await working(`Reading ${chosen.name}…`);
  try {
    const words = await textOf(chosen);
    if (words.length > MOST_LETTERS) return say("This file holds more than five million letters. Check it in parts.");
    field.value = words;
  } catch (refusal) {
    return say(
      refusal instanceof Refusal ? refusal.message : "This file could not be read. Copy its words and paste them here.",
    );
  }
  return check();
}

async function takeAway(words, name, copied) {
  const allowed = await copyText(words);
  if (!allowed) saveFile(name, "text/plain", words);
  status.textContent = allowed ? copied : `Your browser did not allow copying, so it is saved as ${name}.`;
}

root.hidden = false;
document.querySelector("#without-script").remove();
form.addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
file.addEventListener("change", () => file.files[0] && take(file.files[0]));
file.addEventListener("click", () => {
  file.value = "";
}); // so that the same file, mended, can be chosen again
field.addEventListener("input", () => {
  if (!part("results").hidden) status.textContent = "You have changed the text. Check it again to see what is left.";
});
part("clear").addEventListener("click", () => {
  form.reset();
  say("");
  field.focus();
});
part("print").addEventListener("click", () => print());
part("copy").addEventListener("click", () =>
  takeAway(
    writtenOut(text, found),
    "my-text.txt",
    "Copied your text, with each short form written out where it first stands.",
  ),
);
part("copy-list").addEventListener("click", () => takeAway(asText(found), "short-list.txt", "Copied the short list."));
form.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
form.addEventListener("drop", (event) => {
  const [dropped] = event.dataTransfer.files;
  if (!dropped) return;
  event.preventDefault();
  take(dropped);
});
