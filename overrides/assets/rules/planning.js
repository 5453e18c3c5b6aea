// Which session suits what someone has: every session is weighed, and what nearly fits says what it lacks. The weights
// come with the data, from macros/outputs/data/planner.py.

/** @import { PlannerData, Session } from "../planner/data.js" */
/** @import { Timing } from "./planning-times.js" */
import { bestTiming, weight } from "./planning-times.js";

/**
 * What someone has. `harmed`: someone may have come to harm, so only what is safe then may come at all.
 * @typedef {object} Wanted
 * @property {string} moment an id, or nothing for anything
 * @property {number | null} minutes
 * @property {number | null} people
 * @property {boolean} noPrinter
 * @property {boolean} online
 * @property {boolean} met
 * @property {boolean} [harmed]
 */

/** @typedef {"moment" | "few" | "many" | "printer" | "place" | "rules"} Lack what doesn't suit beside the time */

/** @typedef {{ session: Session, score: number, timing: Timing, lacks: Lack[] }} Choice */

const FAR_MORE = 3;

/**
 * Every session that may come at all, the best first.
 * @param {PlannerData} data
 * @param {Wanted} wanted
 * @returns {Choice[]}
 */
export function ranked(data, wanted) {
  const safe = wanted.harmed ? data.sessions.filter((one) => isSafe(one, wanted.moment)) : data.sessions;
  return safe
    .map((session) => weighed(session, data, wanted))
    .sort((one, two) => two.score - one.score || (one.session.id < two.session.id ? -1 : 1));
}

/**
 * Where someone may have come to harm: only what is for this moment, names no harm and asks nobody about themselves.
 * @param {Session} session
 * @param {string} moment
 */
function isSafe(session, moment) {
  return Boolean(session.moments?.includes(moment)) && !session.not_for?.length && !session.personal;
}

/**
 * True for what suits in everything.
 * @param {Choice} choice
 */
export function fits({ timing, lacks }) {
  return !lacks.some((lack) => lack !== "rules") && (timing.how === "whole" || timing.how === "shorten");
}

/**
 * @param {Session} session
 * @param {PlannerData} data
 * @param {Wanted} wanted
 * @returns {Choice}
 */
function weighed(session, data, wanted) {
  const { weights } = data;
  const timing = bestTiming(session, data, wanted);
  const lacks = lacksOf(session, wanted, timing);
  const score = timing.cost + liked(session, data, wanted) + costOf(lacks, session, wanted, weights);
  return { session, timing, lacks, score };
}

/**
 * What speaks for a session whatever the time.
 * @param {Session} session
 * @param {PlannerData} data
 * @param {Wanted} wanted
 */
function liked(session, { weights, moments }, { moment, met }) {
  const place = session.moments?.indexOf(moment) ?? -1;
  const named = place < 0 ? 0 : weight(weights, "moment") + weight(weights, "named") / (place + 1);
  const strangers = session.moments?.some((id) => moments[id]?.strangers);
  return (
    named +
    (strangers ? weight(weights, met ? "met" : "strangers") : 0) +
    (weight(weights, "prepare") * Math.min(session.prepare ?? 0, 120)) / 60 +
    (session.personal ? weight(weights, "personal") : 0) +
    (session.days ? weight(weights, "days") : 0)
  );
}

/**
 * @param {Session} session
 * @param {Wanted} wanted
 * @param {Timing} timing
 * @returns {Lack[]}
 */
function lacksOf(session, { moment, people, noPrinter, online, met }, timing) {
  const [fewest, most] = session.people;
  /** @type {[Lack, boolean | undefined][]} */
  const found = [
    ["moment", Boolean(moment) && !session.moments?.includes(moment)],
    ["few", people !== null && people < fewest],
    ["many", people !== null && people > most],
    ["printer", noPrinter && session.paper],
    ["place", online ? session.place === "room" : session.place === "online"],
    ["rules", session.rules && !met && !timing.rules],
  ];
  return found.filter(([, lacks]) => lacks).map(([lack]) => lack);
}

/**
 * @param {Lack[]} lacks
 * @param {Session} session
 * @param {Wanted} wanted
 * @param {{ [rule: string]: number }} weights
 */
function costOf(lacks, { people: [, most] }, { people }, weights) {
  const costs = lacks
    .filter((lack) => lack !== "moment" && lack !== "rules")
    .map((lack) => weight(weights, lack === "many" && (people ?? 0) > FAR_MORE * most ? "far_more" : lack));
  return costs.reduce((sum, cost) => sum + cost, 0);
}
