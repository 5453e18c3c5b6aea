// A built session on paper: a run card, an agenda for the wall, or both with every step in full. Each begins a new side.

/** @import { Data } from "../timetable/data.js" */
/** @import { Plan } from "../timetable/plan.js" */
/** @import { Programme } from "../timetable/programme.js" */
/** @import { Times } from "../timetable/times.js" */
import { agenda, LETTERS } from "./agenda.js";
import { fitted } from "./fit.js";
import { inFull } from "./in-full.js";
import { AMOUNTS, runCard } from "./run-card.js";

/** @typedef {"card" | "wall" | "whole"} Which what is printed */

/**
 * A session as it is at the moment.
 * @typedef {object} BuiltSession
 * @property {Plan} plan
 * @property {Programme} now
 * @property {Times} times
 * @property {Data} data
 */

/**
 * Puts the sheets that are wanted into a holder, each as full or as large as one side of A4 allows.
 * @param {HTMLElement} holder
 * @param {Which} which
 * @param {BuiltSession} session
 * @returns {boolean} true where each of them but the steps in full stands on one side
 */
export function showSheets(holder, which, session) {
  const card = which === "wall" ? null : fitted(holder, AMOUNTS, (amount) => runCard(session, amount));
  const wall = which === "card" ? null : fitted(holder, LETTERS, (letters) => agenda(session, letters));
  const found = [card, wall].flatMap((one) => one ?? []);
  holder.replaceChildren(...found.map((one) => one.sheet), ...(which === "whole" ? [inFull(session)] : []));
  return found.every((one) => one.isOneSide);
}
