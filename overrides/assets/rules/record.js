// What was answered, made into a record. Everything that is not asked is filled in by rule (rules.js).

import { blocksOf, markdownOf } from "./markdown.js";
import { ruled } from "./defaults.js";
import { listed, oneLine } from "./tidy.js";
import { namesIn, unnamed } from "./unnamed.js";
import { whenOf } from "./written-dates.js";
import { fieldsAsText, written } from "./yaml.js";

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const ORDER = [
  "id",
  "kind",
  "title",
  "term",
  "status",
  "origin",
  "sources",
  "owner",
  "published",
  "review_by",
  "summary",
  "detail",
];

/**
 * The record of some answers ({name: text or list of texts}) on a day: {id, fields, parts, prose, text, register, names}.
 * `parts` are the parts of the body as [{heading, blocks}], `prose` the blocks of each field of prose by its name;
 * `text` is the whole file. Where organisations may not be named, `register` holds the lines for the private register and
 * `names` what may not stand in any text.
 */
export function recordOf(form, answers, today) {
  const fields = form.steps.flatMap((step) => step.fields);
  const parts = fields
    .filter(({ kind }) => kind === "part")
    .map(({ key, name }) => ({ heading: key, blocks: blocksOf(first(answers, name)) }))
    .filter(({ blocks }) => blocks.length);
  const prose = Object.fromEntries(
    fields.filter(({ kind }) => kind === "prose").map(({ name }) => [name, blocksOf(first(answers, name))]),
  );
  const told =
    objectOf(
      fields.filter(({ kind }) => kind !== "part"),
      answers,
      [],
    ) ?? {};
  const made = inOrder(ruled(form, withBlanks(fields, told), parts, today));
  const body = parts.map(({ heading, blocks }) => `## ${heading}\n\n${markdownOf(blocks)}`).join("\n\n");
  const { fields: kept, kept: register } = unnamed(made);
  const text = form.ending === ".md" ? written(kept, body) : fieldsAsText(kept);
  return { id: made.id, fields: kept, parts, prose, text, register, names: register.length ? namesIn(made) : [] };
}

/** The value of one field, or undefined where it was left blank. `at` holds the number of the item it stands in. */
export function valueOf(field, answers, at = []) {
  const name = nameOf(field.name, at);
  const text = first(answers, name);
  const read = READ[field.kind] ?? READ.text;
  return read(field, text, answers, at, name) ?? field.blank ?? undefined;
}

/** The name of a field with the number of its item in the place of #. */
export function nameOf(name, at) {
  return at.reduce((made, number) => made.replace("#", number), name);
}

/** The numbers of the items of a list that somebody began. */
export function itemsOf(field, answers) {
  const begin = `${field.name}.`;
  const numbers = Object.keys(answers)
    .filter((name) => name.startsWith(begin))
    .map((name) => Number(name.slice(begin.length).split(".")[0]));
  return [...new Set(numbers)].sort((one, two) => one - two);
}

const READ = {
  text: (field, text) => oneLine(text) || undefined,
  prose: (field, text) => markdownOf(blocksOf(text)) || undefined,
  lines: (field, text) => (listed(text).length ? listed(text) : undefined),
  when: (field, text) => (oneLine(text) ? (whenOf(oneLine(text)) ?? oneLine(text)) : undefined),
  number: (field, text) => numberOf(oneLine(text)),
  choices: (field, text, answers, at, name) => {
    const chosen = field.choices.map(([value]) => value).filter((value) => all(answers, name).includes(value));
    return chosen.length ? chosen : undefined;
  },
  agree: (field, text) => text === "true" || undefined,
  "yes-or-no": (field, text) => (text ? text === "true" : undefined),
  group: (field, text, answers, at) => objectOf(field.fields, answers, at),
  list: (field, text, answers, at) => {
    const items = itemsOf(field, answers)
      .map((number) => objectOf(field.fields, answers, [...at, number]))
      .filter(Boolean);
    return items.length ? items : undefined;
  },
};

function numberOf(text) {
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, "");
  return NUMBER.test(plain) && NUMBER.test(String(Number(plain))) ? Number(plain) : text || undefined;
}

/** The fields as an object, or undefined where nothing was answered: what stands for a blank is no answer. */
function objectOf(fields, answers, at) {
  const entries = fields.map((field) => [
    field.key,
    valueOf(field, answers, at),
    valueOf({ ...field, blank: undefined }, answers, at),
  ]);
  if (!entries.some(([, , answered]) => answered !== undefined)) return undefined;
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined).map(([key, value]) => [key, value]));
}

/** What stands for a blank stands there even where nothing at all was answered. */
function withBlanks(fields, told) {
  const blanks = fields.filter(({ blank }) => blank !== null).map(({ key, blank }) => [key, blank]);
  return { ...Object.fromEntries(blanks), ...told };
}

function inOrder(made) {
  const keys = [...ORDER, ...Object.keys(made).filter((key) => !ORDER.includes(key))];
  return Object.fromEntries(keys.filter((key) => made[key] !== undefined).map((key) => [key, made[key]]));
}

function all(answers, name) {
  const found = answers[name];
  return found === undefined ? [] : Array.isArray(found) ? found : [found];
}

function first(answers, name) {
  return all(answers, name)[0] ?? "";
}
