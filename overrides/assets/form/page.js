// The page of a form for contributors. Nothing is sent: readers take what they wrote away themselves (sending.js).

import { faultsOf } from "../rules/answer-checks.js";
import { today } from "../rules/dates.js";
import { recordOf } from "../rules/record.js";
import { TextChecks } from "../rules/text-checks.js";
import { all, maybe, one } from "../shared/elements.js";
import { Autosave } from "./autosave.js";
import { copyButtons } from "./copy-buttons.js";
import { count } from "./counting.js";
import { formData } from "./data.js";
import { lookAgain, showFaults } from "./faults-shown.js";
import { answersOf, fill } from "./fields.js";
import { goOn } from "./going-on.js";
import { Items } from "./items.js";
import { JargonHints } from "./jargon-hints.js";
import { pastePlain } from "./pasting.js";
import { preview } from "./preview.js";
import { printWhole } from "./printing.js";
import { Sending } from "./sending.js";
import { Steps } from "./steps.js";

/** @import { Answers } from "../rules/answers.js" */
/** @import { ClickActions } from "./items.js" */

const SOON = 250; // milliseconds after the last key
const MAILBOXES = /^ {4}mailbox:.*$|^ {2}mailbox:.*$/gm;
const data = formData();
const root = one(document, "[data-contribute]", HTMLElement);
const form = one(root, "[data-form]", HTMLFormElement);
const summary = one(root, "[data-summary]", HTMLElement);
const previewBox = one(root, "[data-preview-box]", HTMLDetailsElement);
const onDevice = one(root, "#keep-on-device", HTMLInputElement);
const onOnePage = maybe(root, "#on-one-page", HTMLInputElement);
const fields = data.steps.flatMap((step) => step.fields);
const lists = fields.filter(({ kind }) => kind === "list");
const checks = new TextChecks(data);
const autosave = new Autosave(one(root, "[data-kept]", HTMLElement), data.kind);
const sending = new Sending(root, data, (words) => say(words, "send"));
const hints = new JargonHints(data.terms);
/** @type {number | undefined} */
let soon;

one(document, "[data-without-script]", HTMLElement).remove();
const questions = Object.assign(one(document, "[data-questions]", HTMLDetailsElement), { open: false });
questions.classList.add("told");
root.hidden = false;
const steps = new Steps(form, all(document, "[data-preface]", HTMLElement));
if (data.on_one_page) showAll(true);
show(autosave.found);
onDevice.checked = autosave.where === "device";
if (Object.keys(autosave.found).length) say("Here’s what you typed before.");

/** The texts of the form that may be long. */
function longTexts() {
  return all(form, "textarea[name]", HTMLTextAreaElement);
}

/**
 * Put answers into the form, with all that follows from them.
 * @param {Answers} answers
 */
function show(answers) {
  fill(form, answers, lists);
  for (const box of form.querySelectorAll(".jargon")) box.remove();
  for (const control of longTexts()) countIn(control);
  hints.lookNow(longTexts().filter(({ value }) => value));
  showFaults(root, [], () => {});
  sending.forget();
  showPreview();
}

/** Keep at once; what takes longer waits until the typing stops. */
function changed() {
  autosave.write(answersOf(form));
  sending.forget();
  clearTimeout(soon);
  soon = setTimeout(() => {
    showPreview();
    if (!summary.hidden) lookAgain(root, whole().faults);
  }, SOON);
}

function showPreview() {
  if (!previewBox.open) return;
  const record = recordOf(data, answersOf(form), today());
  preview(one(root, "[data-preview]", HTMLElement), data.kind, record, wordsFor);
}

/**
 * The words of a choice.
 * @param {string} name of the field
 * @param {string} value
 */
function wordsFor(name, value) {
  const field = fields.flatMap((one) => [one, ...one.fields]).find((one) => one.name === name);
  return field?.choices.find(([id]) => id === value)?.[1] ?? "";
}

/** @param {HTMLTextAreaElement} control */
function countIn(control) {
  const field = fields.find(({ name }) => name === control.name);
  count(control, field);
}

/** @param {boolean} isWhole */
function showAll(isWhole) {
  steps.showAll(isWhole);
  root.classList.toggle("whole", isWhole);
}

/** The answers, the record that they make, and its faults. */
function whole() {
  const answers = answersOf(form);
  const record = recordOf(data, answers, today());
  return { answers, record, faults: faultsOf(data, answers, record, checks) };
}

function lookOver() {
  const { answers, record, faults } = whole();
  showFaults(root, faults, (control) => steps.reveal(control));
  if (faults.length) sending.forget();
  else sending.offer(record, answers, checks.lookAgain(record.text.replace(MAILBOXES, "")));
}

/**
 * Words for the reader: at the top, among the ways to send, or beside the copies.
 * @param {string} words
 */
function say(words, where = "top") {
  for (const line of all(root, "[data-said]", HTMLElement)) line.textContent = line.dataset.said === where ? words : "";
}

/** @param {boolean} wanted */
function keepOnDevice(wanted) {
  if (autosave.move(wanted ? "device" : "tab", answersOf(form))) return;
  onDevice.checked = false;
  say(
    "Another tab has already kept other answers on this device. Finish those first, or save a copy of these to a file.",
  );
}

/** @type {ClickActions} */
const ON_CLICK = {
  ...new Items(form, lists, changed).actions,
  ...copyButtons({
    root,
    data,
    read: () => answersOf(form),
    put: (answers) => {
      show(answers);
      autosave.write(answers);
    },
    clear: () => {
      autosave.clear();
      show({});
    },
    say: (words) => say(words, "copy"),
  }),
};

root.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  for (const [selector, act] of Object.entries(ON_CLICK)) {
    const button = target.closest(selector);
    if (button instanceof HTMLElement) act(button);
  }
});
form.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLTextAreaElement && target.name) {
    countIn(target);
    hints.lookInAPause(target);
  }
  if (target instanceof Element && target.getAttribute("name")) changed();
});
pastePlain(form);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (steps.next) goOn(root, steps, whole().faults);
  else lookOver();
});
previewBox.addEventListener("toggle", showPreview);
onDevice.addEventListener("change", () => keepOnDevice(onDevice.checked));
onOnePage?.addEventListener("change", () => showAll(onOnePage.checked));
addEventListener("beforeunload", (event) => {
  if (autosave.fault && Object.keys(answersOf(form)).length) event.preventDefault();
});
printWhole(form);
autosave.follow({
  changed: (answers) => {
    show(answers);
    say("Updated with changes from another tab.");
  },
  gone: () => {
    autosave.move("tab", answersOf(form));
    onDevice.checked = false;
    say("Another tab removed the answers from this device. They stay in this tab.");
  },
});
