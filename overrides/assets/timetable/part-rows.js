// The parts of a timetable as rows that can be changed and moved: by buttons, by arrow keys on the handle, or by
// dragging it.

/** @import { Row, RowActions } from "./part-row.js" */
/** @import { Programme } from "./programme.js" */
/** @import { Control } from "./row-icons.js" */
/** @import { Times } from "./times.js" */
import { maybe } from "../shared/elements.js";
import { dragging } from "./drag.js";
import { newRow } from "./part-row.js";

/**
 * The rows of a list. `show` brings them up to date; `focus` puts the focus on a control of one, or on its handle.
 * @typedef {object} PartRows
 * @property {(programme: Programme, times: Times, people: number | null) => void} show
 * @property {(place: number, control: Control) => void} focus
 */

/**
 * Rows in a list.
 * @param {HTMLElement} list
 * @param {RowActions} on
 * @returns {PartRows}
 */
export function partRows(list, on) {
  /** @type {Map<number | undefined, Row>} */
  const rows = new Map();
  const placeOf = (/** @type {Element} */ row) => [...list.children].indexOf(row);
  dragging(list, "[data-control=handle]", (from, to) => on.move(from, to, "handle"));

  return {
    show(programme, times, people) {
      const keys = programme.parts.map((part) => part.item.key);
      for (const [key, row] of rows) {
        if (keys.includes(key)) continue;
        row.element.remove();
        rows.delete(key);
      }
      programme.parts.forEach((part, place) => {
        const row = rows.get(part.item.key) ?? newRow(part, on, placeOf);
        rows.set(part.item.key, row);
        const here = list.children[place] ?? null;
        if (here !== row.element) list.insertBefore(row.element, here);
        row.show(part, { place, last: programme.parts.length - 1, times, people });
      });
    },
    focus(place, control) {
      const row = list.children[place];
      const found = row && maybe(row, `[data-control=${control}]`, HTMLElement);
      (found ?? (row && maybe(row, "[data-control=handle]", HTMLElement)))?.focus();
    },
  };
}
