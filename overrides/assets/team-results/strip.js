// A statement's figures as a strip: the scale as a line with five points, the middle half as a bar, the median as a
// diamond.

import { POINTS } from "../checklist/answers.js";
import { drawn } from "../shared/elements.js";

/** @import { Figures } from "./figures.js" */

const [START, STEP, LINE] = [14, 43, 14];

/**
 * The strip, with the earlier median as an open diamond where there is one. The table says the same in figures.
 * @param {Figures} figures
 * @param {Figures} [earlier]
 * @returns {SVGSVGElement}
 */
export function strip({ low, median, high }, earlier) {
  return drawn(
    "svg",
    { viewBox: "0 0 200 28", class: "strip", "aria-hidden": "true", focusable: "false" },
    drawn("line", { class: "scale-line", x1: at(1), x2: at(5), y1: LINE, y2: LINE }),
    ...POINTS.map((point) => drawn("circle", { class: "scale-point", cx: at(point), cy: LINE, r: 3 })),
    drawn("rect", {
      class: "bar-of-half",
      x: at(low) - 6,
      y: LINE - 6,
      width: at(high) - at(low) + 12,
      height: 12,
      rx: 6,
    }),
    earlier && diamond(earlier.median, "median then"),
    diamond(median, "median"),
  );
}

/** @param {number} level */
function at(level) {
  return START + (level - 1) * STEP;
}

/**
 * @param {number} level
 * @param {string} name
 */
function diamond(level, name) {
  return drawn("path", { class: name, d: `M${at(level)} ${LINE - 10}l10 10l-10 10l-10 -10Z` });
}
