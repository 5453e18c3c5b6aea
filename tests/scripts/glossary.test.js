// Finding the glossary's terms in a text, by the cases that Python's matcher passes too (tests/unit/test_terms.py).

import assert from "node:assert/strict";
import { test } from "node:test";
import { explained } from "../../overrides/assets/rules/expansions.js";
import { ACRONYM, Matcher, WORD } from "../../overrides/assets/rules/glossary.js";
import { advice, asText, findings, writtenOut } from "../../overrides/assets/rules/jargon.js";
import { holderOf, runsOf } from "../../overrides/assets/rules/spellings.js";
import { vectors } from "./vectors.js";

const CASES = vectors("terms");

/** The forms of one spelling, as Python compiles them for the page. */
function formsOf(text, id, full = "") {
  const found = [...text.matchAll(WORD)];
  const acronyms = found.map(([word]) => ACRONYM.test(word));
  const commas = found.slice(1).flatMap((word, n) => {
    const before = found[n].index + found[n][0].length;
    return text.slice(before, word.index).includes(",") ? [n] : [];
  });
  const [exact, short] = [acronyms.some(Boolean), acronyms.every(Boolean)];
  return runsOf(text).map((run) => ({ words: run.split(" "), exact, short, commas, id, full }));
}

const forms = Object.entries(CASES.terms).flatMap(([id, texts]) => texts.flatMap((text) => formsOf(text, id)));
const matcher = new Matcher({ terms: {}, forms, known: CASES.known });

for (const { text, found, unknown = [] } of CASES.cases)
  test(`the terms and unknown abbreviations in: ${JSON.stringify(text)}`, () => {
    const matches = matcher.find(text).map(({ form, id }) => [form, id]);
    assert.deepEqual(matches, found);
    assert.deepEqual(
      matcher.unknownAcronyms(text).map(({ form }) => form),
      unknown,
    );
  });

test("a text explains an abbreviation or does not", () => {
  for (const { text, short, full = "", explained: expected } of CASES.explained) {
    const start = text.indexOf(short);
    assert.equal(explained(text, start, start + short.length, full), expected, `${short} in ${text}`);
  }
});

const stated = Object.entries(CASES.glossary);
const stub = ([id, { advice: said = "explain" }]) => [
  id,
  { term: id, full: "", meaning: "", instead: "", advice: said },
];
const papers = new Matcher({
  terms: Object.fromEntries(stated.map(stub)),
  forms: stated.flatMap(([id, { spellings, full = "", familiar = [] }]) =>
    spellings.flatMap((text) =>
      formsOf(text, id, full).map((form) => ({ ...form, familiar: familiar.includes(text) })),
    ),
  ),
  known: [],
});

for (const { text, found } of CASES.findings)
  test(`the findings in: ${JSON.stringify(text)}`, () => {
    const inOrder = (list, start) => [...list].sort((one, two) => start(one) - start(two));
    const all = inOrder(findings(papers, text), ({ main }) => main.start);
    assert.deepEqual(
      all.map(({ form, kind, places, term }) => [form, kind, places.length, Boolean(term)]),
      inOrder(found, ([form]) => text.indexOf(form)),
    );
  });

test("a spelling stands for its plural too", () => {
  for (const [text, runs] of vectors("records").spellings) assert.deepEqual(runsOf(text), runs);
});

test("a spelling belongs to the term that has it, in the plural and with a hyphen too", () => {
  const spellings = { "care home": "Care home", "multi disciplinary team": "MDT" };
  assert.equal(holderOf(spellings, "Care home"), "Care home");
  assert.equal(holderOf(spellings, "multi-disciplinary team"), "MDT");
  assert.equal(holderOf(spellings, "constructor"), undefined);
});

const TERMS = {
  icb: { term: "ICB", full: "integrated care board", meaning: "A board.", instead: "", advice: "explain" },
  blocker: { term: "bed blocker", full: "", meaning: "A person.", instead: "someone waiting", advice: "avoid" },
};
const small = new Matcher({
  terms: TERMS,
  forms: [...formsOf("ICB", "icb", "integrated care board"), ...formsOf("bed blocker", "blocker")],
  known: [],
});

test("findings come in the order of their kinds, with every use", () => {
  const found = findings(small, "The ICB asked the QQR about a bed blocker. The ICB met.");
  assert.deepEqual(
    found.map(({ form, kind, uses }) => [form, kind, uses.length]),
    [
      ["bed blocker", "avoid", 1],
      ["QQR", "unknown", 1],
      ["ICB", "acronym", 2],
    ],
  );
  assert.deepEqual(found.map(advice), [
    "A person. Say instead: someone waiting.",
    "Spell it out: it isn’t in the glossary.",
    "integrated care board. A board.",
  ]);
});

test("a term says who uses it, between what it means and what to say instead", () => {
  const terms = { rota: { ...TERMS.blocker, meaning: "A plan.", instead: "plan", used_by: ["hospitals", "councils"] } };
  const [found] = findings(new Matcher({ terms, forms: formsOf("rota", "rota"), known: [] }), "The rota.");
  assert.equal(advice(found), "A plan. Used by: hospitals, councils. Say instead: plan.");
});

test("an abbreviation that the text explains the first time needs nothing", () => {
  const [found] = findings(small, "The integrated care board (ICB) met.");
  assert.deepEqual([found.kind, advice(found)], ["explained", ""]);
});

test("an abbreviation is written out the first time and nowhere else", () => {
  const text = "The ICB met. An ICB meets.";
  assert.equal(writtenOut(text, findings(small, text)), "The integrated care board (ICB) met. An ICB meets.");
});

test("the list to take away has a heading for each kind that was found", () => {
  assert.equal(
    asText(findings(small, "A bed blocker, and another bed blocker")),
    "Words best avoided\n- bed blocker (2 times): A person. Say instead: someone waiting.\n",
  );
});
