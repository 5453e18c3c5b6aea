// Asks before something that cannot be undone: says what will go, and does nothing unless someone chooses it.

import { element } from "../shared/elements.js";

/** @typedef {[words: string, value?: string]} Choice */

/**
 * Ask in a dialog; gives the value of the choice, or null where it has none or the dialog was closed.
 * @param {string} title
 * @param {(string | HTMLElement)[]} lines
 * @param {Choice[]} choices the safe one last
 * @returns {Promise<string | null>}
 */
export function ask(title, lines, choices) {
  const dialog = element("dialog", { className: "ask", "aria-labelledby": "ask-title" });
  return new Promise((resolve) => {
    /** @param {string | null} value */
    function end(value) {
      dialog.close(); // gives the keyboard back to where it was
      dialog.remove();
      resolve(value);
    }
    const buttons = choices.map(([words, value = null], n) => {
      const className = n === choices.length - 1 ? "button" : "button quiet";
      return element("button", { type: "button", className, onclick: () => end(value) }, words);
    });
    dialog.append(
      element("h2", { id: "ask-title" }, title),
      ...lines.map((line) => (typeof line === "string" ? element("p", {}, line) : line)),
      element("p", { className: "button-group" }, ...buttons),
    );
    dialog.addEventListener("cancel", () => end(null));
    document.body.append(dialog);
    dialog.showModal();
    buttons.at(-1)?.focus();
  });
}
