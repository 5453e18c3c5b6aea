// The page for feedback. It sends nothing: the ways out are the reader's own.

import { TextChecks } from "../rules/text-checks.js";
import { element } from "../shared/elements.js";
import { emptyIssue, issueAddress, mailAddress } from "../shared/send.js";
import { copyText, saveFile } from "../shared/take-away.js";
import { Drafts } from "./drafts.js";
import { firstOf, isEmpty, pageOf, written } from "./note.js";

const TOLD = {
  kept: "What you type stays in this tab of your browser until you take it away or close the tab.",
  blocked: "Your browser keeps nothing for this page. Send it, or save it as a file, before you leave.",
  full: "Your browser has no more room for what you type. Send it, or save it as a file, before you leave.",
};
const data = JSON.parse(document.querySelector("#feedback-data").textContent);
const root = document.querySelector("[data-feedback]");
const form = root.querySelector("[data-form]");
const part = (name) => root.querySelector(`[data-${name}]`);
const checks = new TextChecks({ ...data, markup: [], tag: "(?!)", tag_told: [] });
const drafts = new Drafts();
const about = pageOf(location.search);
const subject = `${data.subject}${about ? `: ${about}` : ""}`;
let taken;

function answers() {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
}

function fill(values) {
  for (const control of form.elements) {
    const value = values[control.name] ?? "";
    if (control.type === "radio") control.checked = control.value === value;
    else if (control.type === "checkbox") control.checked = Boolean(value);
    else if (control.name) control.value = value;
  }
  if (data.wider.some((name) => values[name]) || !about) part("wider").open = true;
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
  part("kept").textContent = TOLD[drafts.fault ?? "kept"] ?? TOLD.blocked;
  part("kept").classList.toggle("note", Boolean(drafts.fault));
  part("undo").hidden = !taken;
  part("nothing").hidden = !isEmpty(now);
  part("ways").hidden = isEmpty(now);
  if (isEmpty(now)) return;
  const text = written(data, about, now);
  root.querySelector("#written").value = text;
  either("mail", mailAddress(data.mailbox, subject, text), part("mail"), part("mail-long"));
  either("issue", issueAddress(data.repository, subject, text), part("issue-short"), part("issue-long"));
  const fault = checks.fault(Object.values(now).join("\n"));
  part("look-again").hidden = !fault;
  part("look-again").textContent = fault ? `Look at it once more: ${fault}.` : "";
  part("public").hidden = Boolean(fault) || !data.repository;
  part("private").hidden = !fault || !data.repository;
}

function either(link, address, short, long) {
  part(link).href = address ?? "";
  short.hidden = !address;
  long.hidden = Boolean(address);
}

function say(words) {
  part("said").textContent = words;
}

async function copy() {
  const text = root.querySelector("#written");
  const done = await copyText(text.value);
  if (!done) {
    text.closest("details").open = true;
    text.select();
  }
  say(
    done
      ? "Copied. Paste it where you want it."
      : "Your browser did not allow copying. The text is marked in the box: copy it from there.",
  );
  return done;
}

const ON_CLICK = {
  copy,
  save: () => {
    saveFile("feedback-on-the-playbook.txt", "text/plain", root.querySelector("#written").value);
    say("Saved as a file. You can attach it to an e-mail.");
  },
  "copy-and-open": async () => {
    if (await copy()) open(emptyIssue(data.repository, subject), "_blank", "noopener");
  },
  clear: () => {
    taken = answers();
    drafts.keep(about, undefined);
    fill({});
    show();
    say("What you typed is taken away.");
    part("undo").focus();
  },
  undo: () => {
    fill(taken);
    changed();
    say("It is back.");
    part("clear").focus();
  },
};

/** Which page it is about, a way to speak of the whole, and what was begun about other pages. */
function showPage() {
  const home = new URL("../", location.href);
  const at = (path) =>
    element("a", { href: new URL(path.slice(1) || ".", home).href }, path === "/" ? "the home page" : path);
  const whole = element("a", { href: location.pathname }, "Write about the whole playbook instead");
  part("about").append(...(about ? ["About ", at(about), ". ", whole, "."] : ["About the whole playbook."]));
  const others = drafts.others(about);
  part("others").hidden = !others.length;
  const drafted = (other) => element("a", { href: `?about=${other}` }, other || "the whole playbook");
  part("others").append(
    "You also began to write about: ",
    ...others.flatMap((other, number) => [number ? ", " : "", drafted(other)]),
    ".",
  );
}

document.querySelector("[data-without-script]").remove();
root.hidden = false;
fill(drafts.of(about));
showPage();
show();
if (!isEmpty(answers())) say("Here is what you typed before.");
form.addEventListener("input", changed);
form.addEventListener("submit", (event) => event.preventDefault());
for (const [name, act] of Object.entries(ON_CLICK)) part(name).addEventListener("click", act);
addEventListener("beforeunload", (event) => {
  if (drafts.fault && !isEmpty(answers())) event.preventDefault();
});
const first = firstOf(location.search, data.asked);
if (first) {
  const control = root.querySelector(`#f-${first}`);
  control.closest("details")?.setAttribute("open", "");
  control.focus();
}
