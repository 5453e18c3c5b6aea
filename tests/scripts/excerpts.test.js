// What is shown of a text under a result.

import assert from "node:assert/strict";
import { test } from "node:test";
import { excerptOf, withMarks } from "../../overrides/assets/rules/excerpts.js";

const words = (text) => text.split(" ");

test("an excerpt begins where the sentence does and ends where it ends", () => {
  const text = words("It rained. The two teams met every week in the old hall by the river. Nobody minded.");
  const river = text.indexOf("river.");
  assert.equal(excerptOf(text, [river]), "The two teams met every week in the old hall by the <mark>river.</mark>");
});

test("a short sentence brings the next one along", () => {
  assert.equal(excerptOf(words("They met. They agreed on one list and kept it."), [1]), "They <mark>met.</mark> They agreed on one list and kept it.");
});

test("a long sentence is cut on both sides, and says so", () => {
  const text = Array.from({ length: 90 }, (_, at) => `w${at}`);
  const shown = excerptOf(text, [60]);
  assert.match(shown, /^… w45 .*<mark>w60<\/mark>.* …$/);
});

test("nothing before a place is shown", () => {
  assert.equal(excerptOf(words("Title words They met."), [0, 3], 2), "They <mark>met.</mark>");
});

test("marks stand around each form of a word, and around nothing else", () => {
  assert.equal(withMarks("Merging boards, and a merger", new Set(["merg"])), "<mark>Merging</mark> boards, and a <mark>merger</mark>");
});
