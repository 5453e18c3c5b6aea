// The answers in the form, and back into the form.

import { itemsOf, nameOf } from "../rules/answers.js";
import { all, one } from "../shared/elements.js";

/** @import { Answers, Field } from "../rules/answers.js" */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

const MOST_ITEMS = 50;
const NUMBER_IN_NAME = /\.(\d+)(?=\.|$)/g;

/**
 * The controls of a form that have a name.
 * @param {HTMLFormElement} form
 * @returns {Control[]}
 */
export function controlsOf(form) {
  return [...form.elements].filter((control) => isControl(control)).filter(({ name }) => name);
}

/**
 * @param {unknown} control
 * @returns {control is Control}
 */
function isControl(control) {
  return (
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  );
}

/**
 * True for a box or a button of which some are ticked.
 * @param {Control} control
 * @returns {control is HTMLInputElement}
 */
function isTicked(control) {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

/**
 * Everything that was answered. What was left blank is not there.
 * @param {HTMLFormElement} form
 * @returns {Answers}
 */
export function answersOf(form) {
  /** @type {Answers} */
  const answers = {};
  for (const control of controlsOf(form)) {
    if (!isTicked(control)) {
      if (control.value) answers[control.name] = control.value;
    } else if (control.checked) answers[control.name] = [...textsOf(answers, control.name), control.value];
  }
  return answers;
}

/**
 * What can be answers in anything that was kept or opened: texts, and lists of texts, of no more items than people add.
 * @param {unknown} value
 * @returns {Answers}
 */
export function soundAnswers(value) {
  const isText = (/** @type {unknown} */ one) => typeof one === "string";
  const sound = Object.entries(value ?? {}).filter(
    ([name, given]) =>
      (isText(given) || (Array.isArray(given) && given.every(isText))) &&
      [...name.matchAll(NUMBER_IN_NAME)].every(([, number]) => Number(number) < MOST_ITEMS),
  );
  return Object.fromEntries(sound);
}

/**
 * Put answers into the form, with as many items in each list as they have.
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @param {Field[]} lists
 */
export function fill(form, answers, lists) {
  for (const list of lists) {
    const number = Math.max(0, ...itemsOf(list, answers).map((at) => at + 1));
    itemsBox(form, list).replaceChildren();
    for (let at = 0; at < Math.max(number, list.required ? 1 : 0); at += 1) addItem(form, list);
  }
  for (const control of controlsOf(form)) {
    const given = textsOf(answers, control.name);
    if (isTicked(control)) control.checked = given.includes(control.value);
    else control.value = given[0] ?? "";
  }
}

/**
 * @param {Answers} answers
 * @param {string} name
 */
function textsOf(answers, name) {
  return [answers[name] ?? []].flat();
}

/**
 * Add an empty item to the end of a list; gives the item.
 * @param {HTMLFormElement} form
 * @param {Field} list
 * @returns {HTMLElement}
 */
export function addItem(form, list) {
  const box = itemsBox(form, list);
  const template = one(form, `[data-list="${list.name}"] > template`, HTMLTemplateElement);
  const at = box.children.length;
  box.append(template.content.cloneNode(true));
  const item = box.lastElementChild;
  if (!(item instanceof HTMLElement)) throw new Error(`no item in the template of ${list.name}`);
  for (const element of [item, ...item.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes])
      if (value.includes("#")) element.setAttribute(name, value.replaceAll("#", String(at)));
  }
  for (const place of all(item, "[data-number]", HTMLElement)) place.textContent = String(at + 1);
  return item;
}

/**
 * The answers without one item of a list; the items after it move up.
 * @param {Answers} answers
 * @param {Field} list
 * @param {number} gone the number of the item
 * @returns {Answers}
 */
export function without(answers, list, gone) {
  /** @type {Answers} */
  const left = {};
  const begin = `${list.name}.`;
  for (const [name, value] of Object.entries(answers)) {
    const at = name.startsWith(begin) ? Number.parseInt(name.slice(begin.length), 10) : -1;
    if (at === gone) continue;
    const moved = at > gone ? name.replace(nameOf(`${begin}#`, [at]), nameOf(`${begin}#`, [at - 1])) : name;
    left[moved] = value;
  }
  return left;
}

/**
 * @param {HTMLFormElement} form
 * @param {Field} list
 */
function itemsBox(form, list) {
  return one(form, `[data-list="${list.name}"] [data-items]`, HTMLElement);
}
