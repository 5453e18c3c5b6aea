// A team's figures as people read them.

import { levelInWords, rounded } from "../checklist/profile.js";
import { element } from "../shared/elements.js";

/** @import { Scale } from "../checklist/checklists.js" */
/** @import { Figures } from "./figures.js" */

const FEW = "fewer than five answered";

/**
 * A median in the words of the scale, or that too few answered.
 * @param {Scale | null} scale
 * @param {Figures | null | undefined} found
 * @returns {string}
 */
export function medianIn(scale, found) {
  return scale && found ? levelInWords(scale, found.median) : FEW;
}

/**
 * The middle half, from one number to another.
 * @param {Figures} figures
 * @returns {string}
 */
export function halfOf({ low, high }) {
  return low === high ? rounded(low) : `${rounded(low)} to ${rounded(high)}`;
}

/**
 * One cell in the place of several: too few answered.
 * @param {number} cells
 * @returns {HTMLTableCellElement}
 */
export function few(cells) {
  return element("td", { colSpan: cells }, FEW);
}
