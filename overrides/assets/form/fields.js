// The answers in the form, as {name: text, or list of texts}, and back into the form.

import { itemsOf, nameOf } from "../rules/answers.js";

const TICKED = new Set(["checkbox", "radio"]);
const MOST_ITEMS = 50;
const NUMBER_IN_NAME = /\.(\d+)(?=\.|$)/g;

/** Everything that was answered. What was left blank is not there. */
export function answersOf(form) {
  const answers = {};
  for (const control of form.elements) {
    if (!control.name || (TICKED.has(control.type) ? !control.checked : !control.value)) continue;
    if (TICKED.has(control.type)) (answers[control.name] ??= []).push(control.value);
    else answers[control.name] = control.value;
  }
  return answers;
}

/** What can be answers in anything that was kept or opened: texts, and lists of texts, of no more items than people add. */
export function soundAnswers(value) {
  const isText = (one) => typeof one === "string";
  const sound = Object.entries(value).filter(
    ([name, given]) =>
      (isText(given) || (Array.isArray(given) && given.every(isText))) &&
      [...name.matchAll(NUMBER_IN_NAME)].every(([, number]) => Number(number) < MOST_ITEMS),
  );
  return Object.fromEntries(sound);
}

/** Put answers into the form, with as many items in each list as they have. */
export function fill(form, answers, lists) {
  for (const list of lists) {
    const number = Math.max(0, ...itemsOf(list, answers).map((at) => at + 1));
    itemsBox(form, list).replaceChildren();
    for (let at = 0; at < Math.max(number, list.required ? 1 : 0); at += 1) addItem(form, list);
  }
  for (const control of form.elements) {
    if (!control.name) continue;
    const given = [answers[control.name] ?? []].flat();
    if (TICKED.has(control.type)) control.checked = given.includes(control.value);
    else control.value = given[0] ?? "";
  }
}

/** Add an empty item to the end of a list; gives the item. */
export function addItem(form, list) {
  const box = itemsBox(form, list);
  const item = box.parentElement.querySelector("template").content.firstElementChild.cloneNode(true);
  const at = box.children.length;
  for (const element of [item, ...item.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes])
      if (value.includes("#")) element.setAttribute(name, value.replaceAll("#", at));
  }
  for (const place of item.querySelectorAll("[data-number]")) place.textContent = at + 1;
  box.append(item);
  return item;
}

/** The answers without one item of a list; the items after it move up. */
export function without(answers, list, gone) {
  const kept = {};
  for (const [name, value] of Object.entries(answers)) {
    const at = name.startsWith(`${list.name}.`) ? Number(name.slice(list.name.length + 1).split(".")[0]) : -1;
    if (at === gone) continue;
    const moved = at > gone ? name.replace(nameOf(`${list.name}.#`, [at]), nameOf(`${list.name}.#`, [at - 1])) : name;
    kept[moved] = value;
  }
  return kept;
}

function itemsBox(form, list) {
  return form.querySelector(`[data-list="${list.name}"] [data-items]`);
}
