// The record as it will look, from what the form makes. Texts are put in as texts.

import { groupOf, groupsOf, textOf, textsIn } from "../rules/values.js";
import { element } from "../shared/elements.js";

/** @import { Block } from "../rules/markdown.js" */
/** @import { BodyPart, Draft } from "../rules/record.js" */
/** @import { Fields, Value } from "../rules/values.js" */

/** @typedef {(name: string, value: string) => string} WordsFor gives the words of a choice of a field */

const LISTS = /** @type {const} */ ({ bullets: "ul", numbers: "ol" });
const OURS = "What you could try";
const CHANGES = "What changed";
/** @type {{ [kind: string]: (record: Draft, wordsFor: WordsFor) => HTMLElement[] }} */
const OF_KIND = { "case-study": caseStudy, tip, term };

/**
 * Fill `place` with a record of a kind.
 * @param {HTMLElement} place
 * @param {string} kind
 * @param {Draft} record
 * @param {WordsFor} wordsFor
 */
export function preview(place, kind, record, wordsFor) {
  place.replaceChildren(...(OF_KIND[kind]?.(record, wordsFor) ?? []));
}

/**
 * @param {Draft} record
 * @param {WordsFor} wordsFor
 * @returns {HTMLElement[]}
 */
function caseStudy({ fields, parts }, wordsFor) {
  const results = outcomes(fields, wordsFor);
  const hasChanges = parts.some(({ heading }) => heading === CHANGES);
  return [
    title(fields.title, "Your title"),
    element("p", { className: "lede" }, textOf(fields.summary)),
    facts(fields, wordsFor),
    ...parts.flatMap((part) => [...bodyPart(part), ...(part.heading === CHANGES ? results : [])]),
    ...(hasChanges || !fields.outcomes ? [] : [subheading(CHANGES), ...results]),
    ...listUnder("What we don’t know", fields.unknowns),
  ];
}

/**
 * @param {BodyPart} part
 * @returns {HTMLElement[]}
 */
function bodyPart({ heading, blocks }) {
  const note = heading === OURS ? [meta("Shown as a suggestion, not as something you did.")] : [];
  return [subheading(heading), ...note, ...blocks.map(block)];
}

/**
 * @param {Draft} record
 * @returns {HTMLElement[]}
 */
function tip({ fields, prose }) {
  return [
    title(fields.title, "Your tip"),
    ...(prose.detail ?? []).map(block),
    ...listUnder("Questions to ask", fields.questions),
  ];
}

/**
 * @param {Draft} record
 * @returns {HTMLElement[]}
 */
function term({ fields }) {
  const meanings = groupsOf(fields.meanings).map(
    ({ sector, definition }) => `${textOf(sector)}: ${textOf(definition)}`,
  );
  const [instead, usedBy] = [textOf(fields.instead), textsIn(fields.used_by)];
  return [
    title(fields.term, "The word"),
    ...[textOf(fields.expansion), fields.advice === "avoid" ? "best avoided" : ""].filter(Boolean).map(meta),
    element("p", {}, textOf(fields.definition)),
    ...(meanings.length ? [list("ul", meanings)] : []),
    ...(instead ? [element("p", {}, element("b", {}, "Say instead: "), instead)] : []),
    ...(usedBy.length ? [meta(`Used by: ${usedBy.join(", ")}`)] : []),
  ];
}

/**
 * @param {Value | undefined} words
 * @param {string} meanwhile what stands there until someone has answered
 */
function title(words, meanwhile) {
  return element("p", { className: "preview-title" }, textOf(words) || meanwhile);
}

/** @param {string} words */
function meta(words) {
  return element("p", { className: "meta" }, words);
}

/** @param {string} words */
function subheading(words) {
  return element("p", { className: "preview-heading" }, words);
}

/**
 * @param {Fields} fields
 * @param {WordsFor} wordsFor
 */
function facts(fields, wordsFor) {
  const { role, mailbox } = groupOf(fields.contact);
  const organisations = groupsOf(fields.organisations).map(({ name, kind }) => textOf(name ?? kind));
  const [region, system] = ["region", "system"].map((name) => wordsFor(name, textOf(fields[name])));
  const rows = [
    ["Where", [...textsIn(fields.places), region, system].filter(Boolean).join(", ")],
    ["Who", organisations.filter(Boolean).join("; ")],
    [
      "Settings",
      textsIn(fields.settings)
        .map((id) => wordsFor("settings", id))
        .join(", "),
    ],
    ["When", [fields.started, fields.ended].map((one) => textOf(one) || "not stated").join(" to ")],
    ["Ask them", [role, mailbox].filter(Boolean).join(": ")],
  ];
  const shown = rows.filter(([, said]) => said);
  return element("dl", {}, ...shown.flatMap(([name, said]) => [element("dt", {}, name), element("dd", {}, said)]));
}

/**
 * @param {Fields} fields
 * @param {WordsFor} wordsFor
 * @returns {HTMLElement[]}
 */
function outcomes(fields, wordsFor) {
  const items = groupsOf(fields.outcomes).map((one) => outcome(one, wordsFor));
  return items.length ? [element("ul", { className: "outcomes-reported" }, ...items)] : [];
}

/**
 * @param {Fields} one
 * @param {WordsFor} wordsFor
 */
function outcome(one, wordsFor) {
  const figure = one.value !== undefined && one.strength !== "told" ? `${one.value} ${textOf(one.unit)}. ` : "";
  const strength = [
    wordsFor("outcomes.#.strength", textOf(one.strength)),
    one.counted_by && `counted by ${one.counted_by}`,
    one.period,
  ];
  return element(
    "li",
    {},
    element("p", {}, figure + [one.result, one.caution].filter(Boolean).join(" ")),
    meta(strength.filter(Boolean).join(" · ")),
  );
}

/**
 * @param {Block} block
 * @returns {HTMLElement}
 */
function block({ kind, lines, start = 1 }) {
  if (kind === "paragraph") return element("p", {}, lines.join(" "));
  const made = list(LISTS[kind], lines);
  if (start > 1) made.setAttribute("start", String(start));
  return made;
}

/**
 * A list under a heading; nothing where there are no lines.
 * @param {string} words
 * @param {Value | undefined} value
 * @returns {HTMLElement[]}
 */
function listUnder(words, value) {
  const lines = textsIn(value);
  return lines.length ? [subheading(words), list("ul", lines)] : [];
}

/**
 * @param {"ul" | "ol"} name
 * @param {string[]} lines
 */
function list(name, lines) {
  return element(name, {}, ...lines.map((line) => element("li", {}, line)));
}
