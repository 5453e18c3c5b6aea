// The controls under the wall and the notes, and which part of the page is shown.

import { maybe, one } from "../shared/elements.js";

/** @import { View } from "./before-start.js" */
/** @import { Session, Status } from "./session-clock.js" */

const piece = (/** @type {string} */ name) => one(document, `[data-${name}]`, HTMLElement);
const tool = (/** @type {string} */ name) => one(document, `[data-do=${name}]`, HTMLElement);
const link = (/** @type {string} */ name) => one(document, `[data-do=${name}]`, HTMLAnchorElement);

/**
 * Show the controls that do something now.
 * @param {Session} session
 * @param {Status} here
 * @param {boolean} mine true where this window steers the session
 */
export function showTools(session, { mood, place, next }, mine) {
  const isRunning = mood !== "done" && mood !== "waiting";
  tool("back").hidden = !mine;
  tool("back").setAttribute("aria-disabled", String(place === 0));
  for (const name of ["pause", "more"]) tool(name).hidden = !mine || !isRunning;
  tool("next").hidden = !mine || mood === "done";
  tool("less").hidden = tool("more").hidden || piece("notes").hidden;
  tool("next").textContent = mood === "waiting" ? "Start now" : next ? "Next step" : "Finish";
  tool("pause").textContent = session.paused === null ? "Pause" : "Continue";
  tool("tell").hidden = mood !== "done";
}

/**
 * Say what the sound button does.
 * @param {boolean} isLoud
 */
export function showSound(isLoud) {
  tool("sound").textContent = isLoud ? "Turn sound off" : "Turn sound on";
}

/**
 * Show one part of the page, with the controls that lead from it.
 * @param {View | "front"} where
 */
export function showView(where) {
  document.body.classList.toggle("running", where !== "front");
  one(document, ".front", HTMLElement).hidden = where !== "front";
  for (const name of ["wall", "notes"]) piece(name).hidden = where !== name;
  piece("tools").hidden = where === "front";
  tool("notes").hidden = where === "notes";
  tool("fill").hidden = where === "notes";
  tool("wall").hidden = where === "wall";
}

/**
 * Let the links lead to this session; gives the address of its notes.
 * @param {string} plan
 * @param {string} id
 * @returns {string}
 */
export function writeLinks(plan, id) {
  const notes = `#${plan}&began=${id}&view=notes`;
  link("notes").href = notes;
  link("record").hash = plan;
  return notes;
}

/**
 * The title of what is shown.
 * @param {View} view
 * @returns {HTMLElement | null}
 */
export function titleOf(view) {
  return maybe(document, `[data-${view}=title]`, HTMLElement);
}
