// The buttons for a copy in a file, and for starting again. Each asks before answers are lost.

import { maybe, one } from "../shared/elements.js";
import { openCopy, saveCopy } from "./copies.js";

/** @import { Answers } from "../rules/answers.js" */
/** @import { FormData } from "./data.js" */
/** @import { ClickActions } from "./items.js" */

/**
 * What these buttons need of the page.
 * @typedef {object} Page
 * @property {HTMLElement} root
 * @property {FormData} data
 * @property {() => Answers} read
 * @property {(answers: Answers) => void} put shows answers and keeps them
 * @property {() => void} clear takes everything away
 * @property {(words: string) => void} say
 */

/**
 * Wire the file control; gives what each button does.
 * @param {Page} page
 * @returns {ClickActions}
 */
export function copyButtons({ root, data, read, put, clear, say }) {
  const file = one(root, "[data-draft-file]", HTMLInputElement);
  /** @type {Answers} the answers of a copy that is to be opened */
  let waiting = {};

  /** @param {File} chosen */
  async function open(chosen) {
    const { answers, fault } = await openCopy(data, chosen);
    say(fault ?? "");
    if (!answers) return;
    waiting = answers;
    if (Object.keys(read()).length) ask(root, "sure-open", true, "open-now");
    else openNow();
  }

  function openNow() {
    put(waiting);
    ask(root, "sure-open", false, "open-draft");
    say("Your saved copy is open.");
  }

  function clearNow() {
    clear();
    ask(root, "sure", false, "clear");
    say("Everything you typed here has been removed.");
  }

  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen) open(chosen);
    file.value = "";
  });
  return {
    "[data-save-draft]": () => {
      saveCopy(data.kind, read());
      say(savedWords(data));
    },
    "[data-open-draft]": () => file.click(),
    "[data-open-now]": openNow,
    "[data-keep-typed]": () => ask(root, "sure-open", false, "open-draft"),
    "[data-clear]": () => ask(root, "sure", true, "clear-now"),
    "[data-keep-it]": () => ask(root, "sure", false, "clear"),
    "[data-clear-now]": clearNow,
  };
}

/** @param {FormData} data */
function savedWords({ kind, steps }) {
  return (
    `Saved as ${kind}-answers.json. Open it to continue later. ` +
    `To send what you wrote, go to part ${steps.length + 1}.`
  );
}

/**
 * Ask before answers are taken away, or ask no more; the focus goes to a button.
 * @param {HTMLElement} root
 * @param {string} question
 * @param {boolean} asked
 * @param {string} button
 */
function ask(root, question, asked, button) {
  one(root, `[data-${question}]`, HTMLElement).hidden = !asked;
  maybe(root, `[data-${button}]`, HTMLButtonElement)?.focus();
}
