// Faults beside their fields and in a summary that leads to each, until they are mended.

import { element } from "../shared/elements.js";

/** Show these faults and no others. `go(element)` brings a field into view before it takes the focus. */
export function showFaults(root, faults, go) {
  for (const place of root.querySelectorAll(".fault")) Object.assign(place, { hidden: true, textContent: "" });
  for (const control of root.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  for (const { name, said } of faults) beside(name, said);
  const summary = root.querySelector("[data-summary]");
  summary.hidden = !faults.length;
  if (!faults.length) return summary.replaceChildren();
  const links = faults.map((fault) => element("li", { "data-fault": fault.name }, linkTo(fault, go)));
  summary.replaceChildren(element("h2", { textContent: heading(faults.length) }), element("ul", {}, ...links));
  return summary.focus();
}

/** Take away what is mended, and say what is left as it now is: `faults` are those of now. None is added. */
export function lookAgain(root, faults) {
  const summary = root.querySelector("[data-summary]");
  for (const line of summary.querySelectorAll("[data-fault]")) {
    const fault = faults.find(({ name }) => name === line.dataset.fault);
    beside(line.dataset.fault, fault?.said);
    if (fault) line.firstChild.textContent = words(fault);
    else line.remove();
  }
  const left = summary.querySelectorAll("[data-fault]").length;
  if (left) summary.querySelector("h2").textContent = heading(left);
  else summary.hidden = true;
}

function heading(number) {
  return number === 1 ? "One thing to mend" : `${number} things to mend`;
}

function words({ label, said }) {
  return `${label.replace(/[.?:]$/, "")}: ${said}`;
}

/** Say what is wrong beside a field, or nothing any more. */
function beside(name, said) {
  const place = document.getElementById(`e-${name}`);
  if (place) Object.assign(place, { hidden: !said, textContent: said ? sentence(said) : "" });
  const control = document.getElementById(`f-${name}`);
  if (!control?.matches("input, textarea, select")) return;
  if (said) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

function linkTo(fault, go) {
  const { name } = fault;
  const link = element("a", { href: `#f-${name}`, textContent: words(fault) });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const control = document.getElementById(`f-${name}`);
    go(control);
    const first = control.matches("fieldset, div")
      ? (control.querySelector("input, textarea, select") ?? control)
      : control;
    first.focus();
  });
  return link;
}

function sentence(text) {
  return text[0].toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".");
}
