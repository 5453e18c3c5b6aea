// Which session suits what someone has, what is said of what nearly fits, and the addresses that lead there and on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readChoices, writeChoices } from "../../overrides/assets/planner/choices.js";
import { kitOf, nextQuarter, rowsOf, timetableOf } from "../../overrides/assets/planner/schedule.js";
import { notFor, remedies, why } from "../../overrides/assets/planner/words.js";
import { fits, ranked } from "../../overrides/assets/rules/planning.js";

const WEIGHTS = {
  moment: 40, named: 6, time: 14, strangers: 6, met: -6, prepare: -5, personal: -3, days: -8, shorten: -3, short: -8,
  first: -7, leave_out: -10, left_out: -30, long: -90, few: -70, many: -12, far_more: -25, printer: -6, place: -12, rules: -2,
}; // biome-ignore format: one line a group

/** A session of 40 minutes in three parts, for 2 to 12 people anywhere, with `more` said of it. */
function session(id, more = {}) {
  const parts = [["Write", 10, 10, 10], ["Swap", 20, 15, 30], ["Talk", 10, 10, 10]];
  const usual = { title: `The ${id}`, kind: "activity", address: `/activities/${id}/`, people: [2, 12], place: "either" };
  return { id, ...usual, parts, ...more };
}

const RULES = session("rules", { parts: [["Agree", 15, 15, 15]], people: [2, 30], moments: ["new"] });
const MOMENTS = {
  new: { title: "A new team", strangers: true },
  wrong: { title: "Something went wrong", harm: true },
  winter: { title: "Before winter" },
};
const HARMS = { death: "a death", abuse: "abuse or neglect", investigation: "an open investigation" };

function data(...sessions) {
  return { sessions, moments: MOMENTS, harms: HARMS, printed: "Printed handouts", weights: WEIGHTS, rules: "rules" };
}

function wanted(more = {}) {
  const usual = { moment: "", minutes: 60, people: null, noPrinter: false, online: false, met: false };
  return { ...usual, start: null, session: "", ...more };
}

function firstOf(sessions, more) {
  const all = data(...sessions);
  const [choice] = ranked(all, wanted(more));
  return { choice, said: remedies(choice, all, wanted(more)).join(" "), all };
}

test("what is for the moment comes before what only fits, and the closer before the less close", () => {
  const sessions = [session("a"), session("b", { moments: ["wrong", "winter"] }), session("c", { moments: ["winter"] })];
  const found = ranked(data(...sessions), wanted({ moment: "winter" })).map(({ session: one }) => one.id);
  assert.deepEqual(found, ["c", "b", "a"]);
});

test("of two alike the first by name comes, whatever their order", () => {
  assert.equal(firstOf([session("b"), session("a")]).choice.session.id, "a");
});

test("what uses the time comes before what leaves most of it", () => {
  const long = session("long", { parts: [["Talk", 60, 60, 60]] });
  assert.equal(firstOf([session("a"), long]).choice.session.id, "long");
});

test("ground rules come first where there is time for them, and not where people have met", () => {
  const sessions = [session("a", { rules: true, moments: ["winter"] }), RULES];
  const more = { moment: "winter" };
  const { choice, all } = firstOf(sessions, more);
  assert.deepEqual(rowsOf(choice, all).map(({ title, at }) => [title, at]), [["The rules", 0], ["Write", 15], ["Swap", 25], ["Talk", 45]]);
  assert.equal(timetableOf(choice, all, 600, 8), "start=1000&people=8&items=rules%2Ca");
  const met = firstOf(sessions, { ...more, met: true });
  assert.equal(met.choice.timing.rules, 0);
  assert.equal(met.said, "");
  const short = firstOf(sessions, { ...more, minutes: 45 });
  assert.match(short.said, /no time here for ground rules/);
  assert.ok(fits(short.choice));
});

for (const [name, more, has, how, words, items] of [
  ["its least minutes", {}, { minutes: 36 }, "shorten", /Takes 40 minutes. Here it’s 36 minutes/, "a%3A36"],
  ["its short version", { short: [15, "In 15 minutes, talk."] }, { minutes: 15 }, "short", /This is its short version/, "talk%3A15%3AThe%2520a"],
  ["its first session", { first: [10, "Now", 1] }, { minutes: 15 }, "first", /Do only the first part, “Now”/, "a.1"],
  ["no last step", {}, { minutes: 30 }, "leave_out", /Takes 40 minutes: leave out the last step, “Talk”/, "a"],
  ["more time", {}, { minutes: 15 }, "long", /Takes 40 minutes, and you have 15 minutes: book more time/, "a"],
]) {
  test(`a session that is too long comes with ${name}, and says so`, () => {
    const { choice, said, all } = firstOf([session("a", more)], has);
    assert.equal(choice.timing.how, how);
    assert.match(said, words);
    assert.equal(timetableOf(choice, all, 600, null), `start=1000&items=${items}`);
  });
}

for (const [name, more, has, words] of [
  ["too many", {}, { people: 30 }, "Made for 12 people at most: split into 3 rooms."],
  ["too many online", {}, { people: 13, online: true }, "Made for 12 people at most: split into 2 calls."],
  ["more than two", { people: [2, 2] }, { people: 9 }, "Made for two people: run it side by side, in pairs."],
  ["too few", { people: [4, 9] }, { people: 3 }, "Made for 4 people or more: ask another team to join you."],
  ["no printer", { paper: true }, { noPrinter: true }, "It uses printed sheets. Without a printer, copy the questions by hand, or read them out."],
  ["no printer, and a way", { nice: ["Printed handouts"], without: "Fold a sheet." }, { noPrinter: true }, "Fold a sheet."],
  ["a room", { place: "room" }, { online: true }, "Made for people in one room. To run it online, you’d have to adapt it."],
  ["a screen", { place: "online" }, {}, "Made for meeting online: each person or group needs a screen."],
  ["another moment", { moments: ["new"] }, { moment: "winter" }, "Nothing we have for “Before winter” comes near that. This one suits most teams."],
  ["several days", { kind: "pack", days: 3 }, {}, "This is the first of 3 meetings."],
]) {
  test(`where nothing else is there, it comes and says what to do: ${name}`, () => {
    assert.equal(firstOf([session("a", more)], has).said, words);
  });
}

test("where someone came to harm, only what is for the moment, names no harm and is not personal may come", () => {
  const sessions = [
    session("plain", { moments: ["wrong"] }),
    session("named", { moments: ["wrong"], not_for: ["death"] }),
    session("personal", { moments: ["wrong"], personal: true }),
    session("other"),
  ];
  const found = (harmed) => ranked(data(...sessions), wanted({ moment: "wrong", harmed })).map((one) => one.session.id);
  assert.deepEqual(found(true), ["plain"]);
  assert.equal(found(false).length, 4);
});

test("a safety line names every harm", () => {
  assert.equal(notFor(session("a", { not_for: ["death", "abuse", "investigation"] }), data()), "a death, abuse or neglect, or an open investigation");
  assert.equal(notFor(session("a", { not_for: ["abuse", "investigation"] }), data()), "abuse or neglect, or an open investigation");
  assert.equal(notFor(session("a", { not_for: ["death", "investigation"] }), data()), "a death or an open investigation");
  assert.equal(notFor(session("a"), data()), "");
});

test("why this one is what its rule found", () => {
  const { choice, all } = firstOf([session("a", { moments: ["new"] })], { moment: "new", minutes: 45, people: 8, noPrinter: true });
  const words = "It’s for “A new team”. It fits into your time, works with 8, needs no printer and suits people who’ve just met.";
  assert.equal(why(choice, all, wanted({ moment: "new", minutes: 45, people: 8, noPrinter: true })), words);
});

test("what to bring is added up for the people who come, and sheets aren’t brought without a printer", () => {
  const kit = { bring: ["Printed handouts", "Timer"], nice: ["Screen"], materials: [["pens", 1, "person", null, true]] };
  const { choice, all } = firstOf([session("a", kit)]);
  assert.deepEqual(kitOf(choice, all, 8, true), { things: ["Timer"], nice: ["Screen"], numbers: [["pens", "8"]] });
});

test("it starts at the next quarter of an hour, and after midnight at the day's first", () => {
  assert.deepEqual([600, 601, 615, 1439].map(nextQuarter), [600, 615, 615, 0]);
});

test("an address brings back what it was written from", () => {
  const choices = wanted({ moment: "new", minutes: 90, people: 8, noPrinter: true, online: true, met: true, start: 570, session: "a" });
  const { harmed: _, ...read } = readChoices(writeChoices(choices), data(session("a"))).choices;
  assert.deepEqual(read, choices);
  assert.equal(writeChoices(wanted()), "");
});

test("what makes no sense in an address is left out and said in few words", () => {
  const query = `moment=__proto__&minutes=61&people=-1&start=9999&session=constructor&online=1&x=${"y".repeat(500)}`;
  const { choices, left } = readChoices(query, data(session("a")));
  assert.deepEqual(choices, wanted());
  assert.equal(left.length, 5);
  const long = readChoices(`moment=${"z".repeat(2000)}`, data()).left;
  assert.ok(long[0].length < 100);
});
