// The answers against the rules of their schema, in its words.

/** @import { Answers, Field } from "./answers.js" */
/** @import { Draft, Form } from "./record.js" */
/** @import { TextChecks } from "./text-checks.js" */
/** @import { Value } from "./values.js" */
import { answerOf, firstOf, itemsOf, nameOf } from "./answers.js";
import { crossFaults } from "./consistency.js";
import { isDay } from "./dates.js";
import { blocksOf, markdownOf } from "./markdown.js";
import { messageWith } from "./messages.js";
import { wordsIn } from "./tidy.js";
import { whenOf } from "./written-dates.js";

/** @typedef {{ name: string, label: string, said: string }} Fault of the control of that name, in words */
/** @typedef {{ answers: Answers, texts: TextChecks, form: Form }} Context */

/**
 * Every fault of some answers, in the order of the form.
 * @param {Form} form
 * @param {Answers} answers
 * @param {Draft} record what recordOf made of them
 * @param {TextChecks} texts
 * @returns {Fault[]}
 */
export function faultsOf(form, answers, record, texts) {
  const fields = form.steps.flatMap((step) => step.fields);
  const found = fields.flatMap((field) => faultsIn(field, { answers, texts, form }, []));
  const wrongAlready = new Set(found.map(({ name }) => name));
  const labels = new Map(fields.flatMap((field) => [field, ...field.fields]).map(({ name, label }) => [name, label]));
  for (const { name, said } of crossFaults(form, record)) {
    if (!wrongAlready.has(name)) found.push({ name, label: labels.get(name) ?? name, said });
    wrongAlready.add(name);
  }
  if (new TextEncoder().encode(record.text).length > form.most_bytes) found.push(tooLong(form, fields));
  if (form.recognised && !firstOf(answers, "recognised"))
    found.push({ name: "recognised", label: "Could anyone be recognised?", said: "choose one" });
  return found;
}

/**
 * @param {Form} form
 * @param {Field[]} fields
 * @returns {Fault}
 */
function tooLong(form, fields) {
  const longest =
    fields.find(({ kind, required }) => required && ["part", "prose"].includes(kind)) ??
    fields.find(({ long }) => long);
  return {
    name: longest?.name ?? form.named_by,
    label: "The whole",
    said: `this is longer than one ${form.noun} can be; shorten it, or save a copy and send that by email`,
  };
}

/**
 * The faults of one field and of those inside it.
 * @param {Field} field
 * @param {Context} context
 * @param {number[]} at the number of the item it stands in
 * @param {string} [inside] what it is a part of, in words
 * @returns {Fault[]}
 */
function faultsIn(field, context, at, inside = "") {
  if (field.kind === "list") return faultsInList(field, context, inside);
  const value = answerOf(field, context.answers, at);
  if (field.kind === "group") {
    if (value === undefined && !field.required) return [];
    return field.fields.flatMap((one) => faultsIn(one, context, at, field.label));
  }
  const said = value === undefined ? missing(field, context) : wrongIn(field, value, context);
  return said ? [{ name: nameOf(field.name, at), label: labelOf(field, inside), said }] : [];
}

/**
 * @param {Field} field
 * @param {Context} context
 * @param {string} inside
 * @returns {Fault[]}
 */
function faultsInList(field, context, inside) {
  const { answers } = context;
  const inItem = (/** @type {number} */ number) =>
    field.fields.flatMap((one) => faultsIn(one, context, [number], `${field.item} ${number + 1}`));
  const numbers = itemsOf(field, answers).filter((number) =>
    field.fields.some((one) => answerOf(one, answers, [number]) !== undefined),
  );
  if (!numbers.length) return field.required ? inItem(0) : [];
  const least = field.least ?? 0;
  if (numbers.length < least) {
    const said = `at least ${least} are needed, found ${numbers.length}; add another, or remove it`;
    return [{ name: field.name, label: labelOf(field, inside), said }];
  }
  return numbers.flatMap((number) => [...inItem(number), ...apartIn(field, context, number)]);
}

/**
 * @param {Field} field
 * @param {Context} context
 */
function missing({ kind, required }, { form }) {
  if (!required) return undefined;
  return kind === "agree" ? "without this we can’t publish it" : form.unfilled;
}

/**
 * A label that may stand several times says of what; one that is a whole sentence needs no more words.
 * @param {Field} field
 * @param {string} inside
 */
function labelOf({ kind, label }, inside) {
  return inside && !["agree", "yes-or-no", "choices"].includes(kind)
    ? `${inside}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`
    : label;
}

/**
 * What is wrong with an answer, or with the first of several that has something wrong.
 * @param {Field} field
 * @param {Value} value
 * @param {Context} context
 */
function wrongIn(field, value, context) {
  const { answers, texts } = context;
  if (field.kind === "part") return texts.fault(markdownOf(blocksOf(firstOf(answers, field.name))), false);
  if (Array.isArray(value)) {
    const said = wrongTogether(field, value, context);
    if (said) return said;
  }
  return (Array.isArray(value) ? value : [value]).map((one) => wrong(field, one, context)).find(Boolean);
}

/**
 * What is wrong with several answers taken together.
 * @param {Field} field
 * @param {Value[]} values
 * @param {Context} context
 */
function wrongTogether(field, values, { form }) {
  if (field.most && values.length > field.most) return messageWith(form.too_many, field.most, values.length);
  if (field.least && values.length < field.least) return messageWith(form.too_few, field.least, values.length);
  const twice = values.find((one, at) => values.indexOf(one) < at);
  return twice === undefined ? undefined : messageWith(form.twice, JSON.stringify(twice));
}

/**
 * @param {Field} field
 * @param {Value} value
 * @param {Context} context
 */
function wrong(field, value, { texts, form }) {
  if (field.kind === "number") return typeof value === "number" ? undefined : "expected a number; write it in digits";
  if (typeof value !== "string" || field.choices.length) return undefined;
  if (field.kind === "when") return whenOf(value) ? undefined : `expected ${field.says}`;
  if (field.kind === "day") return isDay(value) ? undefined : `expected ${field.says}`;
  const words = wordsIn(value);
  if (field.words && words > field.words) return messageWith(form.too_long.words, field.words, words);
  const characters = [...value].length;
  if (field.characters && characters > field.characters)
    return messageWith(form.too_long.characters, field.characters, characters);
  if (field.pattern && !new RegExp(field.pattern, "u").test(value)) return `expected ${field.says}`;
  return texts.unprintable(value) ?? (field.key === "url" ? undefined : texts.fault(value, field.kind !== "prose"));
}

/**
 * Two fields of an item of which one stands without the other, such as a figure and what it counts.
 * @param {Field} field
 * @param {Context} context
 * @param {number} number of the item
 * @returns {Fault[]}
 */
function apartIn(field, { answers, form }, number) {
  return form.together
    .filter(({ items }) => items === field.name)
    .flatMap(({ fields, said }) => {
      const pair = field.fields.filter(({ key }) => fields.includes(key));
      const lacks = pair.filter((one) => answerOf(one, answers, [number]) === undefined);
      if (pair.length < 2 || lacks.length !== 1) return [];
      const label = (/** @type {Field} */ one) => labelOf(one, `${field.item} ${number + 1}`);
      return lacks.map((one) => ({ name: nameOf(one.name, [number]), label: label(one), said }));
    });
}
