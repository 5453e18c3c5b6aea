// The marks of the six ways. Pages carry them in a template, so that each shape is drawn once (parts/marks.html).

import { one } from "./elements.js";

/**
 * A function from the number of a way to its mark, a new element each time.
 * @returns {(number: number) => Node}
 */
export function marksOfWays() {
  const { children } = one(document, "template[data-marks]", HTMLTemplateElement).content;
  return (number) => {
    const mark = children[number - 1];
    if (!mark) throw new Error(`no mark for way ${number}`);
    return mark.cloneNode(true);
  };
}
