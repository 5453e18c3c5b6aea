// The picture of one person's round and the same as a table, with an earlier round beside it if one is chosen.

import { element } from "../shared/elements.js";
import { marksOfWays } from "../shared/marks.js";
import { endsOf, scalesOf } from "./checklists.js";
import { levelInWords, profile, rounded } from "./profile.js";
import { ring } from "./ring.js";
import { scrollingTable } from "./scrolling-table.js";

/** @import { Checklist } from "./checklists.js" */
/** @import { Part } from "./profile.js" */
/** @import { Marks } from "./ring.js" */
/** @import { Round } from "./rounds.js" */
/** @import { Cell } from "./scrolling-table.js" */

/** @typedef {{ round: Round, name: string }} EarlierRound */

export const SEVERAL_SCALES = "Parts on different scales can only be compared roughly.";

/**
 * What stands under "My results": a figure and a table, or nothing where there is nothing to draw.
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {EarlierRound | null} earlier
 * @returns {HTMLElement[]}
 */
export function picture(checklist, round, earlier) {
  const parts = profile(checklist, round);
  if (parts.every((part) => part.level === null)) return [];
  const before = earlier && profile(checklist, earlier.round);
  const fields = parts.map((part, index) => ({ ...part, few: !part.enough, earlier: before?.[index]?.level ?? null }));
  const marks = marksOfWays();
  return [
    element(
      "figure",
      { className: "profile-box" },
      ring(fields, "A ring with a segment for each part. The table gives the same figures.", marks),
      element("figcaption", { className: "meta" }, caption(checklist, parts, earlier)),
    ),
    table(parts, before, marks),
  ];
}

/**
 * @param {Checklist} checklist
 * @param {Part[]} parts
 * @param {EarlierRound | null} earlier
 */
function caption(checklist, parts, earlier) {
  const few = parts.some((part) => part.level !== null && !part.enough);
  return [
    `From the middle outwards: ${endsOf(checklist, (low, high) => `${low} to ${high}`)}.`,
    scalesOf(checklist).length > 1 ? SEVERAL_SCALES : "",
    few ? "Striped: few answers so far." : "",
    earlier ? `Broken line: the round of ${earlier.name}.` : "",
    "It shows where to start. It isn’t a test.",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * @param {Part[]} parts
 * @param {Part[] | null} before
 * @param {Marks} marks
 */
function table(parts, before, marks) {
  const heads = ["Part", "Overall", ...(before ? ["Before"] : []), "Answers"];
  const rows = parts.map((part, index) => {
    /** @type {[Cell, ...Cell[]]} */
    const row = [partName(part, marks), onTheWhole(part), ...(before ? [inShort(before[index])] : []), answered(part)];
    return row;
  });
  return scrollingTable("The figures in this chart", heads, rows);
}

/**
 * A part by its number, with the mark of a way in front.
 * @param {{ index: number, number: number | null, title: string }} part
 * @param {Marks} marks
 * @returns {HTMLSpanElement}
 */
export function partName({ index, number, title }, marks) {
  if (number === null) return element("span", { className: "part-name" }, `${index + 1} ${title}`);
  return element("span", { className: `part-name w${number}` }, marks(number), " ", `${number} ${title}`);
}

/** @param {Part} part */
function onTheWhole({ scale, level, enough }) {
  if (scale === null || level === null) return "nothing yet";
  return enough ? levelInWords(scale, level) : "too few to say";
}

/**
 * The level alone: the words of the scale stand in the same line already.
 * @param {Part | undefined} part
 */
function inShort(part) {
  if (!part || part.level === null) return "nothing";
  return part.enough ? rounded(part.level) : "too few";
}

/** @param {Part} part */
function answered({ scores, asked, unsure, notForUs }) {
  const more = [
    unsure && `${unsure} not sure`,
    notForUs && `${notForUs} ${notForUs === 1 ? "doesn’t" : "don’t"} apply`,
  ];
  return [`${scores.length} of ${asked}`, ...more.filter(Boolean)].join(", ");
}
