// The line in the bar under the statements: answers go with the tab, and what the page says of that stands far above.

import { moved } from "./moving.js";
import { isEmpty } from "./rounds.js";

const GOES = "Your answers go when you close this tab.";

/** Wires the line; gives a function that brings it in line with the reflection. */
export function keepLine(article, reflection) {
  const line = article.querySelector("[data-keep-line]");
  const [said, button] = line.children;

  button.addEventListener("click", () => {
    said.textContent = moved(reflection, "device");
    if (button.hidden) said.focus(); // the button is gone, and the keyboard must stay here
  });

  return () => {
    const { place, safe } = reflection.keeping;
    const goes = place === "tab" && safe === "tab" && reflection.rounds.some((round) => !isEmpty(round));
    button.hidden = !goes;
    const words = goes ? GOES : "";
    if (said.textContent !== words) said.textContent = words;
  };
}
