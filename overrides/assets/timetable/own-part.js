// What people write of a part of their own, as fields in its row: what to say, a note, how people sit together, who leads.

/** @import { OwnItem } from "./items.js" */
/** @import { OwnWords } from "./own-words.js" */
import { element, setOptions } from "../shared/elements.js";
import { MOST_LETTERS } from "./items.js";
import { MOST_IN_GROUP, MOST_WORDS, wordsOf } from "./own-words.js";

/** @typedef {{ element: HTMLElement, show: (item: OwnItem, place: number) => void }} OwnFields */

let made = 0;

/**
 * The fields of a part.
 * @param {Map<string, string>} formats
 * @param {(change: Partial<OwnWords>) => void} changed
 * @returns {OwnFields}
 */
export function ownFields(formats, changed) {
  const say = element("textarea", { rows: 3, maxLength: MOST_WORDS });
  const note = element("textarea", { rows: 2, maxLength: MOST_WORDS });
  const format = element("select", {});
  const size = element("input", { type: "number", min: 2, max: MOST_IN_GROUP, inputMode: "numeric" });
  const lead = element("input", { type: "text", maxLength: MOST_LETTERS, autocomplete: "off" });
  /** @type {[string, string][]} */
  const options = [["", "Not said"], ...formats];
  say.addEventListener("change", () => changed({ say: say.value }));
  note.addEventListener("change", () => changed({ note: note.value }));
  format.addEventListener("change", () => changed({ format: format.value }));
  size.addEventListener("change", () =>
    changed({ size: size.checkValidity() && size.value ? Number(size.value) : null }),
  );
  lead.addEventListener("change", () => changed({ lead: lead.value }));
  const sizeRow = labelled("People in a group", size);
  const summary = element("summary", {});
  const fields = element(
    "div",
    { className: "own-fields" },
    labelled("What to say, shown on the wall", say),
    labelled("A note for whoever leads, never shown on the wall", note),
    labelled("How people work", format),
    sizeRow,
    labelled("Who leads it", lead),
  );
  return {
    element: element("details", { className: "more own-words" }, summary, fields),
    show(item) {
      const words = wordsOf(item);
      for (const [field, value] of /** @type {const} */ ([
        [say, words.say],
        [note, words.note],
        [size, String(words.size ?? "")],
        [lead, words.lead],
      ]))
        if (field.value !== value && document.activeElement !== field) field.value = value;
      setOptions(format, options, words.format);
      sizeRow.hidden = words.format !== "small-groups";
      summary.textContent = item.words ? "Change what happens in it" : "Say what happens in it";
    },
  };
}

/**
 * @param {string} words
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} field
 */
function labelled(words, field) {
  made += 1;
  field.id = `own-${made}`;
  return element("p", {}, element("label", { htmlFor: field.id }, words), field);
}
