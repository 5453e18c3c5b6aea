// Moves answers to this device or back to this tab, and says what came of it.

/** @import { Place } from "./answer-store.js" */
/** @import { Reflection } from "./reflection.js" */

const MOVED = {
  device: "Kept on this device from now on.",
  tab: "Removed from this device. Your answers are in this tab only.",
};
const NOT_KEPT = {
  full: "There’s no room left on this device, so your answers stay in this tab. Save a file to be safe.",
  blocked: "This browser doesn’t let the page keep anything on this device. Save a file instead.",
  unreadable: "Something the page can’t read is kept here already. Decide first what should happen to it.",
};

/**
 * Keep a reflection in this tab or on this device.
 * @param {Reflection} reflection
 * @param {Place} place
 * @returns {string} what to say
 */
export function moved(reflection, place) {
  return reflection.moveTo(place) ? MOVED[place] : NOT_KEPT[reflection.store.fault ?? "blocked"];
}
