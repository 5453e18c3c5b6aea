// A finder: filters the cards that are already on the page. The choices stand in the address, so that they can be
// shared and the back button undoes the last one. Without this script the page is the whole list.

import { all, maybe, one } from "../shared/elements.js";
import { addressOf, choicesInAddress, choicesInForm } from "./choices.js";
import { Filter } from "./filter.js";
import { View } from "./view.js";

/** @import { Choices } from "./choices.js" */

const root = one(document, "[data-finder]", HTMLElement);
const form = one(root, "[data-finder-form]", HTMLFormElement);
const sort = maybe(root, "[name=sort]", HTMLSelectElement);
const filters = all(form, "[data-filter]", HTMLElement).map((box) => new Filter(box));
const view = new View(root, filters);

/** @type {EventTarget | null} the number field that someone is typing in */
let typingIn = null;

/**
 * Put choices into the controls and show what they find.
 * @param {Choices} choices
 */
function open(choices) {
  for (const filter of filters) filter.chosen = choices.wanted.get(filter) ?? [];
  if (sort) sort.value = choices.order;
  view.show(choices);
}

/**
 * A control was changed: one step in the history, but no more than one while someone types a number.
 * @param {Event} event
 */
function changed({ target }) {
  const choices = choicesInForm(filters, sort);
  const address = addressOf(location.href, choices);
  const isNumber = target instanceof HTMLInputElement && target.type === "number";
  const goesOn = isNumber && typingIn === target;
  typingIn = isNumber ? target : null;
  if (address.href !== location.href) history[goesOn ? "replaceState" : "pushState"](null, "", address);
  view.show(choices);
}

function clear() {
  for (const filter of filters) filter.chosen = [];
  const choices = choicesInForm(filters, sort);
  history.pushState(null, "", addressOf(location.href, choices));
  view.show(choices);
  view.status.focus();
}

/** On a phone the controls fold away again, and the focus goes to what was found. */
function done() {
  fold(false);
  view.status.focus();
}

/** @param {boolean} isOpen */
function fold(isOpen) {
  view.opener.setAttribute("aria-expanded", String(isOpen));
  root.classList.toggle("open", isOpen);
}

root.classList.add("ready");
for (const piece of [form, one(root, "[data-finder-answer]", HTMLElement), view.opener]) piece.hidden = false;
view.status.tabIndex = -1;
form.addEventListener("input", changed);
form.addEventListener("submit", (event) => event.preventDefault());
sort?.addEventListener("input", changed);
view.clear.addEventListener("click", clear);
view.done.addEventListener("click", done);
view.opener.addEventListener("click", () => fold(view.opener.getAttribute("aria-expanded") !== "true"));
addEventListener("popstate", () => {
  typingIn = null;
  open(choicesInAddress(location.href, filters, sort));
});
open(choicesInAddress(location.href, filters, sort));
