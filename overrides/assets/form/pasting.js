// What is pasted from Word comes in as plain text, its bullets and quotation marks made plain.

import { tidy } from "../rules/tidy.js";

/**
 * Make plain what is pasted into the texts of a form.
 * @param {HTMLFormElement} form
 */
export function pastePlain(form) {
  form.addEventListener("paste", (event) => {
    const control = event.target;
    const pasted = event.clipboardData?.getData("text/plain");
    if (!pasted || !(control instanceof HTMLTextAreaElement) || !control.name) return;
    const clean = tidy(pasted);
    if (clean === pasted) return;
    event.preventDefault();
    control.setRangeText(clean, control.selectionStart, control.selectionEnd, "end");
    control.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
