// Which conversations are worth having: where a team differs, where it agrees that something is hard, and that it is good.

import { statementsOf } from "../checklist/checklists.js";

const MOST_OF_A_KIND = 3;
const WIDE = 2;
const NARROW = 1;
const [HARD, GOOD] = [2.5, 4];

/** {differ, hard, good}: lists of {statement, median, low, high, answered}, the most telling first. */
export function conversations(checklist, { statements }) {
  const known = statementsOf(checklist)
    .filter(({ id }) => statements[id])
    .map((statement) => ({ statement, ...statements[statement.id] }));
  const width = ({ low, high }) => high - low;
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

function first(found, order) {
  return [...found].sort(order).slice(0, MOST_OF_A_KIND);
}
