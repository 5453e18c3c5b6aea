// Faults beside their fields and in a summary that leads to each.

import { element } from "../shared/elements.js";

/** Show these faults and no others. `go(element)` brings a field into view before it takes the focus. */
export function showFaults(root, faults, go) {
  for (const place of root.querySelectorAll(".fault")) Object.assign(place, { hidden: true, textContent: "" });
  for (const control of root.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  for (const { name, said } of faults) beside(name, said);
  const summary = root.querySelector("[data-summary]");
  summary.hidden = !faults.length;
  if (!faults.length) return summary.replaceChildren();
  const links = faults.map((fault) => element("li", {}, linkTo(fault, go)));
  summary.replaceChildren(
    element("h2", { textContent: faults.length === 1 ? "One thing to mend" : `${faults.length} things to mend` }),
    element("ul", {}, ...links),
  );
  return summary.focus();
}

function beside(name, said) {
  const place = document.getElementById(`e-${name}`);
  if (place) Object.assign(place, { hidden: false, textContent: sentence(said) });
  const control = document.getElementById(`f-${name}`);
  if (control?.matches("input, textarea, select")) control.setAttribute("aria-invalid", "true");
}

function linkTo({ name, label, said }, go) {
  const link = element("a", { href: `#f-${name}`, textContent: `${label.replace(/[.?:]$/, "")}: ${said}` });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const control = document.getElementById(`f-${name}`);
    go(control);
    const first = control.matches("fieldset, div") ? control.querySelector("input, textarea, select") ?? control : control;
    first.focus();
  });
  return link;
}

function sentence(text) {
  return text[0].toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".");
}
