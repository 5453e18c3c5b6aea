// How far steps give when a plan changes while it runs, and what comes of a change.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  broughtBack,
  caughtUp,
  changesBetween,
  leftOut,
  resized,
  undone,
} from "../../overrides/assets/presenter/replanning.js";
import { A_MINUTE, begun, nextPlace, statusAt } from "../../overrides/assets/presenter/session-clock.js";
import { back, goTo, lessTime, moreTime, onward } from "../../overrides/assets/presenter/session-moves.js";
import { boundsOf, byHand, refitted } from "../../overrides/assets/rules/replanning.js";

/** A step of so many minutes whose record gives no bounds, unless they are said. */
function step(minutes, { kind = "activity", least = minutes, most = minutes } = {}) {
  return { minutes, least, most, kind, title: `${kind} of ${minutes}`, part: "", how: "", say: [], ask: [], note: [] };
}

/** What `refitted` takes. */
function giving(...steps) {
  return steps.map((one) => ({ ...one, bounds: boundsOf(one) }));
}

function session(...steps) {
  return begun(steps, 0, { id: "it", plan: "" });
}

const endOf = (one, now = 0) => statusAt(one, now).ends / A_MINUTE;

test("a step that its record bounds keeps those bounds; any other gets suggested ones, and says so", () => {
  assert.deepEqual(boundsOf(step(15, { least: 10 })), { least: 10, most: 15, suggested: false });
  assert.deepEqual(boundsOf(step(20)), { least: 14, most: 30, suggested: true });
  assert.deepEqual(boundsOf(step(20, { kind: "break" })), { least: 10, most: 30, suggested: true });
  assert.deepEqual(boundsOf(step(15, { kind: "break" })), { least: 10, most: 22, suggested: true });
  assert.deepEqual(boundsOf(step(30, { kind: "talk" })), { least: 18, most: 45, suggested: true });
});

test("suggested bounds hold a step's own minutes, however short it is", () => {
  for (const kind of ["activity", "break", "talk"])
    for (let minutes = 1; minutes <= 480; minutes += 1) {
      const { least, most } = boundsOf(step(minutes, { kind }));
      assert.ok(least >= 1 && least <= minutes && most >= minutes, `${kind} of ${minutes}`);
    }
});

test("records give first, and what is suggested gives only the rest", () => {
  const parts = giving(step(20), step(15, { least: 10 }));
  assert.deepEqual(refitted(parts, 31), { minutes: [20, 11], over: 0 });
  assert.deepEqual(refitted(parts, 28), { minutes: [18, 10], over: 0 });
  assert.deepEqual(refitted(parts, 20), { minutes: [14, 10], over: 4 });
});

test("what is suggested gives five minutes at a time, from the step with the most room", () => {
  const parts = giving(step(25), step(20, { kind: "break" }), step(20), step(3));
  assert.deepEqual(refitted(parts, 61), { minutes: [23, 15, 20, 3], over: 0 });
  assert.deepEqual(refitted(parts, 56), { minutes: [20, 15, 18, 3], over: 0 }, "seven, ten and six minutes of room");
  assert.deepEqual(refitted(giving(step(20)), 45), { minutes: [30], over: -15 });
  assert.deepEqual(refitted([], 9), { minutes: [], over: -9 });
});

test("by hand a step can be shorter than its bounds, but never without a minute", () => {
  assert.equal(byHand(20, -5), 15);
  assert.equal(byHand(3, -5), 1);
});

test("twelve minutes are won back, and what gave is known", () => {
  const before = session(step(15, { kind: "talk" }), step(45), step(20, { kind: "break" }), step(60));
  const late = { ...before, aim: before.aim - 12 * A_MINUTE };
  const { session: after, over } = caughtUp(late, 0);
  assert.equal(over, 0);
  assert.equal(statusAt(after, 0).late, 0);
  const won = changesBetween(late, after).reduce((sum, change) => sum + change.before - change.after, 0);
  assert.equal(won, 12);
});

test("a later step is left out and passed over, and can be brought back", () => {
  const whole = session(step(10), step(20), step(30));
  const without = leftOut(whole, 1);
  assert.equal(endOf(without), 40);
  assert.equal(nextPlace(without), 2);
  const on = onward(without, 10 * A_MINUTE);
  assert.equal(on.began.length, 3);
  assert.equal(back(on, 11 * A_MINUTE).began.length, 1);
  assert.equal(endOf(broughtBack(without, 1)), 60);
  assert.deepEqual(goTo(without, 1, 0).out, [], "going to it brings it back");
  assert.equal(statusAt(leftOut(without, 2), 0).next, null);
});

test("what has run, or runs, is never changed", () => {
  const on = onward(session(step(10), step(20), step(30)), 0);
  for (const place of [0, 1, 9, -1]) {
    assert.equal(leftOut(on, place), on);
    assert.equal(resized(on, place, 5), on);
  }
  assert.equal(broughtBack(on, 2), on);
});

test("every change can be undone, one after the other, and the present step keeps the minutes it got", () => {
  const first = session(step(10), step(20), step(30));
  const changed = leftOut(resized(caughtUp(first, 0, 50 * A_MINUTE).session, 2, 5), 1);
  const inIt = moreTime(changed, 5, 0);
  const all = undone(undone(undone(inIt)));
  assert.deepEqual([all.out, all.aim, endOf(all)], [[], first.aim, 65]);
  assert.equal(undone(all), all);
  assert.ok(all.turn > inIt.turn, "so that other windows follow");
});

test("the present step loses no more minutes than it has left", () => {
  const one = session(step(10), step(20));
  assert.equal(endOf(lessTime(one, 5, 0)), 25);
  assert.equal(endOf(lessTime(one, 5, 8 * A_MINUTE), 8 * A_MINUTE), 28);
  assert.equal(lessTime(one, 5, 12 * A_MINUTE).turn, one.turn);
});

test("whatever is done to a plan at random, its end is the sum of what it holds, and undoing leads back", () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 16807) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 60; round += 1) {
    const kinds = ["activity", "break", "talk"];
    const first = session(...Array.from({ length: 2 + random(9) }, () => step(1 + random(60), { kind: kinds[random(3)] })));
    let now = first;
    for (let change = 0; change < 20; change += 1) {
      const place = random(first.slots.length + 1);
      const moves = [
        () => resized(now, place, random(41) - 20),
        () => leftOut(now, place),
        () => broughtBack(now, place),
        () => caughtUp(now, 0, (1 + random(400)) * A_MINUTE).session,
      ];
      now = moves[random(4)]?.() ?? now;
      const minutes = now.slots.map((slot, n) => (now.out.includes(n) ? 0 : slot.minutes + (now.extra[n] ?? 0)));
      assert.ok(minutes.every((one, n) => now.out.includes(n) || one >= 1));
      assert.equal(endOf(now), minutes.reduce((sum, one) => sum + one, 0));
    }
    while (now.undo.length) now = undone(now);
    assert.equal(endOf(now), endOf(first));
  }
});
