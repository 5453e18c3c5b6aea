// What is shown of the index, without the tokens that stand in it for terms.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutTokens } from "../../overrides/assets/rules/search-tokens.js";
import { Words } from "../../overrides/assets/search/words.js";

const words = new Words({
  terms: { icb: ["qqicb", "integrated care board", "ICB"], care: ["qqcare", "care"] },
  typed: {},
});

test("a token is taken off, and the spelling after it stays", () => {
  assert.equal(withoutTokens("The qqicb integrated care board met.", words), "The integrated care board met.");
});

test("where a token is marked as found, the spelling after it is", () => {
  const text = "The <mark>qqicb</mark> integrated care boards, met.";
  assert.equal(withoutTokens(text, words), "The <mark>integrated care boards</mark>, met.");
});

test("of tokens that follow one another only the spelling stays, with what stood before the first", () => {
  assert.equal(withoutTokens("(qqicb qqcare ICB) met", words), "(ICB) met");
});

test("a text that ends in a token loses it, and one without any stays as it is", () => {
  assert.equal(withoutTokens("They met qqcare", words), "They met");
  assert.equal(withoutTokens("They <mark>met</mark>.", words), "They <mark>met</mark>.");
});
