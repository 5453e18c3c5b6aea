// Plain texts as elements: paragraphs and lists.

/** @import { PlainBlock } from "../timetable/data.js" */
import { element } from "../shared/elements.js";

/**
 * Blocks of plain text as elements.
 * @param {PlainBlock[]} blocks
 * @returns {HTMLElement[]}
 */
export function plainBlocks(blocks) {
  return blocks.map((block) =>
    block[0] === "p"
      ? element("p", {}, block[1])
      : element(block[0], {}, ...block[1].map((item) => element("li", {}, item))),
  );
}
