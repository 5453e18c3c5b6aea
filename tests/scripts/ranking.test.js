// What is found by what entries are about: words, sayings, slips, words joined and parted.

import assert from "node:assert/strict";
import { test } from "node:test";
import { likeness } from "../../overrides/assets/rules/likeness.js";
import { Ranking } from "../../overrides/assets/rules/ranking.js";

const ENTRIES = [
  { names: ["Three words each"], says: ["icebreaker", "warm-up", "nobody says anything"], line: "A short round.", helps: 1 },
  { names: ["Boards are merging"], says: ["reorganisation", "two trusts become one"], line: "Two boards join.", helps: 1 },
  { names: ["Staffordshire hired together"], says: [], line: "Nine partners share one list.", helps: 0.75 },
  { names: ["Thank the staff of the night"], says: ["tea break", "night shift ignored"], line: "Say it by name.", helps: 1 },
  { names: ["delayed discharge"], says: [], line: "", helps: 0.2 },
  { names: ["When someone can't go home"], says: ["bed blocker", "stuck in hospital"], line: "Delayed discharge.", helps: 1 },
];

/** The titles that a question finds, the best first. */
function found(question, entries = ENTRIES, alike = []) {
  const ranking = new Ranking(entries, undefined, alike);
  const parts = question.split(" ").map((word) => ({ said: word, key: word }));
  const ranked = [...ranking.rank(ranking.words(parts), question)].sort(([, one], [, two]) => two.score - one.score);
  return ranked.map(([at, match]) => ({ title: entries[at].names[0], ...match }));
}

for (const [question, title] of [
  ["how do i start with an icebreaker", "Three words each"],
  ["icebraker", "Three words each"],
  ["ice breaker", "Three words each"],
  ["warmup", "Three words each"],
  ["nobody ever says a thing anything", "Three words each"],
  ["merger", "Boards are merging"],
  ["merged", "Boards are merging"],
  ["reorganization", "Boards are merging"],
  ["teabreak", "Thank the staff of the night"],
  ["bedblockers", "When someone can't go home"],
  ["delayed discharge", "delayed discharge"],
  ["delayed discharge of the stuck", "When someone can't go home"],
]) {
  test(`${question} finds ${title} first`, () => assert.equal(found(question)[0]?.title, title));
}

test("another word for nearly the same thing finds what the first does, after what has the word itself", () => {
  const entries = [
    { names: ["Afraid to ask"], says: [], line: "", helps: 1 },
    { names: ["Scared of the phone"], says: [], line: "", helps: 1 },
    { names: ["Tea break"], says: [], line: "", helps: 1 },
  ];
  const titles = found("i am scared", entries, [["afraid", "scared", "fearful"]]).map(({ title }) => title);
  assert.deepEqual(titles, ["Scared of the phone", "Afraid to ask"]);
  assert.deepEqual(
    found("fearful", entries, [["afraid", "scared", "fearful"]]).map(({ title }) => title),
    ["Afraid to ask", "Scared of the phone"],
  );
  assert.deepEqual(found("fearful", entries), []);
});

test("a word that means nearly the same as one of ours is not taken for a slip in another", () => {
  const entries = [
    { names: ["Morning huddle"], says: [], line: "", helps: 1 },
    { names: ["Grief in the team"], says: [], line: "", helps: 1 },
  ];
  const titles = (alike) => found("mourning", entries, alike).map(({ title }) => title);
  assert.deepEqual(titles([]), ["Morning huddle"]);
  assert.deepEqual(titles([["grief", "mourning"]]), ["Grief in the team"]);
});

test("a word that is one by itself is not the beginning of a much longer one", () => {
  assert.deepEqual(
    found("staff").map(({ title }) => title),
    ["Thank the staff of the night"],
  );
});

test("a beginning that is no word finds what goes on from it", () => {
  assert.equal(found("staffords")[0]?.title, "Staffordshire hired together");
});

test("what was found by a saying says which, and what has only some of the words says those", () => {
  const [first] = found("nobody says anything");
  assert.equal(first?.as, "nobody says anything");
  const [some] = found("icebreaker zebra");
  assert.deepEqual([...some.has], ["icebreaker"]);
});

test("a question of small words alone is asked with them", () => {
  const small = [{ names: ["Who is who"], says: ["who is who here"], line: "", helps: 1 }];
  assert.equal(found("who is who", small)[0]?.title, "Who is who");
});

test("a text is like another by its letters, also where no word is the same", () => {
  assert.equal(likeness("wellbeing", "wellbeing"), 1);
  assert.ok(likeness("welbeing", "wellbeing") > likeness("welbeing", "money"));
  assert.equal(likeness("", "money"), 0);
});
