// Asks before something cannot be undone: says what will go, and does nothing unless somebody chooses it.

import { element } from "../shared/elements.js";

/**
 * Ask in a dialog; gives the value of the choice, or null where it was closed. `lines` are texts or elements; `choices` are
 * [words, value], the safe one last.
 */
export function ask(title, lines, choices) {
  return new Promise((answered) => {
    const dialog = element("dialog", { className: "ask", "aria-labelledby": "ask-title" });
    const end = (value) => {
      dialog.close(); // gives the keyboard back to where it was
      dialog.remove();
      answered(value);
    };
    const buttons = choices.map(([words, value = null], n) =>
      element(
        "button",
        {
          type: "button",
          className: n === choices.length - 1 ? "button" : "button quiet",
          onclick: () => end(value),
        },
        words,
      ),
    );
    dialog.append(
      element("h2", { id: "ask-title" }, title),
      ...lines.map((line) => (typeof line === "string" ? element("p", {}, line) : line)),
      element("p", { className: "doors" }, ...buttons),
    );
    dialog.addEventListener("cancel", () => end(null));
    document.body.append(dialog);
    dialog.showModal();
    buttons.at(-1).focus();
  });
}
