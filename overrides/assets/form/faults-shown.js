// Faults beside their fields and in a summary that leads to each, until they are put right.

import { all, element, maybe, one } from "../shared/elements.js";

/** @import { Fault } from "../rules/answer-checks.js" */

const CONTROLS = "input, textarea, select";

/**
 * Show these faults and no others.
 * @param {HTMLElement} root
 * @param {Fault[]} faults
 * @param {(control: HTMLElement) => void} reveal brings a field into view before it takes the focus
 */
export function showFaults(root, faults, reveal) {
  for (const place of all(root, ".fault", HTMLElement)) Object.assign(place, { hidden: true, textContent: "" });
  for (const control of root.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  for (const { name, said } of faults) sayBeside(name, said);
  const summary = one(root, "[data-summary]", HTMLElement);
  summary.hidden = !faults.length;
  summary.replaceChildren();
  if (!faults.length) return;
  const links = faults.map((fault) => element("li", { "data-fault": fault.name }, linkTo(fault, reveal)));
  summary.append(element("h2", {}, heading(faults.length)), element("ul", {}, ...links));
  summary.focus();
}

/**
 * Take away what has been put right, and say what is left as it now is. None is added.
 * @param {HTMLElement} root
 * @param {Fault[]} faults those of now
 */
export function lookAgain(root, faults) {
  const summary = one(root, "[data-summary]", HTMLElement);
  for (const line of all(summary, "[data-fault]", HTMLElement)) {
    const fault = faults.find(({ name }) => name === line.dataset.fault);
    sayBeside(line.dataset.fault ?? "", fault?.said);
    if (fault) one(line, "a", HTMLAnchorElement).textContent = words(fault);
    else line.remove();
  }
  const left = summary.querySelectorAll("[data-fault]").length;
  const title = maybe(summary, "h2", HTMLHeadingElement);
  if (left && title) title.textContent = heading(left);
  else summary.hidden = true;
}

/** @param {number} number */
function heading(number) {
  return number === 1 ? "One thing to fix" : `${number} things to fix`;
}

/** @param {Fault} fault */
function words({ label, said }) {
  return `${label.replace(/[.?:]$/, "")}: ${said}`;
}

/**
 * Say what is wrong beside a field, or nothing any more.
 * @param {string} name
 * @param {string | undefined} said
 */
function sayBeside(name, said) {
  const place = document.getElementById(`e-${name}`);
  if (place) Object.assign(place, { hidden: !said, textContent: said ? sentence(said) : "" });
  const control = document.getElementById(`f-${name}`);
  if (!control?.matches(CONTROLS)) return;
  if (said) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/**
 * @param {Fault} fault
 * @param {(control: HTMLElement) => void} reveal
 */
function linkTo(fault, reveal) {
  const { name } = fault;
  const link = element("a", { href: `#f-${name}` }, words(fault));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const control = document.getElementById(`f-${name}`);
    if (!control) return;
    reveal(control);
    const inside = control.matches("fieldset, div") ? maybe(control, CONTROLS, HTMLElement) : null;
    (inside ?? control).focus();
  });
  return link;
}

/** @param {string} text */
function sentence(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".");
}
