// The facilitator's sums, by the cases that Python's pass too (tests/unit/test_timetable.py).

import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, fit, inMinutes, minuteOfDay, spread } from "../../overrides/assets/rules/arithmetic.js";
import { bring, copies, groups, inWords } from "../../overrides/assets/rules/supplies.js";
import { vectors } from "./vectors.js";

const CASES = vectors("timetable");

/** Parts of so many minutes, with their least and most. */
function spans(...parts) {
  return parts.map(([minutes, least = minutes, most = minutes]) => ({ minutes, least, most }));
}

test("a clock time is read as people write it", () => {
  for (const [text, minutes] of CASES.minute_of_day) assert.equal(minuteOfDay(text), minutes, text);
});

test("a length of time is written as people say it", () => {
  for (const [number, words] of CASES.in_minutes) assert.equal(inMinutes(number), words);
});

test("clock times cross noon and midnight", () => {
  for (const [start, after, then] of CASES.clock) assert.equal(clock(minuteOfDay(start), after), then);
});

test("groups come out near their size and leave nobody alone", () => {
  for (const [people, size, sizes, words] of CASES.groups) {
    assert.deepEqual(groups(people, size), sizes, `${people} in groups of ${size}`);
    assert.equal(inWords(sizes), words);
  }
});

test("however many come, everyone is in a group and sizes differ by one at most", () => {
  for (const size of [2, 3, 4, 5, 8]) {
    for (let people = 2; people < 80; people += 1) {
      const sizes = groups(people, size);
      assert.equal(
        sizes.reduce((sum, one) => sum + one),
        people,
      );
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1 && Math.min(...sizes) > 1, `${people} by ${size}`);
    }
  }
});

test("enough of each thing is brought", () => {
  for (const [quantity, per, people, size, number] of CASES.copies)
    assert.equal(copies(quantity, per, people, size), number);
});

test("what is used again is brought once and what is used up is added", () => {
  for (const [uses, people, brought] of CASES.bring) assert.deepEqual(bring(uses, people), brought);
});

test("flexible parts give by their share and fixed ones never", () => {
  const [fixed, free] = [[10], [15, 10, 30]];
  const three = spans([10, 5, 10], [10, 5, 10], [10, 5, 10]);
  assert.deepEqual(fit(spans(fixed, free), 25), { minutes: [10, 15], over: 0 });
  assert.deepEqual(fit(spans(fixed, free), 22), { minutes: [10, 12], over: 0 });
  assert.deepEqual(fit(spans(fixed, free), 15), { minutes: [10, 10], over: 5 });
  assert.deepEqual(fit(spans(fixed, free), 60), { minutes: [10, 30], over: -20 });
  assert.deepEqual(fit(spans([30, 20, 45], free), 36), { minutes: [24, 12], over: 0 });
  assert.deepEqual(fit(three, 28), { minutes: [9, 9, 10], over: 0 }, "the first of those with equal shares");
  assert.deepEqual(fit([], 10), { minutes: [], over: -10 });
});

test("steps fill exactly the minutes that someone sets, each at least one, or cannot be shown", () => {
  const steps = spans([5], [25], [15]);
  for (const target of [45, 90, 10, 3]) {
    const minutes = spread(steps, target);
    assert.equal(
      minutes.reduce((sum, one) => sum + one),
      target,
    );
    assert.ok(Math.min(...minutes) >= 1);
  }
  assert.equal(spread(steps, 2), null);
});
