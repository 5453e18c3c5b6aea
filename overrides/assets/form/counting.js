// Under each text, how much of it there is: words where they are limited or many, characters where those are.

import { wordsIn } from "../rules/tidy.js";
import { element } from "../shared/elements.js";

/** @import { Field } from "../rules/answers.js" */

/**
 * Bring the line under a control up to date; fields that need none get none.
 * @param {HTMLTextAreaElement} control
 * @param {Field | undefined} field
 */
export function count(control, field) {
  const measured = field && measure(field, control.value);
  if (!measured) return;
  const id = `c-${control.name}`;
  let line = document.getElementById(id);
  if (!line) {
    line = element("p", { id, className: "meta count" });
    control.after(line);
    control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby")} ${id}`);
  }
  line.textContent = measured.words;
  line.classList.toggle("over", measured.over);
}

/**
 * @param {Field} field
 * @param {string} text
 * @returns {{ words: string, over: boolean } | undefined}
 */
function measure({ kind, words, characters }, text) {
  const found = wordsIn(text);
  if (words) return { words: `${found} of ${words} words`, over: found > words };
  if (kind === "part") return { words: `${found} ${found === 1 ? "word" : "words"}`, over: false };
  if (kind !== "prose" || !characters) return undefined;
  const length = [...text].length;
  return { words: `${length} of ${characters} characters`, over: length > characters };
}
