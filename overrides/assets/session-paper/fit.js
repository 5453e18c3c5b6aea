// What stands on one side of A4, measured in the letters in which it is printed.

import { element } from "../shared/elements.js";

// The page of session-paper.css less its margins, in CSS pixels, and a line to spare: printers round.
const SIDE = ((297 - 14 - 18) / 25.4) * 96 - 20;
const GOES_ON = "This goes on to another side.";

/** @typedef {{ sheet: HTMLElement, isOneSide: boolean }} Fitted */

/**
 * The fullest way to set a sheet on as few sides as there can be. Where that's more than one, it says so under its title.
 * @template Way
 * @param {HTMLElement} holder on the page, whose styles the sheet gets
 * @param {readonly Way[]} ways from the fullest to the smallest, each as tall as the next or taller
 * @param {(way: Way) => HTMLElement} make
 * @returns {Fitted}
 */
export function fitted(holder, ways, make) {
  const set = (/** @type {Way} */ way) => {
    const sheet = make(way);
    holder.replaceChildren(sheet);
    return { sheet, sides: Math.ceil(sheet.getBoundingClientRect().height / SIDE) };
  };
  const [last, ...fuller] = ways.toReversed();
  if (last === undefined) throw new Error("no way to set a sheet");
  holder.classList.add("sized");
  try {
    let best = set(last);
    // To lay out is what takes time, so half of what is left is ruled out each time.
    for (let low = 0, high = fuller.length; low < high; ) {
      const middle = Math.floor((low + high) / 2);
      const found = set(/** @type {Way} */ (fuller[middle]));
      if (found.sides > best.sides) high = middle;
      else [low, best] = [middle + 1, found];
    }
    if (best.sides > 1) goesOn(best.sheet);
    return { sheet: best.sheet, isOneSide: best.sides === 1 };
  } finally {
    holder.classList.remove("sized");
  }
}

/** @param {HTMLElement} sheet */
function goesOn(sheet) {
  sheet.querySelector("h2")?.after(element("p", { className: "goes-on" }, GOES_ON));
}
