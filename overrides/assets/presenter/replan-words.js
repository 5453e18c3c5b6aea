// What a change of the plan came to, in sentences.

import { inMinutes } from "../rules/arithmetic.js";
import { boundsOf } from "../rules/replanning.js";
import { clockAt } from "./clock-words.js";
import { changesBetween } from "./replanning.js";
import { statusAt } from "./session-clock.js";

/** @import { Change } from "./replanning.js" */
/** @import { Session } from "./session-clock.js" */

/**
 * What gave between two states of a plan, first when it ends now.
 * @param {Session} before
 * @param {Session} after
 * @param {number} now
 * @param {number} [over] minutes that could not be found
 * @returns {string[]}
 */
export function whatGave(before, after, now, over = 0) {
  const changes = changesBetween(before, after);
  if (!changes.length && !over) return [before.aim === after.aim ? "Nothing could be changed." : endsAt(after, now)];
  return [endsAt(after, now), ...changes.map(changeWords), ...(over ? [notFound(over)] : [])];
}

/**
 * @param {Session} session
 * @param {number} now
 */
function endsAt(session, now) {
  return `It now ends at ${clockAt(statusAt(session, now).ends, now)}.`;
}

/** @param {Change} change */
function changeWords({ slot, before, after }) {
  if (!after) return `${slot.title}: left out, ${inMinutes(before)} won.`;
  if (!before) return `${slot.title}: back in, ${inMinutes(after)}.`;
  return `${slot.title}: ${inMinutes(before)}, now ${after}.${pastBounds(slot, after)}`;
}

/**
 * @param {Change["slot"]} slot
 * @param {number} minutes
 */
function pastBounds(slot, minutes) {
  const { least, most, suggested } = boundsOf(slot);
  if (minutes >= least && minutes <= most) return "";
  const [word, bound] = minutes < least ? ["shorter", least] : ["longer", most];
  return ` That’s ${word} than the ${inMinutes(bound)} ${suggested ? "we suggest" : "its record gives"}.`;
}

/** @param {number} over minutes */
function notFound(over) {
  const found = `We couldn’t find ${inMinutes(Math.abs(over))}: the other steps can’t give any more. `;
  return over > 0
    ? `${found}Leave a step out below, or tell people it ends later.`
    : `${found}Finish early, or stretch a step below.`;
}
