// The ring of a team, and the same as a table.

import { partName } from "../checklist/picture.js";
import { ring } from "../checklist/ring.js";
import { scrollingTable } from "../checklist/scrolling-table.js";
import { inWords } from "../rules/dates.js";
import { element } from "../shared/elements.js";
import { few, halfOf, medianIn } from "./team-words.js";

/** @import { Checklist, Scale } from "../checklist/checklists.js" */
/** @import { Marks } from "../checklist/ring.js" */
/** @import { Cell } from "../checklist/scrolling-table.js" */
/** @import { PartFigures, TeamFigures } from "./figures.js" */
/** @import { EarlierTeam } from "./team-file.js" */

const NO_SCALE = "This checklist has no scale, so there's nothing to draw.";
const TOO_FEW = "No statement has five answers on the scale, so there's nothing to draw.";

/**
 * The figure and the table, or a sentence where there is nothing to draw.
 * @param {Checklist} checklist
 * @param {TeamFigures} figures
 * @param {EarlierTeam | null} earlier
 * @param {Marks} marks
 * @returns {HTMLElement[]}
 */
export function teamPicture(checklist, { parts }, earlier, marks) {
  const { scale } = checklist;
  if (!scale) return [element("p", {}, NO_SCALE)];
  if (parts.every(({ median }) => median === null)) return [element("p", {}, TOO_FEW)];
  const figure = element(
    "figure",
    { className: "profile-box" },
    teamRing(parts, earlier, marks),
    element("figcaption", { className: "meta" }, caption(scale, earlier)),
  );
  return [figure, partsTable(checklist, parts, earlier, marks)];
}

/**
 * The ring alone, for the page and for the wall.
 * @param {PartFigures[]} parts
 * @param {EarlierTeam | null} earlier
 * @param {Marks} marks
 * @returns {SVGSVGElement}
 */
export function teamRing(parts, earlier, marks) {
  const fields = parts.map((part) => ({
    index: part.index,
    number: part.number,
    level: part.median,
    few: false,
    earlier: before(earlier, part)?.median ?? null,
    half: part.median === null ? null : part,
  }));
  return ring(fields, "A ring with a segment for each part. The table gives the same figures.", marks);
}

/**
 * What the ring says, in words.
 * @param {Scale} scale
 * @param {EarlierTeam | null} earlier
 * @returns {string}
 */
export function caption(scale, earlier) {
  const filled = `Filled as far as the median, from 1 ${scale[0]} in the middle to 5 ${scale[4]} at the edge.`;
  const broken = earlier ? ` Broken line: the round of ${inWords(earlier.day)}.` : "";
  return `${filled} Bracket: the middle half. A part's figures are the medians of its statements' figures.${broken}`;
}

/**
 * The same part in an earlier round, if it was there.
 * @param {EarlierTeam | null} earlier
 * @param {PartFigures} part
 */
function before(earlier, { title }) {
  return earlier?.parts.find((part) => part.title === title);
}

/**
 * @param {Checklist} checklist
 * @param {PartFigures[]} parts
 * @param {EarlierTeam | null} earlier
 * @param {Marks} marks
 */
function partsTable(checklist, parts, earlier, marks) {
  const heads = ["Part", "Median", "Middle half", ...(earlier ? [`Median on ${inWords(earlier.day)}`] : [])];
  const rows = parts.map((part) => {
    const cells = part.median === null ? [few(2)] : [medianIn(checklist, part), halfOf(part)];
    /** @type {[Cell, ...Cell[]]} */
    const row = [partName(part, marks), ...cells];
    if (earlier) row.push(medianIn(checklist, before(earlier, part)));
    return row;
  });
  return scrollingTable("The figures in this chart", heads, rows);
}
