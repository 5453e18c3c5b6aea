// The page of a form for contributors. Nothing is sent: the ways out are the reader's own (sending.js).

import { today } from "../rules/dates.js";
import { faultsOf } from "../rules/answer-checks.js";
import { openCopy, saveCopy } from "./copies.js";
import { count } from "./counting.js";
import { lookAgain, showFaults } from "./faults-shown.js";
import { answersOf, fill } from "./fields.js";
import { itemButtons } from "./items.js";
import { wordsToExplain } from "./jargon-hints.js";
import { Keeping } from "./autosave.js";
import { pastePlain } from "./pasting.js";
import { preview } from "./preview.js";
import { printWhole } from "./printing.js";
import { recordOf } from "../rules/record.js";
import { Sending } from "./sending.js";
import { Steps } from "./steps.js";
import { TextChecks } from "../rules/text-checks.js";

const SOON = 250; // milliseconds after the last key
const data = JSON.parse(document.querySelector("#contribute-data").textContent);
const root = document.querySelector("[data-contribute]");
const form = root.querySelector("[data-form]");
const fields = data.steps.flatMap((step) => step.fields);
const lists = fields.filter(({ kind }) => kind === "list");
const texts = new TextChecks(data);
const keeping = new Keeping(root.querySelector("[data-kept]"), data.kind);
const sending = new Sending(root, data, (words) => say(words, "send"));
const part = (name) => root.querySelector(`[data-${name}]`);
const onDevice = root.querySelector("#keep-on-device");
let soon;
let waiting; // the answers of a copy that is to be opened

document.querySelector("[data-without-script]").remove();
document.querySelector("[data-questions]").open = false;
root.hidden = false;
const steps = new Steps(form);
const words = wordsToExplain(data.terms);
if (data.on_one_page) showAll(true);
show(keeping.found);
onDevice.checked = keeping.where === "device";
if (Object.keys(keeping.found).length) say("Here is what you typed before.");

/** Put answers into the form, with all that follows from them. */
function show(answers) {
  fill(form, answers, lists);
  for (const box of form.querySelectorAll(".jargon")) box.remove();
  for (const control of form.querySelectorAll("textarea[name]")) countIn(control);
  words.lookNow([...form.querySelectorAll("textarea[name]")].filter(({ value }) => value));
  showFaults(root, [], () => {});
  sending.forget();
  showPreview();
}

/** Keep at once; what takes longer waits until the typing stops. */
function changed() {
  keeping.write(answersOf(form));
  sending.forget();
  clearTimeout(soon);
  soon = setTimeout(() => {
    showPreview();
    if (!part("summary").hidden) lookAgain(root, whole().faults);
  }, SOON);
}

function showPreview() {
  if (part("preview-box").open) preview(part("preview"), data.kind, recordOf(data, answersOf(form), today()), wordsFor);
}

/** The words of a choice. */
function wordsFor(name, value) {
  const every = fields.flatMap((field) => [field, ...field.fields]);
  return every.find((field) => field.name === name).choices.find(([id]) => id === value)?.[1] ?? "";
}

function countIn(control) {
  count(
    control,
    fields.find(({ name }) => name === control.name),
  );
}

function showAll(whole) {
  steps.showAll(whole);
  root.classList.toggle("whole", whole);
}

/** The answers, the record that they make, and its faults. */
function whole() {
  const answers = answersOf(form);
  const record = recordOf(data, answers, today());
  return { answers, record, faults: faultsOf(data, answers, record, texts) };
}

function lookOver() {
  const { answers, record, faults } = whole();
  showFaults(root, faults, (control) => steps.reveal(control));
  if (faults.length) return sending.forget();
  return sending.offer(
    record,
    answers,
    texts.lookAgain(record.text.replace(/^ {4}mailbox:.*$|^ {2}mailbox:.*$/gm, "")),
  );
}

/** Words for the reader: at the top, among the ways to send, or beside the copies. */
function say(words, where = "top") {
  for (const line of root.querySelectorAll("[data-said]")) line.textContent = line.dataset.said === where ? words : "";
}

async function open(file) {
  const { answers, fault } = await openCopy(data, file);
  say(fault ?? "", "copy");
  if (fault) return;
  waiting = answers;
  if (Object.keys(answersOf(form)).length) ask("sure-open", true, "open-now");
  else openNow();
}

function openNow() {
  show(waiting);
  keeping.write(waiting);
  ask("sure-open", false, "open-draft");
  say("Your saved copy is open.", "copy");
}

function save() {
  saveCopy(data, answersOf(form));
  say(
    `Saved as ${data.kind}-answers.json. It is for going on later. To send what you wrote, go to part ${data.steps.length + 1}.`,
    "copy",
  );
}

/** Ask before answers are taken away, or ask no more; the focus goes to a button. */
function ask(question, asked, button) {
  part(question).hidden = !asked;
  part(button).focus();
}

function clear() {
  keeping.clear();
  show({});
  ask("sure", false, "clear");
  say("Everything you typed here is taken away.", "copy");
}

function keepOnDevice(wanted) {
  if (keeping.move(wanted ? "device" : "tab", answersOf(form))) return;
  onDevice.checked = false;
  say("Another tab keeps other answers on this device already. Finish those first, or save a copy of these to a file.");
}

const ON_CLICK = {
  ...itemButtons(form, lists, changed),
  "[data-save-draft]": save,
  "[data-open-draft]": () => part("draft-file").click(),
  "[data-open-now]": openNow,
  "[data-keep-typed]": () => ask("sure-open", false, "open-draft"),
  "[data-clear]": () => ask("sure", true, "clear-now"),
  "[data-keep-it]": () => ask("sure", false, "clear"),
  "[data-clear-now]": clear,
};

root.addEventListener("click", (event) => {
  for (const [selector, act] of Object.entries(ON_CLICK)) {
    const button = event.target.closest(selector);
    if (button) act(button);
  }
});
form.addEventListener("input", (event) => {
  if (event.target.matches("textarea[name]")) {
    countIn(event.target);
    words.lookInAPause(event.target);
  }
  if (event.target.name) changed();
});
pastePlain(form);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!steps.goOn()) lookOver(); // Enter in a box sends the form wherever it stands
});
part("preview-box").addEventListener("toggle", showPreview);
part("draft-file").addEventListener("change", ({ target }) => {
  if (target.files[0]) open(target.files[0]);
  target.value = "";
});
onDevice.addEventListener("change", () => keepOnDevice(onDevice.checked));
root.querySelector("#on-one-page")?.addEventListener("change", ({ target }) => showAll(target.checked));
addEventListener("beforeunload", (event) => {
  if (keeping.fault && Object.keys(answersOf(form)).length) event.preventDefault();
});
printWhole(form);
keeping.follow({
  changed: (answers) => {
    show(answers);
    say("Brought up to date with another tab.");
  },
  gone: () => {
    keeping.move("tab", answersOf(form));
    onDevice.checked = false;
    say("Another tab took the answers off this device. They stay in this tab.");
  },
});
