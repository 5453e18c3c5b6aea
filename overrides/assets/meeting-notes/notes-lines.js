// The fields of some notes: their title and day, what was agreed line by line, and the actions. There is always an
// empty line to write in.

import { all, element, maybe, one } from "../shared/elements.js";
import { emptyAction } from "./notes-text.js";

/** @import { Action, Notes } from "./notes-text.js" */

/** @type {[name: keyof Action, label: string][]} */
const ACTION = [
  ["what", "What"],
  ["who", "Who (a role is enough)"],
  ["when", "By when"],
];

export class NotesLines {
  /**
   * @param {HTMLElement} root
   * @param {() => void} changed is called whenever something was typed
   */
  constructor(root, changed) {
    this.changed = changed;
    this.decisions = one(root, "[data-decisions]", HTMLElement);
    this.actions = one(root, "[data-actions]", HTMLElement);
    const form = one(root, "[data-form]", HTMLFormElement);
    this.title = one(form, "[name=title]", HTMLInputElement);
    this.date = one(form, "[name=date]", HTMLInputElement);
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    one(root, "[data-add-decision]", HTMLButtonElement).addEventListener("click", () => this.#add(this.decisions));
    one(root, "[data-add-action]", HTMLButtonElement).addEventListener("click", () => this.#add(this.actions));
  }

  /** @param {HTMLElement} list */
  #add(list) {
    const line = this.#emptyLine(list);
    list.append(line);
    this.#number();
    focusIn(line);
  }

  /** @param {HTMLElement} line */
  #remove(line) {
    const list = line.parentElement === this.actions ? this.actions : this.decisions;
    const neighbour = line.nextElementSibling ?? line.previousElementSibling;
    line.remove();
    if (!list.children.length) list.append(this.#emptyLine(list));
    this.#number();
    this.changed();
    focusIn(neighbour ?? list.firstElementChild);
  }

  /** @param {HTMLElement} list */
  #emptyLine(list) {
    return list === this.decisions ? this.#decisionLine("") : this.#actionLine(emptyAction());
  }

  /** @param {string} text */
  #decisionLine(text) {
    return this.#line(element("textarea", { rows: 2, value: text, maxLength: 2000, "data-line": "decision" }));
  }

  /** @param {Action} action */
  #actionLine(action) {
    const fields = ACTION.map(([name, label]) => {
      const set = { rows: 1, value: action[name], maxLength: 1000, "data-line": name };
      const field = element(name === "what" ? "textarea" : "input", set);
      return element("label", { className: `action-${name}` }, label, field);
    });
    return this.#line(...fields);
  }

  /** @param {...HTMLElement} fields */
  #line(...fields) {
    const line = element("li", {}, ...fields);
    const set = { type: "button", className: "button quiet", onclick: () => this.#remove(line) };
    line.append(element("button", set, "Remove"));
    return line;
  }

  /** Every field and button is called by its number, so that they can be told apart by ear. */
  #number() {
    for (const [n, line] of [...this.decisions.children].entries()) {
      one(line, "textarea", HTMLTextAreaElement).setAttribute("aria-label", `What we agreed, ${n + 1}`);
      one(line, "button", HTMLButtonElement).setAttribute("aria-label", `Remove what we agreed, ${n + 1}`);
    }
    for (const [n, line] of [...this.actions.children].entries()) {
      line.setAttribute("aria-label", `Action ${n + 1}`);
      one(line, "button", HTMLButtonElement).setAttribute("aria-label", `Remove action ${n + 1}`);
    }
  }

  /**
   * Put some notes into the fields.
   * @param {Notes} notes
   */
  show({ title, date, agreed, doing }) {
    this.title.value = title;
    this.date.value = date;
    this.decisions.replaceChildren(...(agreed.length ? agreed : [""]).map((text) => this.#decisionLine(text)));
    const actions = doing.length ? doing : [emptyAction()];
    this.actions.replaceChildren(...actions.map((action) => this.#actionLine(action)));
    this.#number();
  }

  /**
   * What stands in the fields.
   * @returns {Notes}
   */
  read() {
    return {
      title: this.title.value,
      date: this.date.value,
      agreed: all(this.decisions, "textarea", HTMLTextAreaElement).map(({ value }) => value),
      doing: [...this.actions.children].map((line) => ({
        what: valueIn(line, "what"),
        who: valueIn(line, "who"),
        when: valueIn(line, "when"),
      })),
    };
  }
}

/**
 * @param {Element} line
 * @param {keyof Action} name
 */
function valueIn(line, name) {
  const field = one(line, `[data-line=${name}]`, HTMLElement);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : "";
}

/** @param {Element | null} line */
function focusIn(line) {
  if (line) maybe(line, "textarea, input", HTMLElement)?.focus();
}
