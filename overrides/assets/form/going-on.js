// From one part of the form to the next. What is wrong in a part is shown first, and can be left for later.

import { element, one } from "../shared/elements.js";
import { showFaults } from "./faults-shown.js";

/** @import { Fault } from "../rules/answer-checks.js" */
/** @import { Steps } from "./steps.js" */

/**
 * Go on to the next part, unless the one that is shown has faults.
 * @param {HTMLElement} root
 * @param {Steps} steps
 * @param {Fault[]} faults of the whole form
 */
export function goOn(root, steps, faults) {
  const here = faults.filter(({ name }) => steps.current?.contains(document.getElementById(`f-${name}`)));
  showFaults(root, here, (control) => steps.reveal(control));
  if (here.length) one(root, "[data-summary]", HTMLElement).append(element("p", {}, leaving(root, steps)));
  else steps.goOn();
}

/**
 * @param {HTMLElement} root
 * @param {Steps} steps
 */
function leaving(root, steps) {
  const button = element("button", { className: "button quiet", type: "button" }, "Continue, and fix this later");
  button.addEventListener("click", () => {
    showFaults(root, [], () => {});
    steps.goOn();
  });
  return button;
}
