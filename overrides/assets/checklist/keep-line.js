// The line in the bar under the statements: answers go with the tab, and the place where the page says so is far above.

import { one } from "../shared/elements.js";
import { moved } from "./moving.js";
import { isEmpty } from "./rounds.js";

/** @import { Reflection } from "./reflection.js" */

const GOES = "Your answers go when you close this tab.";

/**
 * Wires the line; gives a function that brings it in line with the reflection.
 * @param {HTMLElement} article
 * @param {Reflection} reflection
 * @returns {() => void}
 */
export function keepLine(article, reflection) {
  const line = one(article, "[data-keep-line]", HTMLElement);
  const said = one(line, "[role=status]", HTMLElement);
  const button = one(line, "button", HTMLButtonElement);

  button.addEventListener("click", () => {
    said.textContent = moved(reflection, "device");
    if (button.hidden) said.focus(); // the button is gone, and the keyboard must stay here
  });

  return () => {
    const { place, safe } = reflection.store;
    const goes = place === "tab" && safe === "tab" && reflection.rounds.some((round) => !isEmpty(round));
    button.hidden = !goes;
    const words = goes ? GOES : "";
    if (said.textContent !== words) said.textContent = words;
  };
}
