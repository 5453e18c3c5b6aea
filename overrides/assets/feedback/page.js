// The page for feedback. It sends nothing: readers take what they wrote away themselves.

import { TextChecks } from "../rules/text-checks.js";
import { element, one } from "../shared/elements.js";
import { emptyIssue, issueAddress, mailAddress } from "../shared/send.js";
import { copyText, saveFile } from "../shared/take-away.js";
import { Drafts } from "./drafts.js";
import { firstOf, isEmpty, pageOf, written } from "./note.js";

/** @import { Answers } from "./drafts.js" */
/** @import { FeedbackData } from "./note.js" */

const MESSAGES = {
  kept: "What you type stays in this tab of your browser until you remove it or close the tab.",
  blocked: "Your browser keeps nothing for this page. Send it, or save it as a file, before you leave.",
  full: "Your browser has no more room for what you type. Send it, or save it as a file, before you leave.",
};
/** @type {FeedbackData} */
const data = JSON.parse(one(document, "#feedback-data", HTMLScriptElement).textContent);
const root = one(document, "[data-feedback]", HTMLElement);
const form = one(root, "[data-form]", HTMLFormElement);
const text = one(root, "#written", HTMLTextAreaElement);
const wider = one(root, "[data-wider]", HTMLDetailsElement);
const part = (/** @type {string} */ name) => one(root, `[data-${name}]`, HTMLElement);
const checks = new TextChecks({ ...data, markup: [], entities: {}, tag: ["(?!)", ""], tag_message: [] });
const drafts = new Drafts();
const about = pageOf(location.search);
const subject = `${data.subject}${about ? `: ${about}` : ""}`;
/** @type {Answers | undefined} what was taken away, while it can still be brought back */
let taken;

/** @returns {Answers} */
function answers() {
  /** @type {Answers} */
  const found = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value.trim()) found[name] = value;
  return found;
}

/** @param {Answers} values */
function fill(values) {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) continue;
    const value = values[control.name] ?? "";
    if (!(control instanceof HTMLInputElement)) control.value = value;
    else if (control.type === "radio") control.checked = control.value === value;
    else if (control.type === "checkbox") control.checked = Boolean(value);
  }
  if (data.wider.some((name) => values[name]) || !about) wider.open = true;
}

function changed() {
  taken = undefined;
  const now = answers();
  drafts.keep(about, Object.keys(now).length ? now : undefined);
  say("");
  show();
}

/** The ways out, made anew of what stands in the form. */
function show() {
  const now = answers();
  part("kept").textContent = MESSAGES[drafts.fault ?? "kept"];
  part("kept").classList.toggle("note", Boolean(drafts.fault));
  part("undo").hidden = !taken;
  part("nothing").hidden = !isEmpty(now);
  part("ways").hidden = isEmpty(now);
  if (isEmpty(now)) return;
  text.value = written(data, about, now);
  either("mail", mailAddress(data.mailbox, subject, text.value), "mail", "mail-long");
  either("issue", issueAddress(data.repository, subject, text.value), "issue-short", "issue-long");
  const fault = checks.fault(Object.values(now).join("\n"), false);
  part("look-again").hidden = !fault;
  part("look-again").textContent = fault ? `Check this first: ${fault}.` : "";
  part("public").hidden = Boolean(fault) || !data.repository;
  part("private").hidden = !fault || !data.repository;
}

/**
 * One of two parts: that of the link, or, where the text is too long for an address, the other.
 * @param {string} link
 * @param {string | undefined} address
 * @param {string} short
 * @param {string} long
 */
function either(link, address, short, long) {
  one(root, `[data-${link}]`, HTMLAnchorElement).href = address ?? "";
  part(short).hidden = !address;
  part(long).hidden = Boolean(address);
}

/** @param {string} words */
function say(words) {
  part("said").textContent = words;
}

async function copy() {
  const done = await copyText(text.value);
  if (!done) {
    text.closest("details")?.setAttribute("open", "");
    text.select();
  }
  say(
    done
      ? "Copied. Paste it where you want it."
      : "Your browser didn’t allow copying. The text is selected in the box, so copy it from there.",
  );
  return done;
}

function clear() {
  taken = answers();
  drafts.keep(about, undefined);
  fill({});
  show();
  say("What you typed has been removed.");
  part("undo").focus();
}

function undo() {
  fill(taken ?? {});
  changed();
  say("It’s back.");
  part("clear").focus();
}

/** @type {{ [button: string]: () => void }} */
const ON_CLICK = {
  copy,
  save: () => {
    saveFile("feedback-on-the-playbook.txt", "text/plain", text.value);
    say("Saved as a file. You can attach it to an email.");
  },
  "copy-and-open": async () => {
    if (await copy()) open(emptyIssue(data.repository, subject), "_blank", "noopener");
  },
  clear,
  undo,
};

/** Which page it is about, a way to speak of the whole, and what was begun about other pages. */
function showPage() {
  const home = new URL("../", location.href);
  const at = (/** @type {string} */ path) =>
    element("a", { href: new URL(path.slice(1) || ".", home).href }, path === "/" ? "the home page" : path);
  const whole = element("a", { href: location.pathname }, "Write about the whole playbook instead");
  part("about").append(...(about ? ["About ", at(about), ". ", whole, "."] : ["About the whole playbook."]));
  const others = drafts.others(about);
  part("others").hidden = !others.length;
  const drafted = (/** @type {string} */ other) =>
    element("a", { href: `?about=${other}` }, other || "the whole playbook");
  part("others").append(
    "You also started writing about: ",
    ...others.flatMap((other, number) => [number ? ", " : "", drafted(other)]),
    ".",
  );
}

/**
 * Lead to the question that the address asks first.
 * @param {string} name
 */
function goTo(name) {
  const control = one(root, `#f-${name}`, HTMLElement);
  control.closest("details")?.setAttribute("open", "");
  control.focus();
}

one(document, "[data-without-script]", HTMLElement).remove();
root.hidden = false;
fill(drafts.of(about));
showPage();
show();
if (!isEmpty(answers())) say("Here’s what you typed before.");
form.addEventListener("input", changed);
form.addEventListener("submit", (event) => event.preventDefault());
for (const [name, act] of Object.entries(ON_CLICK)) part(name).addEventListener("click", act);
addEventListener("beforeunload", (event) => {
  if (drafts.fault && !isEmpty(answers())) event.preventDefault();
});
const first = firstOf(location.search, data.asked);
if (first) goTo(first);
