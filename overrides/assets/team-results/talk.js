// Which conversations are worth having: where a team differs, where it agrees that something is hard, and that it is
// good.

import { statementsOf } from "../checklist/checklists.js";

/** @import { Checklist, Statement } from "../checklist/checklists.js" */
/** @import { Figures, StatementFigures, TeamFigures } from "./figures.js" */

/** @typedef {{ statement: Statement } & StatementFigures} Conversation */
/** @typedef {"differ" | "hard" | "good"} TalkKind */
/** @typedef {Record<TalkKind, Conversation[]>} Conversations */

const MOST_OF_A_KIND = 3;
const WIDE = 2;
const NARROW = 1;
const [HARD, GOOD] = [2.5, 4];

/**
 * The conversations of each kind, the most telling first.
 * @param {Checklist} checklist
 * @param {Pick<TeamFigures, "statements">} figures
 * @returns {Conversations}
 */
export function conversations(checklist, { statements }) {
  const known = statementsOf(checklist).flatMap((statement) => {
    const found = statements[statement.id];
    return found ? [{ statement, ...found }] : [];
  });
  const agreed = known.filter((one) => width(one) <= NARROW);
  return {
    differ: first(
      known.filter((one) => width(one) >= WIDE),
      (one, two) => width(two) - width(one),
    ),
    hard: first(
      agreed.filter(({ median }) => median <= HARD),
      (one, two) => one.median - two.median || width(one) - width(two),
    ),
    good: first(
      agreed.filter(({ median }) => median >= GOOD),
      (one, two) => two.median - one.median || width(one) - width(two),
    ),
  };
}

/** @param {Figures} figures */
function width({ low, high }) {
  return high - low;
}

/**
 * @param {Conversation[]} found
 * @param {(one: Conversation, two: Conversation) => number} order
 */
function first(found, order) {
  return [...found].sort(order).slice(0, MOST_OF_A_KIND);
}
