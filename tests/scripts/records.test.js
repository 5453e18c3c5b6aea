// What a form makes of answers, by the cases that Python's rules pass too (test_shared_rules.py and test_import.py in
// tests/unit).

import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOf } from "../../overrides/assets/rules/answer-checks.js";
import { answerOf } from "../../overrides/assets/rules/answers.js";
import { daysAfter, inWords, isDay } from "../../overrides/assets/rules/dates.js";
import { withDefaults } from "../../overrides/assets/rules/defaults.js";
import { blocksOf, markdownOf } from "../../overrides/assets/rules/markdown.js";
import { recordOf } from "../../overrides/assets/rules/record.js";
import { isNhsNumber, TextChecks } from "../../overrides/assets/rules/text-checks.js";
import { listed, oneLine, tidy, wellFormed, wordsIn } from "../../overrides/assets/rules/tidy.js";
import { namesIn, reference, says, unnamed } from "../../overrides/assets/rules/unnamed.js";
import { whenOf } from "../../overrides/assets/rules/written-dates.js";
import { fieldsAsText } from "../../overrides/assets/rules/yaml.js";
import { vectors } from "./vectors.js";

const [DATES, RECORDS, UNNAMED, DETAIL] = ["written_dates", "records", "unnamed", "personal_detail"].map(vectors);
const [CODE, ANSWERS, DEFAULTS, SHIPPED] = ["code", "answers", "defaults", "shared_rules"].map(vectors);
const TODAY = "2026-11-22";

// Days

test("a day is read as people write it", () => {
  for (const [text, day] of DATES.as_written) assert.equal(whenOf(text) ?? null, day, text);
  assert.equal(whenOf("Not stated"), "not stated");
});

test("a day is one that the calendar has", () => {
  for (const [value, whether] of DATES.is_day) assert.equal(isDay(value), whether, String(value));
});

test("days are counted over the ends of months and years", () => {
  for (const [day, number, then] of DATES.days_after) assert.equal(daysAfter(day, number), then);
});

test("a day is shown as people write it", () => {
  for (const [day, words] of DATES.in_words) assert.equal(inWords(day), words);
});

// Texts

test("what is pasted becomes plain text, and no word of it is lost", () => {
  assert.equal(
    tidy("\u2022\tone\r\n\u2022 two\r\n\r\n\r\n\r\nthree\u00a0\u201cfour\u201d\u200b it\u2019s  "),
    '- one\n- two\n\nthree "four" it\'s',
  );
  assert.equal(tidy("a\u0007b\u0085c\vd\fe\u2028f\ufeffg\u007fh"), "ab\nc\nd\ne\nfgh");
  assert.equal(tidy("o\tone\n\u2013\ttwo\n\u2013 three"), "- one\n- two\n\u2013 three");
  assert.equal(oneLine(" one\n two\t three "), "one two three");
  assert.deepEqual(listed("- one\n2) two\n\n* three"), ["one", "two", "three"]);
});

test("half a character becomes a mark for it, and a whole one stays", () => {
  assert.equal(
    wellFormed("cut \ud83d, whole \ud83d\ude42, other half \ude42"),
    "cut \ufffd, whole \ud83d\ude42, other half \ufffd",
  );
});

test("words are counted as the check counts them", () => {
  assert.deepEqual(["", " \n", "one", " two\nwords "].map(wordsIn), [0, 0, 1, 2]);
});

test("every character of what was typed stands for itself", () => {
  for (const [text, markdown] of RECORDS.markdown) assert.equal(markdownOf(blocksOf(text)), markdown);
});

test("fields are written as Python writes them, empty ones too", () => {
  for (const { fields, text } of [...RECORDS.fields, ...RECORDS.unseen, ...RECORDS.empty])
    assert.equal(fieldsAsText(fields), text);
});

// Names

test("names are taken out as the cases say", () => {
  for (const { about, fields, made, kept } of UNNAMED.cases)
    assert.deepEqual(unnamed(fields), { fields: made, kept }, about);
});

test("a name is found in a text as the cases say", () => {
  for (const [text, name, whether] of UNNAMED.says) assert.equal(says(text, name), whether, text);
});

test("the organisations that a case study names are those of the cases", () => {
  for (const [about, fields, found] of UNNAMED.names) assert.deepEqual(namesIn(fields), found, about);
});

test("a reference is that of the cases", () => {
  for (const [id, day, row] of UNNAMED.references) assert.equal(reference(id, day), row);
});

// Whole records

/** A field of a form; `more` is what differs from a line of text. */
function field(name, more = {}) {
  return {
    key: name.split(".").at(-1),
    name,
    kind: "text",
    label: `The ${name}`,
    hint: "",
    required: false,
    blank: null,
    words: null,
    characters: null,
    pattern: null,
    says: null,
    choices: [],
    least: null,
    long: false,
    fields: [],
    ...more,
  };
}

/** A form with these fields, and the rules that Python ships with the page of its kind. */
function form(kind, fields, more = {}) {
  return {
    kind,
    noun: "record",
    steps: [{ id: "all", heading: "All", fields }],
    named_by: "title",
    given: { status: "draft", sources: [] },
    recognised: false,
    ending: ".yml",
    taken: [],
    spellings: {},
    ...SHIPPED.personal_detail,
    ...SHIPPED.code,
    ...SHIPPED.records[kind],
    ...more,
  };
}

/** What is wrong with some answers: [name, words]. */
function faults(asked, answers) {
  const record = recordOf(asked, answers, TODAY);
  return faultsOf(asked, answers, record, new TextChecks(asked)).map(({ name, said }) => [name, said]);
}

const TIP = [field("title", { required: true }), field("tags", { kind: "lines" }), field("count", { kind: "number" })];
const STUDY = [
  field("title"),
  field("started", { kind: "when", says: "a day" }),
  field("ended", { kind: "when", says: "a day" }),
  field("organisations", {
    kind: "list",
    item: "Organisation",
    fields: [field("organisations.#.name"), field("organisations.#.kind")],
  }),
  field("permission", {
    kind: "group",
    fields: [
      field("permission.given", { kind: "day", says: "a day" }),
      field("permission.expires", { kind: "day", says: "a day" }),
      field("permission.names_used", { kind: "yes-or-no" }),
    ],
  }),
  field("body.0", { key: "What changed", kind: "part", label: "What changed" }),
];

test("a number and a list are read as the cases say", () => {
  const read = (kind, text) => answerOf(field("it", { kind }), { it: text }) ?? null;
  for (const [text, number] of ANSWERS.numbers) assert.equal(read("number", text), number, text);
  for (const [text, lines] of ANSWERS.lines) assert.deepEqual(read("lines", text), lines, text);
});

test("what nobody is asked is filled in as the cases say", () => {
  for (const { about, kind, parts, fields, made } of DEFAULTS.cases) {
    const given = { status: "draft", origin: "from-source", owner: "playbook editors" };
    if (kind === "case-study") given.checked_with = "nobody yet";
    const asked = form(kind, [], { given, named_by: kind === "term" ? "term" : "title" });
    const blocks = parts.map((heading) => ({ heading, blocks: [] }));
    assert.deepEqual(withDefaults(asked, fields, blocks, TODAY), made, about);
  }
});

test("an id is made of a title, and of the kind and the day where it has no letters", () => {
  for (const [title, taken, id] of RECORDS.ids)
    assert.equal(withDefaults(form("tip", TIP, { taken }), { title }, [], TODAY).id, id);
});

test("answers become a record in the order of its fields, with what is filled in by rule", () => {
  const made = recordOf(form("tip", TIP), { title: "Ask one question", tags: "- one\n- two", count: "1,200" }, TODAY);
  assert.equal(
    made.text,
    'id: ask-one-question\nkind: "tip"\ntitle: "Ask one question"\nstatus: draft\nsources: []\npublished: 2026-11-22\n'.concat(
      'review_by: 2027-11-22\ntags:\n  - "one"\n  - "two"\ncount: 1200\n',
    ),
  );
  assert.deepEqual([made.id, made.register, made.names], ["ask-one-question", [], []]);
});

test("what nobody answered is left out, or written as what stands for a blank", () => {
  const asked = form("tip", [...TIP, field("period", { blank: "not stated" }), field("other")]);
  const { fields } = recordOf(asked, { title: "A tip" }, TODAY);
  assert.deepEqual([fields.period, "tags" in fields, "other" in fields], ["not stated", false, false]);
});

test("more choices than a field may have are told, with how many it may have", () => {
  const choices = ["one", "two", "three"].map((value) => [value, value]);
  const asked = form("tip", [...TIP, field("moments", { kind: "choices", choices, most: 2 })]);
  assert.deepEqual(faults(asked, { title: "A tip", moments: ["one", "two", "three"] }), [
    ["moments", "at most 2, found 3; keep the ones that matter most"],
  ]);
  assert.deepEqual(faults(asked, { title: "A tip", moments: ["one", "two"] }), []);
});

test("an organisation of which only the name is known leaves an empty item once names are taken out", () => {
  const answers = { title: "A call", "organisations.0.name": "Exampleshire Trust", "permission.names_used": "false" };
  const made = recordOf(form("case-study", STUDY), answers, TODAY);
  assert.ok(made.text.includes("organisations:\n  - {}\n"));
  assert.deepEqual([made.register[1], made.names], ["Organisation: Exampleshire Trust", ["Exampleshire Trust"]]);
});

test("a name that still stands in a text is reported, where names may not be used", () => {
  const answers = {
    title: "A call",
    "organisations.0.name": "Exampleshire Trust",
    "permission.names_used": "false",
    "body.0": "The exampleshire trust met.",
  };
  assert.deepEqual(faults(form("case-study", STUDY), answers), [
    ["body.0", "this names Exampleshire Trust, and you said we may not use names; say it without the name"],
  ]);
});

test("days that cannot be are reported", () => {
  const answers = {
    started: "March 2026",
    ended: "2025",
    "permission.given": "2026-11-23",
    "permission.expires": "2026-11-21",
  };
  assert.deepEqual(faults(form("case-study", STUDY), answers), [
    ["ended", "2025 is before it started, which is 2026-03"],
    ["permission.given", "this day is in the future"],
    ["permission.expires", "this day has passed"],
  ]);
});

test("a day that cannot be read is reported once, in the words of the schema", () => {
  assert.deepEqual(faults(form("case-study", STUDY), { started: "last spring" }), [["started", "expected a day"]]);
});

test("what is required, too long, no number or code is reported", () => {
  const asked = form("tip", [...TIP, field("summary", { words: 2 }), field("note", { characters: 3 })]);
  const answers = { count: "many", summary: "one two three", note: "four" };
  assert.deepEqual(faults(asked, answers), [
    ["title", "this still has to be filled in"],
    ["count", "expected a number; write it in digits"],
    ["summary", "at most 2 words, found 3; shorten it"],
    ["note", "at most 3 characters, found 4; shorten it"],
  ]);
  assert.deepEqual(faults(asked, { title: "A {{ sign" }), [
    ["title", "found template code ({{); take the curly brackets out"],
  ]);
  assert.deepEqual(faults(asked, { title: "A %7B%7B sign" }), [
    ["title", "found template code ({{); take the curly brackets out"],
  ]);
  assert.deepEqual(faults(asked, { title: "A <b> tag" }), [["title", "found raw HTML (<b>); write plain words; to show a < sign, put a space after it"]]);
});

test("items of a list are asked for where a list is required, and there have to be enough", () => {
  const items = field("outcomes", {
    kind: "list",
    item: "Result",
    required: true,
    least: 2,
    fields: [field("outcomes.#.value", { kind: "number" }), field("outcomes.#.unit", { required: true })],
  });
  const asked = form("case-study", [field("title"), items]);
  assert.deepEqual(faults(asked, {}), [["outcomes.0.unit", "this still has to be filled in"]]);
  assert.deepEqual(faults(asked, { "outcomes.0.value": "3" }), [
    ["outcomes", "at least 2 are needed, found 1; add another, or remove it"],
  ]);
  const two = { "outcomes.0.value": "3", "outcomes.0.unit": "calls", "outcomes.4.unit": "visits" };
  assert.deepEqual(faults(asked, two), [["outcomes.4.value", "a figure and what it counts go together"]]);
});

test("phrases fit their rule, there are enough of them, and none stands there twice", () => {
  const phrases = field("people_say", { kind: "lines", least: 3, pattern: "^[^.!?]+$", says: "a short phrase" });
  const asked = form("tip", [field("title"), phrases]);
  const said = (/** @type {string[]} */ ...lines) => faults(asked, { people_say: lines.join("\n") }).map(([, words]) => words);
  assert.deepEqual(said("one", "two"), ["at least 3 items, found 2; add more"]);
  assert.deepEqual(said("one", "two", "one"), ['found "one" twice; keep one of them']);
  assert.deepEqual(said("one", "two", "Three?"), ["expected a short phrase"]);
  assert.deepEqual(said("one", "two", "three"), []);
  assert.deepEqual(said(), []);
});

test("a spelling that another term has is reported", () => {
  const asked = form("term", [field("term"), field("aliases", { kind: "lines" })], {
    spellings: { "care homes": "Care home" },
  });
  const said = "is already in the glossary, under Care home; if its meaning is wrong, tell us by email";
  assert.deepEqual(faults(asked, { term: "thing", aliases: "a\ncare home" }), [["aliases", `"care home" ${said}`]]);
});

// Personal detail

test("what points to one person is found and nothing else", () => {
  const texts = new TextChecks(form("tip", []));
  for (const [text, found] of DETAIL.texts)
    assert.equal(texts.fault(text, true)?.replace(/^found |(?:; .*)$/g, "") ?? null, found, text);
});

test("an NHS number is one by its check digit", () => {
  assert.deepEqual(["943 476 5919", "943 476 5918", "943 476 591"].map(isNhsNumber), [true, false, false]);
  for (const [digits, whether] of DETAIL.nhs_numbers) assert.equal(isNhsNumber(digits), whether, digits);
});

test("what a form asks to look at again is found and nothing else", () => {
  const texts = new TextChecks(form("tip", []));
  for (const [text, found] of DETAIL.look_again) assert.deepEqual(texts.lookAgain(text), found, text);
});

test("what could be taken for code is found and nothing else", () => {
  const texts = new TextChecks(form("tip", []));
  for (const [text, found] of CODE.texts)
    assert.equal(texts.fault(text, true)?.replace(/^found | \(.*$/gs, "") ?? null, found, text);
});
