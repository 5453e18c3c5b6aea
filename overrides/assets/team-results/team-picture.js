// The ring of a team, and the same as a table.

import { endsOf, scalesOf } from "../checklist/checklists.js";
import { partName, SEVERAL_SCALES } from "../checklist/picture.js";
import { ring } from "../checklist/ring.js";
import { scrollingTable } from "../checklist/scrolling-table.js";
import { inWords } from "../rules/dates.js";
import { element } from "../shared/elements.js";
import { few, halfOf, medianIn } from "./team-words.js";

/** @import { Checklist } from "../checklist/checklists.js" */
/** @import { Marks } from "../checklist/ring.js" */
/** @import { Cell } from "../checklist/scrolling-table.js" */
/** @import { PartFigures, TeamFigures } from "./figures.js" */
/** @import { EarlierTeam } from "./team-file.js" */

const NO_SCALE = "This checklist has no scale, so there’s nothing to draw.";
const TOO_FEW = "No statement has five answers on the scale, so there’s nothing to draw.";

/**
 * The figure and the table, or a sentence where there is nothing to draw.
 * @param {Checklist} checklist
 * @param {TeamFigures} figures
 * @param {EarlierTeam | null} earlier
 * @param {Marks} marks
 * @returns {HTMLElement[]}
 */
export function teamPicture(checklist, { parts }, earlier, marks) {
  if (!scalesOf(checklist).length) return [element("p", {}, NO_SCALE)];
  if (parts.every(({ median }) => median === null)) return [element("p", {}, TOO_FEW)];
  const figure = element(
    "figure",
    { className: "profile-box" },
    teamRing(parts, earlier, marks),
    element("figcaption", { className: "meta" }, caption(checklist, earlier)),
  );
  return [figure, partsTable(parts, earlier, marks)];
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
 * @param {Checklist} checklist
 * @param {EarlierTeam | null} earlier
 * @returns {string}
 */
export function caption(checklist, earlier) {
  const ends = endsOf(checklist, (low, high) => `from ${low} in the middle to ${high} at the edge`);
  const several = scalesOf(checklist).length > 1 ? ` ${SEVERAL_SCALES}` : "";
  const filled = `Filled as far as the typical answer, ${ends}.${several}`;
  const broken = earlier ? ` Broken line: the round of ${inWords(earlier.day)}.` : "";
  return `${filled} Bracket: most answers. A part’s figures are the typical ones (medians) of its statements.${broken}`;
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
 * @param {PartFigures[]} parts
 * @param {EarlierTeam | null} earlier
 * @param {Marks} marks
 */
function partsTable(parts, earlier, marks) {
  const heads = [
    "Part",
    "Typical answer",
    "Most answers",
    ...(earlier ? [`Typical answer on ${inWords(earlier.day)}`] : []),
  ];
  const rows = parts.map((part) => {
    const cells = part.median === null ? [few(2)] : [medianIn(part.scale, part), halfOf(part)];
    /** @type {[Cell, ...Cell[]]} */
    const row = [partName(part, marks), ...cells];
    if (earlier) row.push(medianIn(part.scale, before(earlier, part)));
    return row;
  });
  return scrollingTable("The figures in this chart", heads, rows);
}
