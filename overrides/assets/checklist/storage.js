// What this browser keeps of all checklists together.

import { kept } from "../shared/kept.js";
import { ROOT } from "./checklists.js";
import { Reflection } from "./reflection.js";
import { isEmpty } from "./rounds.js";

// Keys begin with the path of the site: other sites may live on the same host.
export const TEAM_KEY = `${ROOT.pathname}reflect/together`;

/** The name under which the answers to a checklist are kept. */
export function keyOf(id) {
  return `${ROOT.pathname}reflect/${id}`;
}

/** The reflection on a checklist, wherever its answers are kept; it begins empty where there are none. */
export function reflectionOn(checklist) {
  return new Reflection(checklist, keyOf(checklist.id), "all");
}

/** True where this browser keeps anything of a checklist. */
export function isKept(id) {
  return ["tab", "device"].some((store) => kept(store, keyOf(id)).read().value !== undefined);
}

/** The reflections on every other checklist that has answers here. */
export function others(checklists, but) {
  return Object.values(checklists)
    .filter(({ id }) => id !== but)
    .map(reflectionOn)
    .filter(({ rounds, keeping }) => rounds.some((round) => !isEmpty(round)) || keeping.unreadable.length);
}

/** True where the answers of a team are loaded in this tab. */
export function hasTeam() {
  return kept("tab", TEAM_KEY).read().value !== undefined;
}

export function clearTeam() {
  return kept("tab", TEAM_KEY).clear();
}
