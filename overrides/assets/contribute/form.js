// The page on which somebody tells what they did. Nothing is sent: the ways out are the reader's own (sending.js).

import { copyText, saveFile } from "../shared/take-away.js";
import { today } from "../shared/days.js";
import { faultsOf } from "./checks.js";
import { showFaults } from "./faults-shown.js";
import { addItem, answersOf, fill, without } from "./fields.js";
import { jargonCheck } from "./jargon.js";
import { Keeping } from "./keeping.js";
import { preview } from "./preview.js";
import { recordOf } from "./record.js";
import { Sending } from "./sending.js";
import { Steps } from "./steps.js";
import { TextChecks } from "./text-checks.js";
import { tidy, wordsIn } from "./tidy.js";

const SOON = 250; // milliseconds after the last key
const data = JSON.parse(document.querySelector("#contribute-data").textContent);
const root = document.querySelector("[data-contribute]");
const form = root.querySelector("[data-form]");
const fields = data.steps.flatMap((step) => step.fields);
const lists = fields.filter(({ kind }) => kind === "list");
const texts = new TextChecks(data);
const keeping = new Keeping(root.querySelector("[data-kept]"));
const sending = new Sending(root, data);
const part = (name) => root.querySelector(`[data-${name}]`);
let soon;

fill(form, keeping.found ?? {}, lists);
document.querySelector("[data-without-script]").remove();
document.querySelector("[data-questions]").open = false;
root.hidden = false;
const steps = new Steps(form);
root.querySelector("#keep-on-device").checked = keeping.where === "device";
form.querySelectorAll("textarea[name]").forEach(count);
const jargon = jargonCheck(data.terms);
jargon.then((look) => form.querySelectorAll("textarea[name]").forEach((control) => control.value && look(control)));
if (keeping.found && Object.keys(keeping.found).length) say("Here is what you typed before.");

/** Keep at once; what takes longer waits until the typing stops. */
function changed() {
  keeping.write(answersOf(form));
  sending.forget();
  clearTimeout(soon);
  soon = setTimeout(showPreview, SOON);
}

function showPreview() {
  if (part("preview-box").open) preview(part("preview"), recordOf(data, answersOf(form), today()), wordsFor);
}

/** The words of a choice. */
function wordsFor(name, value) {
  const every = fields.flatMap((field) => [field, ...field.fields]);
  return every.find((field) => field.name === name).choices.find(([id]) => id === value)?.[1] ?? "";
}

function count(control) {
  const field = fields.find(({ name }) => name === control.name);
  if (!field?.words && field?.kind !== "part") return;
  let line = document.getElementById(`c-${control.name}`);
  if (!line) {
    line = Object.assign(document.createElement("p"), { id: `c-${control.name}`, className: "meta count" });
    control.after(line);
    control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby")} ${line.id}`);
  }
  const words = wordsIn(control.value);
  line.textContent = field.words ? `${words} of ${field.words} words` : `${words} ${words === 1 ? "word" : "words"}`;
  line.classList.toggle("over", Boolean(field.words) && words > field.words);
}

function lookOver() {
  const answers = answersOf(form);
  const record = recordOf(data, answers, today());
  const faults = faultsOf(data, answers, record, texts);
  showFaults(root, faults, (control) => steps.reveal(control));
  if (faults.length) return sending.forget();
  return sending.offer(record, answers, texts.lookAgain(record.text.replace(/^ {4}mailbox:.*$|^ {2}mailbox:.*$/gm, "")));
}

function say(words) {
  part("said").textContent = words;
}

/** What is pasted from Word comes in as plain text, its bullets and quotation marks made plain. */
function paste(event) {
  const control = event.target;
  const pasted = event.clipboardData?.getData("text/plain");
  if (!pasted || !control.matches("textarea[name]")) return;
  const clean = tidy(pasted);
  if (clean === pasted) return;
  event.preventDefault();
  control.setRangeText(clean, control.selectionStart, control.selectionEnd, "end");
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function startAgain(answers) {
  fill(form, answers, lists);
  form.querySelectorAll("textarea[name]").forEach(count);
  form.querySelectorAll(".jargon").forEach((box) => box.remove());
  showFaults(root, [], () => {});
  sending.forget();
  showPreview();
}

async function openDraft(file) {
  try {
    const { answers } = JSON.parse(await file.text());
    if (!answers || typeof answers !== "object") throw new TypeError("no answers");
    startAgain(answers);
    keeping.write(answers);
    say("Your saved copy is open.");
  } catch {
    say("This file is no copy of answers that was saved here.");
  }
}

const ON_CLICK = {
  "[data-add]": (button) => {
    const list = lists.find(({ name }) => name === button.closest("[data-list]").dataset.list);
    addItem(form, list).querySelector("input, textarea").focus();
  },
  "[data-remove]": (button) => {
    const box = button.closest("[data-list]");
    const list = lists.find(({ name }) => name === box.dataset.list);
    const answers = without(answersOf(form), list, Number(button.closest("[data-item]").dataset.item));
    fill(form, answers, lists);
    changed();
    box.focus();
    say(`${list.item} taken away.`);
  },
  "[data-save-draft]": () => saveFile("case-study-answers.json", "application/json", JSON.stringify({ answers: answersOf(form) })),
  "[data-open-draft]": () => part("draft-file").click(),
  "[data-clear]": () => { part("sure").hidden = false; part("clear-now").focus(); },
  "[data-keep-it]": () => { part("sure").hidden = true; part("clear").focus(); },
  "[data-clear-now]": () => {
    part("sure").hidden = true;
    keeping.clear();
    startAgain({});
    say("Everything you typed here is taken away.");
    part("clear").focus();
  },
};

root.addEventListener("click", (event) => {
  for (const [selector, act] of Object.entries(ON_CLICK)) {
    const button = event.target.closest(selector);
    if (button) act(button);
  }
});
form.addEventListener("input", (event) => {
  if (event.target.matches("textarea[name]")) count(event.target);
  if (event.target.name) changed();
});
form.addEventListener("change", async (event) => {
  if (event.target.matches("textarea[name]")) (await jargon)(event.target);
});
form.addEventListener("paste", paste);
form.addEventListener("submit", (event) => { event.preventDefault(); lookOver(); });
part("preview-box").addEventListener("toggle", showPreview);
part("draft-file").addEventListener("change", (event) => event.target.files[0] && openDraft(event.target.files[0]));
root.querySelector("#keep-on-device").addEventListener("change", (event) => keeping.move(event.target.checked ? "device" : "tab", answersOf(form)));
root.querySelector("#on-one-page").addEventListener("change", (event) => { steps.showAll(event.target.checked); root.classList.toggle("whole", event.target.checked); });
addEventListener("beforeunload", (event) => {
  if (keeping.fault && Object.keys(answersOf(form)).length) event.preventDefault();
});
root.querySelector("[data-copy-address]").addEventListener("click", async () => {
  say(await copyText(data.mailbox) ? "Address copied." : `Your browser did not allow copying. The address is ${data.mailbox}`);
});
