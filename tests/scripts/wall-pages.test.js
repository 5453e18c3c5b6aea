// A step's words on the wall, cut into pages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pageAt, pagesOf } from "../../overrides/assets/presenter/wall-pages.js";

const never = () => false;
const upTo = (most) => (from, to) => to - from <= most;

test("every line stands on one page, in order", () => {
  for (let lines = 0; lines < 30; lines += 1)
    for (let most = 1; most < 8; most += 1) {
      const found = pagesOf(lines, never, upTo(most)).flatMap(([from, to]) =>
        Array.from({ length: to - from }, (_, n) => from + n),
      );
      assert.deepEqual(
        found,
        Array.from({ length: lines }, (_, n) => n),
      );
    }
});

test("a line that leads in stands with what it leads to, and never holds the pages up", () => {
  assert.deepEqual(
    pagesOf(5, (line) => line === 2, upTo(3)),
    [
      [0, 2],
      [2, 5],
    ],
  );
  assert.deepEqual(
    pagesOf(4, () => true, upTo(2)),
    [
      [0, 1],
      [1, 2],
      [2, 4],
    ],
  );
});

test("a line too long for a page has one of its own", () => {
  assert.deepEqual(
    pagesOf(2, never, () => false),
    [
      [0, 1],
      [1, 2],
    ],
  );
});

test("pages turn by themselves, round and round, and each stays long enough to be read", () => {
  assert.deepEqual(
    [-5, 0, 19_000, 20_000, 40_000, 60_000].map((passed) => pageAt(3, passed)),
    [0, 0, 0, 1, 2, 0],
  );
  assert.equal(pageAt(0, 99_000), 0);
});
