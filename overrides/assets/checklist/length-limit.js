// A field that is full says so: what is typed or pasted beyond its room would else be cut off without a word.

import { element } from "../shared/elements.js";
import { MOST_LETTERS } from "./answers.js";

const FULL = `This field is full: ${MOST_LETTERS.toLocaleString("en-GB")} letters fit. What came after them is not here.`;

/** Keeps a field to its room; gives the line, to be put under it, that speaks up once the field is full. */
export function roomOf(field) {
  field.maxLength = MOST_LETTERS;
  const line = element("p", { className: "said", role: "status" });
  field.addEventListener(
    "input",
    () => {
      if (field.value.length > MOST_LETTERS) field.value = field.value.slice(0, MOST_LETTERS); // some keyboards heed no maxlength
      line.textContent = field.value.length === MOST_LETTERS ? FULL : "";
    },
    { capture: true },
  );
  return line;
}
