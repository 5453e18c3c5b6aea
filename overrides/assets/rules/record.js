// What was answered, made into a record. Everything that is not asked is filled in by rule (defaults.js).

/** @import { Answers, Field } from "./answers.js" */
/** @import { Block } from "./markdown.js" */
/** @import { Patterns } from "./text-checks.js" */
/** @import { Message } from "./messages.js" */
/** @import { Fields } from "./values.js" */
import { firstOf, groupIn } from "./answers.js";
import { withDefaults } from "./defaults.js";
import { blocksOf, markdownOf } from "./markdown.js";
import { namesIn, unnamed } from "./unnamed.js";
import { textOf } from "./values.js";
import { fieldsAsText, written } from "./yaml.js";

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

/** @typedef {{ heading: string, blocks: Block[] }} BodyPart a part of a record's body */

/**
 * What a form asks and what is filled in, as macros/forms/contribution.py writes it into the page.
 * @typedef {object} FormRules
 * @property {string} kind of record
 * @property {string} noun
 * @property {{ id: string, heading: string, fields: Field[] }[]} steps
 * @property {string} named_by the field that names the record
 * @property {Fields} given the same in every record
 * @property {boolean} recognised true where the form asks whether anyone could be recognised
 * @property {string} ending of the record's file
 * @property {string[]} taken ids that other records have
 * @property {{ [words: string]: string }} spellings the term of each spelling that the glossary has
 */

/**
 * What the checks go by too, as macros/forms/shared_rules.py writes it into the page. Names of fields are paths, joined
 * with dots.
 * @typedef {object} RecordRules
 * @property {number} most_bytes of a record
 * @property {{ words: Message, characters: Message }} too_long
 * @property {Message} too_many
 * @property {Message} too_few
 * @property {Message} twice
 * @property {number} longest_id
 * @property {number} review_after days
 * @property {boolean} by_consent true for a contributor's own account
 * @property {string} own_account
 * @property {string[]} whole_account the parts of one that is in full
 * @property {string} documented the origin of what rests on a document
 * @property {[earlier: string, later: string, called: string][]} ordered days in their order, and what the first is called
 * @property {string[]} not_ahead days that have come
 * @property {string[]} may_name the fields that may name organisations
 * @property {string[]} spelt the fields that hold spellings of a term
 * @property {{ field: string, value: string, needs: string, said: string }[]} needed
 * @property {{ items: string, fields: string[], said: string }[]} together fields of an item
 */

/** @typedef {FormRules & RecordRules & Patterns} Form */

/**
 * A record that was made of answers. Where organisations may not be named, `register` holds the lines for the private
 * register and `names` what may not stand in any text.
 * @typedef {object} Draft
 * @property {string} id
 * @property {Fields} fields
 * @property {BodyPart[]} parts
 * @property {{ [name: string]: Block[] }} prose the blocks of each field of prose
 * @property {string} text the whole file
 * @property {string[]} register
 * @property {string[]} names
 */

/**
 * The record of some answers on a day.
 * @param {Form} form
 * @param {Answers} answers
 * @param {string} today
 * @returns {Draft}
 */
export function recordOf(form, answers, today) {
  const fields = form.steps.flatMap((step) => step.fields);
  const parts = partsOf(fields, answers);
  const values = groupIn(
    fields.filter(({ kind }) => kind !== "part"),
    answers,
    [],
  );
  const made = inOrder(withDefaults(form, { ...blanksOf(fields), ...values }, parts, today));
  const body = parts.map(({ heading, blocks }) => `## ${heading}\n\n${markdownOf(blocks)}`).join("\n\n");
  const { fields: kept, kept: register } = unnamed(made);
  return {
    id: textOf(made.id),
    fields: kept,
    parts,
    prose: proseOf(fields, answers),
    text: form.ending === ".md" ? written(kept, body) : fieldsAsText(kept),
    register,
    names: register.length ? namesIn(made) : [],
  };
}

/**
 * @param {Field[]} fields
 * @param {Answers} answers
 * @returns {BodyPart[]} those that someone wrote
 */
function partsOf(fields, answers) {
  return fields
    .filter(({ kind }) => kind === "part")
    .map(({ key, name }) => ({ heading: key, blocks: blocksOf(firstOf(answers, name)) }))
    .filter(({ blocks }) => blocks.length);
}

/**
 * @param {Field[]} fields
 * @param {Answers} answers
 * @returns {{ [name: string]: Block[] }}
 */
function proseOf(fields, answers) {
  const prose = fields.filter(({ kind }) => kind === "prose");
  return Object.fromEntries(prose.map(({ name }) => [name, blocksOf(firstOf(answers, name))]));
}

/**
 * What stands for a blank stands there even where nothing at all was answered.
 * @param {Field[]} fields
 * @returns {Fields}
 */
function blanksOf(fields) {
  return Object.fromEntries(fields.filter(({ blank }) => blank !== null).map(({ key, blank }) => [key, blank]));
}

/**
 * @param {Fields} made
 * @returns {Fields}
 */
function inOrder(made) {
  const keys = [...ORDER, ...Object.keys(made).filter((key) => !ORDER.includes(key))];
  return Object.fromEntries(keys.filter((key) => made[key] !== undefined).map((key) => [key, made[key]]));
}
