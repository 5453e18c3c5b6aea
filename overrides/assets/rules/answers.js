// What was answered, field by field, read as the values that a record holds.

/** @import { Fields, Value } from "./values.js" */
import { blocksOf, markdownOf } from "./markdown.js";
import { listed, oneLine } from "./tidy.js";
import { whenOf } from "./written-dates.js";

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/**
 * The text of each control by its name, or the choices that are ticked.
 * @typedef {{ [name: string]: string | string[] | undefined }} Answers
 */

/** @typedef {"text" | "prose" | "part" | "lines" | "when" | "day" | "number"} TypedKind answered in words */
/** @typedef {"choice" | "choices" | "agree" | "yes-or-no"} ChosenKind answered by choosing */
/** @typedef {TypedKind | ChosenKind | "group" | "list"} FieldKind */

/**
 * One field of a form, as macros/forms/fields.py makes it from the schema. In `name`, # stands for the number of an
 * item.
 * @typedef {object} Field
 * @property {string} key
 * @property {string} name
 * @property {FieldKind} kind
 * @property {string} label
 * @property {string} hint
 * @property {boolean} required
 * @property {Value} blank what stands in the record where nothing was answered
 * @property {number | null} words the most it may have
 * @property {number | null} characters the most it may have
 * @property {string | null} pattern
 * @property {string | null} says the rule in words
 * @property {[value: string, words: string][]} choices
 * @property {number | null} least how many items a list has
 * @property {number | null} most how many items it has at most
 * @property {boolean} long
 * @property {Field[]} fields those inside it
 * @property {string} [item] what one of a list's items is called
 */

/**
 * What was answered to one field, or undefined where it was left blank.
 * @param {Field} field
 * @param {Answers} answers
 * @param {number[]} [at] the number of the item it stands in
 * @returns {Value | undefined}
 */
export function answerOf(field, answers, at = []) {
  const name = nameOf(field.name, at);
  const text = firstOf(answers, name);
  switch (field.kind) {
    case "prose":
      return markdownOf(blocksOf(text)) || undefined;
    case "lines":
      return filled(listed(text));
    case "when":
      return whenOf(oneLine(text)) ?? (oneLine(text) || undefined);
    case "number":
      return numberOf(oneLine(text));
    case "choices":
      return filled(field.choices.map(([value]) => value).filter((value) => allOf(answers, name).includes(value)));
    case "agree":
      return text === "true" || undefined;
    case "yes-or-no":
      return text ? text === "true" : undefined;
    case "group":
      return groupIn(field.fields, answers, at);
    case "list":
      return filled(
        itemsOf(field, answers)
          .map((number) => groupIn(field.fields, answers, [...at, number]))
          .filter((item) => item !== undefined),
      );
    default:
      return oneLine(text) || undefined;
  }
}

/**
 * The value of one field in the record: what was answered, or what stands for a blank.
 * @param {Field} field
 * @param {Answers} answers
 * @param {number[]} [at] the number of the item it stands in
 * @returns {Value | undefined}
 */
export function valueFor(field, answers, at = []) {
  return answerOf(field, answers, at) ?? field.blank ?? undefined;
}

/**
 * The values of some fields, or undefined where nothing was answered: what stands for a blank is no answer.
 * @param {Field[]} fields
 * @param {Answers} answers
 * @param {number[]} at
 * @returns {Fields | undefined}
 */
export function groupIn(fields, answers, at) {
  if (fields.every((field) => answerOf(field, answers, at) === undefined)) return undefined;
  const entries = fields.map((field) => [field.key, valueFor(field, answers, at)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * The name of a field with the number of its item in the place of #.
 * @param {string} name
 * @param {number[]} at
 * @returns {string}
 */
export function nameOf(name, at) {
  return at.reduce((made, number) => made.replace("#", String(number)), name);
}

/**
 * The numbers of the items of a list that someone began.
 * @param {Field} field
 * @param {Answers} answers
 * @returns {number[]}
 */
export function itemsOf(field, answers) {
  const begin = `${field.name}.`;
  const numbers = Object.keys(answers)
    .filter((name) => name.startsWith(begin))
    .map((name) => Number.parseInt(name.slice(begin.length), 10));
  return [...new Set(numbers)].sort((one, two) => one - two);
}

/**
 * The text of a control, or an empty one.
 * @param {Answers} answers
 * @param {string} name
 * @returns {string}
 */
export function firstOf(answers, name) {
  return allOf(answers, name)[0] ?? "";
}

/**
 * @param {Answers} answers
 * @param {string} name
 * @returns {string[]}
 */
function allOf(answers, name) {
  return [answers[name] ?? []].flat();
}

/**
 * @template Item
 * @param {Item[]} items
 * @returns {Item[] | undefined} undefined where there are none
 */
function filled(items) {
  return items.length ? items : undefined;
}

/** @param {string} text */
function numberOf(text) {
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, "");
  return NUMBER.test(plain) && NUMBER.test(String(Number(plain))) ? Number(plain) : text || undefined;
}
