// What this browser keeps of all checklists together.

import { kept } from "../shared/kept.js";
import { SITE } from "../shared/site.js";
import { Reflection } from "./reflection.js";
import { isEmpty } from "./rounds.js";

/** @import { Checklist, Checklists } from "./checklists.js" */

/** The name under which a team's answers are kept. Names begin with the site's path: its host may have other sites. */
export const TEAM_KEY = `${SITE.pathname}reflect/together`;

/**
 * The name under which the answers to a checklist are kept.
 * @param {string} id
 * @returns {string}
 */
export function keyOf(id) {
  return `${SITE.pathname}reflect/${id}`;
}

/**
 * The reflection on a checklist, wherever its answers are kept; it begins empty where there are none.
 * @param {Checklist} checklist
 * @returns {Reflection}
 */
export function reflectionOn(checklist) {
  return new Reflection(checklist, keyOf(checklist.id));
}

/**
 * True where this browser keeps anything of a checklist.
 * @param {string} id
 * @returns {boolean}
 */
export function isKept(id) {
  return [kept("tab", keyOf(id)), kept("device", keyOf(id))].some((store) => store.read().value !== undefined);
}

/**
 * The reflections on every other checklist that has answers here.
 * @param {Checklists} checklists
 * @param {string} but the id of the one to leave out
 * @returns {Reflection[]}
 */
export function others(checklists, but) {
  return Object.values(checklists)
    .filter(({ id }) => id !== but)
    .map(reflectionOn)
    .filter(({ rounds, store }) => rounds.some((round) => !isEmpty(round)) || store.unreadable.length);
}

/**
 * True where the answers of a team are loaded in this tab.
 * @returns {boolean}
 */
export function hasTeam() {
  return kept("tab", TEAM_KEY).read().value !== undefined;
}

/** Clear the answers of a team. */
export function clearTeam() {
  kept("tab", TEAM_KEY).clear();
}
