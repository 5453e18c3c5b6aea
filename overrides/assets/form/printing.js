// On paper a box with a scroll bar would cut off what was typed: each text stands beside its box, and paper shows that.

import { all, element } from "../shared/elements.js";

/**
 * Keep a copy of each text for paper, made whenever the page is printed.
 * @param {HTMLFormElement} form
 */
export function printWhole(form) {
  addEventListener("beforeprint", () => {
    for (const copy of form.querySelectorAll(".on-paper")) copy.remove();
    for (const control of all(form, "textarea", HTMLTextAreaElement))
      control.after(element("div", { className: "on-paper", "aria-hidden": "true" }, control.value));
  });
}
