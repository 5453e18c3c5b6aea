// A field that is full says so: otherwise what is typed or pasted beyond its room would be cut off without a word.

import { element } from "../shared/elements.js";
import { MOST_LETTERS } from "./answers.js";

const MOST = MOST_LETTERS.toLocaleString("en-GB");
const FULL = `This box is full: it holds ${MOST} characters. Anything after that was left out.`;

/**
 * Keeps a field to its room; gives the line, to be put under it, that speaks up once the field is full.
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @returns {HTMLParagraphElement}
 */
export function roomOf(field) {
  field.maxLength = MOST_LETTERS;
  const line = element("p", { className: "said", role: "status" });
  field.addEventListener(
    "input",
    () => {
      // Some keyboards ignore maxlength.
      if (field.value.length > MOST_LETTERS) field.value = field.value.slice(0, MOST_LETTERS);
      line.textContent = field.value.length === MOST_LETTERS ? FULL : "";
    },
    { capture: true },
  );
  return line;
}
