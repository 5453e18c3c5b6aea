// Every statement in figures, and what people wrote.

import { hasScale, questionOf, scaleOf, statementsOf, wordsOf } from "../checklist/checklists.js";
import { scrollingTable } from "../checklist/scrolling-table.js";
import { inWords } from "../rules/dates.js";
import { element } from "../shared/elements.js";
import { FEWEST } from "./figures.js";
import { strip } from "./strip.js";
import { few, halfOf, medianIn } from "./team-words.js";

/** @import { Checklist } from "../checklist/checklists.js" */
/** @import { Texts } from "../checklist/hand-over-file.js" */
/** @import { Cell } from "../checklist/scrolling-table.js" */
/** @import { TeamFigures } from "./figures.js" */
/** @import { EarlierTeam } from "./team-file.js" */

const NOT_THEN = "too few, or not asked then";
const HIDDEN = `Comments on other statements aren’t shown, because fewer than ${FEWEST} people handed any over.`;

/**
 * Every statement on the scale: strip, median, middle half and how many answered, or that they were too few.
 * @param {Checklist} checklist
 * @param {TeamFigures} figures
 * @param {EarlierTeam | null} earlier
 * @returns {HTMLElement[]}
 */
export function statementsTable(checklist, { statements }, earlier) {
  const onScale = statementsOf(checklist).filter((one) => hasScale(checklist, one));
  if (!onScale.some(({ id }) => statements[id])) return [];
  const last = earlier ? [`Typical answer on ${inWords(earlier.day)}`] : [];
  const heads = ["Statement", "Typical answer", "Most answers", "Answered", ...last];
  const rows = onScale.map((statement) => {
    const found = statements[statement.id];
    const scale = scaleOf(checklist, statement.id);
    const then = earlier?.statements[statement.id];
    const cells = found
      ? [element("td", {}, strip(found, then), medianIn(scale, found)), halfOf(found), String(found.answered)]
      : [few(3)];
    /** @type {[Cell, ...Cell[]]} */
    const row = [wordsOf(statement), ...cells];
    if (earlier) row.push(then || earlier.checklistVersion === checklist.version ? medianIn(scale, then) : NOT_THEN);
    return row;
  });
  return [element("h3", {}, "Every statement"), scrollingTable("Every statement in figures", heads, rows)];
}

/**
 * Texts under their statements, in the order in which they come.
 * @param {Checklist} checklist
 * @param {Texts} texts
 * @param {boolean} hidden true where there are others that are not shown
 * @returns {HTMLElement[]}
 */
export function textsList(checklist, texts, hidden) {
  const found = statementsOf(checklist).flatMap((statement) => {
    const own = Object.hasOwn(texts, statement.id) && texts[statement.id];
    if (!own) return [];
    const items = own.map((text) => element("li", {}, text));
    return [element("h4", {}, questionOf(statement)), element("ul", { className: "wrote" }, ...items)];
  });
  if (!found.length && !hidden) return [];
  const note = hidden ? [element("p", { className: "meta" }, HIDDEN)] : [];
  return [element("h3", {}, "In your own words"), ...found, ...note];
}
