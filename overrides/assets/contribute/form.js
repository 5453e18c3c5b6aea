// The page of a form for contributors. Nothing is sent: the ways out are the reader's own (sending.js).

import { today } from "../shared/days.js";
import { faultsOf } from "./checks.js";
import { openCopy, saveCopy } from "./copies.js";
import { count } from "./counting.js";
import { showFaults } from "./faults-shown.js";
import { answersOf, fill } from "./fields.js";
import { itemButtons } from "./items.js";
import { jargonCheck } from "./jargon.js";
import { Keeping } from "./keeping.js";
import { preview } from "./preview.js";
import { printWhole } from "./printing.js";
import { recordOf } from "./record.js";
import { Sending } from "./sending.js";
import { Steps } from "./steps.js";
import { TextChecks } from "./text-checks.js";
import { tidy } from "./tidy.js";

const [SOON, PAUSE] = [250, 800]; // milliseconds after the last key
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
const typedIn = new Set();
let soon;
let pause;

document.querySelector("[data-without-script]").remove();
document.querySelector("[data-questions]").open = false;
root.hidden = false;
const steps = new Steps(form);
const jargon = jargonCheck(data.terms);
if (data.on_one_page) showAll(true);
show(keeping.found);
onDevice.checked = keeping.where === "device";
if (Object.keys(keeping.found).length) say("Here is what you typed before.");

/** Put answers into the form, with all that follows from them. */
function show(answers) {
  fill(form, answers, lists);
  for (const box of form.querySelectorAll(".jargon")) box.remove();
  for (const control of form.querySelectorAll("textarea[name]")) countIn(control);
  jargon.then((look) => form.querySelectorAll("textarea[name]").forEach((control) => control.value && look(control)));
  showFaults(root, [], () => {});
  sending.forget();
  showPreview();
}

/** Keep at once; what takes longer waits until the typing stops. */
function changed() {
  keeping.write(answersOf(form));
  sending.forget();
  clearTimeout(soon);
  soon = setTimeout(showPreview, SOON);
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
  count(control, fields.find(({ name }) => name === control.name));
}

/** Words that readers may not know are told in a pause, not when a field is left: a button must not move under a click. */
function lookInAPause(control) {
  typedIn.add(control);
  clearTimeout(pause);
  pause = setTimeout(async () => {
    const look = await jargon;
    for (const one of typedIn) if (one.isConnected) look(one);
    typedIn.clear();
  }, PAUSE);
}

function showAll(whole) {
  steps.showAll(whole);
  root.classList.toggle("whole", whole);
}

function lookOver() {
  const answers = answersOf(form);
  const record = recordOf(data, answers, today());
  const faults = faultsOf(data, answers, record, texts);
  showFaults(root, faults, (control) => steps.reveal(control));
  if (faults.length) return sending.forget();
  return sending.offer(record, answers, texts.lookAgain(record.text.replace(/^ {4}mailbox:.*$|^ {2}mailbox:.*$/gm, "")));
}

/** Words for the reader: at the top, among the ways to send, or beside the copies. */
function say(words, where = "top") {
  for (const line of root.querySelectorAll("[data-said]")) line.textContent = line.dataset.said === where ? words : "";
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

async function open(file) {
  const { answers, fault } = await openCopy(data, file);
  if (!fault) {
    show(answers);
    keeping.write(answers);
  }
  say(fault ?? "Your saved copy is open.", "copy");
}

/** Take everything away, or not. */
function sure(asked) {
  part("sure").hidden = !asked;
  part(asked ? "clear-now" : "clear").focus();
}

function clear() {
  keeping.clear();
  show({});
  sure(false);
  say("Everything you typed here is taken away.", "copy");
}

function keepOnDevice(wanted) {
  if (keeping.move(wanted ? "device" : "tab", answersOf(form))) return;
  onDevice.checked = false;
  say("Another tab keeps other answers on this device already. Finish those first, or save a copy of these to a file.");
}

const ON_CLICK = {
  ...itemButtons(form, lists, changed),
  "[data-save-draft]": () => { saveCopy(data, answersOf(form)); say(`Saved as ${data.kind}-answers.json.`, "copy"); },
  "[data-open-draft]": () => part("draft-file").click(),
  "[data-clear]": () => sure(true),
  "[data-keep-it]": () => sure(false),
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
    lookInAPause(event.target);
  }
  if (event.target.name) changed();
});
form.addEventListener("paste", paste);
form.addEventListener("submit", (event) => { event.preventDefault(); lookOver(); });
part("preview-box").addEventListener("toggle", showPreview);
part("draft-file").addEventListener("change", ({ target }) => { if (target.files[0]) open(target.files[0]); target.value = ""; });
onDevice.addEventListener("change", () => keepOnDevice(onDevice.checked));
root.querySelector("#on-one-page")?.addEventListener("change", ({ target }) => showAll(target.checked));
addEventListener("beforeunload", (event) => {
  if (keeping.fault && Object.keys(answersOf(form)).length) event.preventDefault();
});
printWhole(form);
keeping.follow({
  changed: (answers) => { show(answers); say("Brought up to date with another tab."); },
  gone: () => { keeping.move("tab", answersOf(form)); onDevice.checked = false; say("Another tab took the answers off this device. They stay in this tab."); },
});
