// The parts of a section, found by the names that its template gives them: data-save, data-said=take.

import { maybe, one } from "../shared/elements.js";

/** @typedef {<T extends HTMLElement>(name: string, type: new () => T) => T} Part */
/** @typedef {(words: string, where?: string) => void} Say says something at one of the places for it */

/**
 * What finds a part of a section by its name and the class of its element.
 * @param {ParentNode} section
 * @returns {Part}
 */
export function partsOf(section) {
  return (name, type) => one(section, `[data-${name}]`, type);
}

/**
 * What says something in a section.
 * @param {ParentNode} section
 * @param {string} usual where to say it, if nothing else is asked for
 * @returns {Say}
 */
export function sayer(section, usual) {
  return (words, where = usual) => {
    one(section, `[data-said=${where}]`, HTMLElement).textContent = words;
  };
}

/**
 * The file that someone has just chosen, if any; the same one can then be chosen again.
 * @param {HTMLInputElement} input
 * @returns {File[]}
 */
export function takenFiles(input) {
  const files = [...(input.files ?? [])];
  input.value = "";
  return files;
}

/**
 * Put the keyboard at the first field of a form, if it has one.
 * @param {HTMLElement} form
 */
export function focusFirstField(form) {
  maybe(form, "select, textarea", HTMLElement)?.focus();
}
