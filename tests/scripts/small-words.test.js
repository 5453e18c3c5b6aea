// Small words: the same as in Python, and back in their places in what is shown.

import assert from "node:assert/strict";
import { test } from "node:test";
import { carrying, withSmallWords } from "../../overrides/assets/rules/small-words.js";
import { vectors } from "./vectors.js";

const { words, cases } = vectors("small_words");

test("the words are those of Python", () => {
  assert.deepEqual(carrying([...words, "rota"]), ["rota"]);
  assert.equal(withSmallWords(words.map((_, at) => String.fromCharCode(0xe000 + at)).join(" ")), words.join(" "));
});

test("a sign becomes its word again", () => {
  for (const { text, signs } of cases) assert.equal(withSmallWords(signs), text);
});

test("a question of small words alone keeps them", () => {
  assert.deepEqual(carrying(["what", "is", "it"]), ["what", "is", "it"]);
});
