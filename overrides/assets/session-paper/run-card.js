// The run card of a session: its purpose, what it is not for, what to bring and the steps with their times, in as many
// words as a side of paper has room for. It says what macros/one_side/run_card.py says of an activity or a pack.

/** @import { Activity } from "../timetable/data.js" */
/** @import { Amount } from "./card-rows.js" */
/** @import { BuiltSession } from "./sheets.js" */
import { element } from "../shared/elements.js";
import { joined, lowered } from "../shared/in-words.js";
import { headline } from "../timetable/as-text.js";
import { packOf } from "../timetable/data.js";
import { activitiesIn, toBring, wantsGroundRules } from "../timetable/needs.js";
import { partRows } from "./card-rows.js";
import { foot, head, timesTable } from "./head.js";

/** @type {readonly Amount[]} */
export const AMOUNTS = [
  { said: "whole", asks: 9, purposes: true },
  { said: "whole", asks: 9 },
  { said: "brief", asks: 9, purposes: true },
  { said: "brief", asks: 9 },
  { said: "brief", asks: 2 },
  { said: "brief", asks: 0 },
  { said: "brief", asks: 0, isTight: true },
  { said: "title", asks: 0 },
  { said: "none", asks: 0 },
];

/**
 * The card.
 * @param {BuiltSession} session
 * @param {Amount} amount
 * @returns {HTMLElement}
 */
export function runCard(session, amount) {
  const { plan, now, times, data } = session;
  const activities = activitiesIn(plan, data);
  const purpose = purposeOf(session, activities);
  const others = amount.said === "none" && activities.length > 0 && data.paper.others;
  const rules = wantsGroundRules(plan, data) && data.paper.rules;
  return element(
    "section",
    { className: "sheet run-card" },
    ...head("Session plan", session, headline(plan, times, now.minutes)),
    purpose && element("p", { className: "purpose" }, purpose),
    safety(session, activities),
    ...kit(session, activities),
    (rules || others) && element("p", {}, [rules, others].filter(Boolean).join(" ")),
    timesTable(
      session,
      "What to do and say",
      now.parts.flatMap((part) => partRows(part, session, amount)),
    ),
    foot(session),
  );
}

/**
 * What people get out of it: of a pack what its record says, of a single activity what that says.
 * @param {BuiltSession} session
 * @param {Activity[]} activities
 */
function purposeOf({ plan, data }, activities) {
  return packOf(data, plan.pack)?.purpose ?? (activities.length === 1 ? activities[0]?.purpose : "");
}

/**
 * What it must not be used for, and what to say first where people may speak about themselves.
 * @param {BuiltSession} session
 * @param {Activity[]} activities
 */
function safety({ data: { paper } }, activities) {
  const harms = [...new Set(activities.flatMap((activity) => activity.not_for))];
  const help = `: ${paper.help}`;
  const lines = [
    harms.length > 0 && [`Not for ${joined(harms, " or")}. `, `${paper.harm}${help}`],
    activities.some((one) => one.personal) && [`${paper.personal} `, `${paper.say_first}${harms.length ? "." : help}`],
  ].flatMap((one) => one || []);
  if (!lines.length) return null;
  const pairs = Array.from({ length: lines.length / 2 }, (_, n) => lines.slice(2 * n, 2 * n + 2));
  return element(
    "div",
    { className: "safety" },
    ...pairs.map(([lead, rest]) => element("p", {}, element("b", {}, lead), rest)),
  );
}

/**
 * What to bring and to have ready, what it can do without and how.
 * @param {BuiltSession} session
 * @param {Activity[]} activities
 */
function kit({ plan, data }, activities) {
  const { things, room } = toBring(activitiesIn(plan, data), plan.people);
  const must = new Set(activities.flatMap((one) => one.equipment.filter((title) => !one.nice_to_have.includes(title))));
  const nice = room.filter((title) => !must.has(title));
  const without = activities.length === 1 ? activities[0]?.without : "";
  /** @type {[label: string, words: string | undefined][]} */
  const lines = [
    ["Bring", things.join("; ")],
    ["Have ready", [...must].map(lowered).join(", ") || "nothing else"],
    ["Nice to have", nice.map(lowered).join(", ")],
    ["Without them", without?.replace(/\.$/, "")],
  ];
  const said = lines
    .filter(([, words]) => words)
    .flatMap(([label, words]) => [element("b", {}, `${label}: `), `${words}. `]);
  return [element("p", { className: "kit" }, ...said)];
}
