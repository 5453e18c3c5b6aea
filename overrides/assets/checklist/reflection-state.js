// What is kept of one person's answers to one checklist: their rounds, and how they chose to answer and to look at it.

import { newId } from "../shared/chance.js";
import { statementsOf, waysToAnswer } from "./checklists.js";
import { mergedRounds } from "./merging.js";
import { isFields, isId } from "./opening-files.js";
import { isRounds } from "./own-file.js";

/** @import { Checklist, Mode } from "./checklists.js" */
/** @import { Round } from "./rounds.js" */

/** @typedef {"one" | "all"} View one statement at a time, or all at once */

/**
 * @typedef {object} Choices
 * @property {string} at the id of the statement where the reader is, or END
 * @property {View} view
 * @property {string} mode
 */

/**
 * A state as it was kept, for whatever version of the checklist. `open` is the id of the open round.
 * @typedef {{ version: number, rounds: Round[], open: string | null } & Choices} KeptState
 */

/** @typedef {KeptState & { mode: Mode }} State one that fits the checklist of the page */

/** The version of what is kept. */
const STATE = 1;
/** The place after the last statement, where the page shows what was answered. */
export const END = "end";

/**
 * What was kept as a state, or null where it isn't one.
 * @param {unknown} value
 * @returns {KeptState | null}
 */
export function readState(value) {
  return isState(value) ? value : null;
}

/**
 * @param {unknown} value
 * @returns {value is KeptState}
 */
function isState(value) {
  return (
    isFields(value) &&
    value.version === STATE &&
    isRounds(value.rounds) &&
    (value.open === null || isId(value.open)) &&
    isId(value.at) &&
    isId(value.mode) &&
    (value.view === "one" || value.view === "all")
  );
}

/**
 * The state of a reader who has answered nothing yet: one statement at a time, so that none leads the next.
 * @param {Checklist} checklist
 * @returns {State}
 */
export function freshState(checklist) {
  const [mode] = waysToAnswer(checklist);
  return { version: STATE, rounds: [], open: null, at: firstPlace(checklist), view: "one", mode };
}

/**
 * Where a reader begins.
 * @param {Checklist} checklist
 * @returns {string}
 */
export function firstPlace(checklist) {
  return statementsOf(checklist)[0]?.id ?? END;
}

/**
 * A state whose choices fit a checklist: it may have been kept for another version of it.
 * @param {KeptState} state
 * @param {Checklist} checklist
 * @returns {State}
 */
export function fitted(state, checklist) {
  const ids = statementsOf(checklist).map((one) => one.id);
  const modes = waysToAnswer(checklist);
  const known = state.rounds.some((round) => round.id === state.open);
  return {
    ...state,
    open: known ? state.open : (state.rounds.at(-1)?.id ?? null),
    at: [...ids, END].includes(state.at) ? state.at : firstPlace(checklist),
    mode: modes.find((mode) => mode === state.mode) ?? modes[0],
  };
}

/**
 * Two states as one: the rounds of both, and everything else as it is here.
 * @param {KeptState | null} base what both began from, where that is known
 * @param {KeptState} mine
 * @param {KeptState} theirs
 * @returns {KeptState}
 */
export function mergedStates(base, mine, theirs) {
  const { rounds } = mergedRounds({ base: base?.rounds, mine: mine.rounds, theirs: theirs.rounds, newId });
  return { ...mine, rounds };
}
