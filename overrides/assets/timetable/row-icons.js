// The drawings on the controls of a row.

import { drawn } from "../shared/elements.js";

const ICONS = {
  up: "M12 5 5 13h14z",
  down: "M12 19 5 11h14z",
  remove: "M6 6l12 12M18 6 6 18",
  handle: "M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1",
};

/** @typedef {keyof typeof ICONS} Control */

/**
 * The drawing of a control.
 * @param {Control} name
 * @returns {SVGElement}
 */
export function drawing(name) {
  const look = { viewBox: "0 0 24 24", width: 24, height: 24, "aria-hidden": "true", focusable: "false" };
  return drawn("svg", { ...look, class: `icon ${name}` }, drawn("path", { d: ICONS[name] }));
}
