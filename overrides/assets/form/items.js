// The items of a list: added, taken away, and brought back if that was a slip.

import { all, maybe, one } from "../shared/elements.js";
import { addItem, answersOf, fill, without } from "./fields.js";

/** @import { Answers, Field } from "../rules/answers.js" */

/** @typedef {{ [selector: string]: (button: HTMLElement) => void }} ClickActions what each button does */

/** The buttons of the lists in a form. */
export class Items {
  /**
   * @param {HTMLFormElement} form
   * @param {Field[]} lists
   * @param {() => void} changed is called whenever items come or go
   */
  constructor(form, lists, changed) {
    this.form = form;
    this.lists = lists;
    this.changed = changed;
    /** @type {Answers | null} those before an item was taken away, while it can still be brought back */
    this.before = null;
    form.addEventListener("input", () => this.before && this.#forget());
  }

  /**
   * What each button does.
   * @returns {ClickActions}
   */
  get actions() {
    return {
      "[data-add]": (button) => this.#add(button),
      "[data-remove]": (button) => this.#remove(button),
      "[data-bring-back]": (button) => this.#bringBack(button),
    };
  }

  /** @param {HTMLElement} button */
  #add(button) {
    const { list } = this.#listOf(button);
    maybe(addItem(this.form, list), "input, textarea", HTMLElement)?.focus();
  }

  /** @param {HTMLElement} button */
  #remove(button) {
    const { list, box } = this.#listOf(button);
    const answers = answersOf(this.form);
    const number = button.closest("[data-item]")?.getAttribute("data-item");
    this.#put(without(answers, list, Number(number)));
    this.#forget();
    this.before = answers;
    const line = one(box, "[data-undo]", HTMLElement);
    one(line, "[data-gone]", HTMLElement).textContent = `${list.item} removed.`;
    line.hidden = false;
    one(line, "[data-bring-back]", HTMLButtonElement).focus();
  }

  /** @param {HTMLElement} button */
  #bringBack(button) {
    const { box } = this.#listOf(button);
    if (this.before) this.#put(this.before);
    this.#forget();
    box.focus();
  }

  /** @param {Answers} answers */
  #put(answers) {
    fill(this.form, answers, this.lists);
    this.changed();
  }

  #forget() {
    this.before = null;
    for (const line of all(this.form, "[data-undo]", HTMLElement)) line.hidden = true;
  }

  /**
   * The list that a button belongs to, and its box.
   * @param {HTMLElement} button
   */
  #listOf(button) {
    const box = button.closest("[data-list]");
    const list = this.lists.find(({ name }) => name === box?.getAttribute("data-list"));
    if (!(box instanceof HTMLElement) || !list) throw new Error("this button belongs to no list");
    return { box, list };
  }
}
