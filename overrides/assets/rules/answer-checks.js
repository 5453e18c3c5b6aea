// The answers against the rules of their schema, in its words. A fault is {name, label, said}.

import { isDay } from "./dates.js";
import { crossFaults } from "./consistency.js";
import { blocksOf, markdownOf } from "./markdown.js";
import { itemsOf, nameOf, valueOf } from "./record.js";
import { wordsIn } from "./tidy.js";
import { whenOf } from "./written-dates.js";

const MOST_BYTES = 250_000;
const STILL = "this still has to be filled in";

/** Every fault of some answers, in the order of the form. `record` is what recordOf made of them. */
export function faultsOf(form, answers, record, texts) {
  const context = { answers, texts };
  const fields = form.steps.flatMap((step) => step.fields);
  const found = fields.flatMap((field) => faultsIn(field, context, []));
  const wrongAlready = new Set(found.map(({ name }) => name));
  const label = (name) =>
    fields.flatMap((field) => [field, ...field.fields]).find((field) => field.name === name).label;
  found.push(...crossFaults(form, record, label).filter(({ name }) => !wrongAlready.has(name)));
  if (new TextEncoder().encode(record.text).length > MOST_BYTES) {
    const longest =
      fields.find(({ kind, required }) => required && ["part", "prose"].includes(kind)) ??
      fields.find(({ long }) => long);
    found.push({
      name: longest.name,
      label: "The whole",
      said: `this is longer than one ${form.noun} may be; shorten it, or save a copy and send that by e-mail`,
    });
  }
  if (form.recognised && !answers.recognised?.length)
    found.push({ name: "recognised", label: "Could anyone be recognised?", said: "please choose one" });
  return found;
}

/** The faults of one field and of those inside it. `inside` is what it is a part of, in words. */
function faultsIn(field, context, at, inside = "") {
  const { answers } = context;
  const name = nameOf(field.name, at);
  const value = valueOf({ ...field, blank: undefined }, answers, at);
  const fault = (said) => [{ name, label: labelOf(field, inside), said }];
  const inItem = (number) =>
    field.fields.flatMap((one) => faultsIn(one, context, [number], `${field.item} ${number + 1}`));
  if (field.kind === "list") {
    const numbers = itemsOf(field, answers).filter((number) =>
      field.fields.some((one) => valueOf({ ...one, blank: undefined }, answers, [number]) !== undefined),
    );
    if (field.required && !numbers.length) return inItem(0);
    if (numbers.length && numbers.length < field.least)
      return fault(`at least ${field.least} are needed, found ${numbers.length}; add another, or take it away`);
    return numbers.flatMap((number) => [...inItem(number), ...unitsIn(field, context, number)]);
  }
  if (field.kind === "group") {
    return value === undefined && !field.required
      ? []
      : field.fields.flatMap((one) => faultsIn(one, context, at, field.label));
  }
  if (value === undefined)
    return field.required ? fault(field.kind === "agree" ? "without this we cannot publish it" : STILL) : [];
  if (field.kind === "part") {
    const said = context.texts.fault(markdownOf(blocksOf(answers[name])), false);
    return said ? fault(said) : [];
  }
  const said = (Array.isArray(value) ? value : [value]).map((one) => wrong(field, one, context)).find(Boolean);
  return said ? fault(said) : [];
}

/** A label that may stand several times says of what; one that is a whole sentence needs no more words. */
function labelOf({ kind, label }, inside) {
  return inside && !["agree", "yes-or-no", "choices"].includes(kind)
    ? `${inside}, ${label[0].toLowerCase()}${label.slice(1)}`
    : label;
}

function wrong(field, value, { texts }) {
  if (field.kind === "number") return typeof value === "number" ? undefined : "expected a number; write it in digits";
  if (typeof value !== "string" || field.choices.length) return undefined;
  if (field.kind === "when") return whenOf(value) ? undefined : `expected ${field.says}`;
  if (field.kind === "day") return isDay(value) ? undefined : `expected ${field.says}`;
  const words = wordsIn(value);
  if (field.words && words > field.words) return `at most ${field.words} words, found ${words}; shorten it`;
  const characters = [...value].length;
  if (field.characters && characters > field.characters)
    return `at most ${field.characters} characters, found ${characters}; shorten it`;
  if (field.pattern && !new RegExp(field.pattern, "u").test(value)) return `expected ${field.says}`;
  return texts.unprintable(value) ?? (field.key === "url" ? undefined : texts.fault(value, field.kind !== "prose"));
}

/** A figure says what it counts, and the other way round. */
function unitsIn(field, { answers }, number) {
  const [value, unit] = ["value", "unit"].map((key) => field.fields.find((one) => one.key === key));
  if (!value) return [];
  const [figure, counts] = [value, unit].map((one) => valueOf(one, answers, [number]) !== undefined);
  if (figure === counts) return [];
  const lacks = figure ? unit : value;
  return [
    {
      name: nameOf(lacks.name, [number]),
      label: labelOf(lacks, `${field.item} ${number + 1}`),
      said: "a figure and what it counts go together",
    },
  ];
}
