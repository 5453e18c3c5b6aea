// How long a timetable is, whether it fits the time there is, and what changed when it was made to fit.

/** @import { Data } from "./data.js" */
/** @import { Fitted } from "./fitting.js" */
/** @import { Plan } from "./plan.js" */
/** @import { Programme } from "./programme.js" */
/** @import { Times } from "./times.js" */
import { inMinutes } from "../rules/arithmetic.js";
import { element, one } from "../shared/elements.js";
import { fitted } from "./fitting.js";
import { isReadyPack } from "./plan.js";

/**
 * The total against the time available, and a button to bring the one as near to the other as it goes.
 * @param {HTMLElement} root
 * @param {Plan} plan
 * @param {Programme} now
 * @param {Times} times
 * @param {Data} data
 */
export function showSum(root, plan, now, times, data) {
  const piece = (/** @type {string} */ name) => one(root, `[data-${name}]`, HTMLElement);
  const span = times.known ? `, ${times.at(0)} to ${times.at(now.minutes)}` : "";
  const { available } = plan;
  const over = available === null ? 0 : now.minutes - available;
  const ready = over < 0 && isReadyPack(plan, data); // what a pack sets aside beyond its parts is no time to fill
  const fit = available !== null && over && !ready ? fitted(plan, now, available) : null;
  const canGive = Boolean(fit?.gave.length);
  piece("total").replaceChildren(element("b", {}, inMinutes(now.minutes)), span, verdict(available, over, canGive));
  piece("total").className = over > 0 ? "over" : "";
  piece("fit-row").hidden = !canGive;
  piece("fit").textContent = fit && available !== null ? offer(available + fit.over, over, fit) : "";
  piece("gave").replaceChildren();
  piece("warnings").replaceChildren(...times.warnings.map((text) => element("p", { className: "note" }, text)));
}

/**
 * Whether a timetable fits the time there is.
 * @param {number | null} available
 * @param {number} over minutes that are too many, or, below zero, to spare
 * @param {boolean} canGive true where it can be made to fit better
 */
function verdict(available, over, canGive) {
  if (available === null) return ". Say how many minutes you have, to see whether it fits.";
  const time = inMinutes(available);
  if (!over) return `. It fits the ${time} you have.`;
  if (over < 0) return `. You have ${inMinutes(-over)} to spare.`;
  const advice = " Nothing in it gets shorter by itself, so remove a part or set the minutes of one.";
  return `. That’s ${inMinutes(over)} more than the ${time} you have.${canGive ? "" : advice}`;
}

/**
 * What the button does: how long the timetable is afterwards, and whether that is as far as it goes.
 * @param {number} reached
 * @param {number} over
 * @param {Fitted} fit
 */
function offer(reached, over, fit) {
  const limit = fit.over ? ` (the ${over > 0 ? "minimum" : "maximum"})` : "";
  return `${over > 0 ? "Shorten" : "Stretch"} to ${inMinutes(reached)}${limit}`;
}

/**
 * What got shorter or longer, and what could not.
 * @param {HTMLElement} root
 * @param {Fitted} fit
 */
export function showGave(root, { gave, atLimit, fixed, over }) {
  const shorter = gave.some(([part, now]) => now < part.minutes);
  const verb = shorter ? "shorter" : "longer";
  const said = [
    bold(`What got ${verb}`),
    listed(gave.map(([part, now]) => `${part.title}: ${part.minutes} minutes, now ${now}.`)),
  ];
  if (over) said.push(bold(`Still ${inMinutes(Math.abs(over))} too ${shorter ? "long" : "short"}.`));
  const limits = atLimit.map(
    ([part, now]) => `${part.title} can’t go ${shorter ? "below" : "above"} ${inMinutes(now)}.`,
  );
  if (limits.length) said.push(listed([...new Set(limits)]));
  const titles = [...new Set(fixed.map((part) => part.title))].join("; ");
  if (titles)
    said.push(element("p", { className: "meta" }, `These have fixed times and didn’t get ${verb}: ${titles}.`));
  one(root, "[data-gave]", HTMLElement).replaceChildren(...said);
}

/**
 * @param {string} words
 * @returns {HTMLElement}
 */
function bold(words) {
  return element("p", {}, element("b", {}, words));
}

/**
 * @param {string[]} lines
 * @returns {HTMLElement}
 */
function listed(lines) {
  return element("ul", {}, ...lines.map((line) => element("li", {}, line)));
}
