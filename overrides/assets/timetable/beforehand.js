// What to do, bring and print before the day, for everything in a timetable together.

/** @import { Activity, Data } from "./data.js" */
/** @import { Sheet } from "./needs.js" */
/** @import { Plan } from "./plan.js" */
/** @import { Programme } from "./programme.js" */
import { element, one } from "../shared/elements.js";
import { printLine } from "./as-text.js";
import { activitiesIn, advice, toBring, wantsGroundRules } from "./needs.js";
import { siteAddress } from "./site-address.js";

/**
 * Brings the part of the page about preparing up to date.
 * @param {HTMLElement} root
 * @param {Plan} plan
 * @param {Programme} programme
 * @param {Data} data
 */
export function showBeforehand(root, plan, { parts }, data) {
  const piece = (/** @type {string} */ name) => one(root, `[data-${name}]`, HTMLElement);
  const activities = activitiesIn(plan, data);
  const { things, print, room } = toBring(activities, plan.people);
  const sentences = advice(parts, activities).map((text) => element("p", { className: "meta" }, text));
  const lines = things.length ? things : ["Nothing."];
  piece("advice").replaceChildren(...sentences);
  piece("turn").hidden = !activities.some((activity) => activity.personal);
  piece("rules-row").hidden = !wantsGroundRules(plan, data);
  piece("for").textContent = plan.people === null ? "" : ` for ${plan.people}`;
  piece("bring").replaceChildren(...lines.map((text) => element("li", {}, text)));
  piece("used").hidden = !things.length;
  piece("print-part").hidden = !activities.length;
  piece("print").replaceChildren(...activities.map((activity) => sheets(activity, print)));
  piece("room").textContent = room.length ? `${room.join(", ")}.` : "Nothing special.";
}

/**
 * The printed file of an activity, and which of its sheets to copy how often.
 * @param {Activity} activity
 * @param {Sheet[]} print
 */
function sheets(activity, print) {
  const own = print.filter((sheet) => sheet.activity === activity.title);
  const lines = own.map((sheet) => element("li", {}, printLine(sheet)));
  const file = element("a", { href: siteAddress(activity.pdf) }, `${activity.title} (PDF)`);
  return element("li", {}, file, lines.length ? element("ul", {}, ...lines) : null);
}
