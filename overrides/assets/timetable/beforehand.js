// What to do, bring and print before the day, for everything in a timetable together.

import { element } from "../shared/elements.js";
import { activitiesIn, advice, toBring, wantsGroundRules } from "./needs.js";
import { printLine } from "./as-text.js";
import { siteAddress } from "./site-address.js";

/** Brings the part of the page about preparing up to date. */
export function showBeforehand(root, plan, { parts }, data) {
  const piece = (name) => root.querySelector(`[data-${name}]`);
  const activities = activitiesIn(plan, data);
  const { things, print, room } = toBring(activities, plan.people);
  const listed = (lines) => (lines.length ? lines : ["Nothing."]).map((text) => element("li", {}, text));
  piece("advice").replaceChildren(
    ...advice(parts, activities).map((text) => element("p", { className: "meta" }, text)),
  );
  piece("turn").hidden = !activities.some((activity) => activity.personal);
  piece("rules-row").hidden = !wantsGroundRules(parts, activities, data);
  piece("for").textContent = plan.people === null ? "" : ` for ${plan.people}`;
  piece("bring").replaceChildren(...listed(things));
  piece("used").hidden = !things.length;
  piece("print-part").hidden = !activities.length;
  piece("print").replaceChildren(...activities.map((activity) => sheets(activity, print)));
  piece("room").textContent = room.length ? `${room.join(", ")}.` : "Nothing special.";
}

/** The printed file of an activity, and which of its sheets to copy how often. */
function sheets(activity, print) {
  const lines = print.filter((one) => one.activity === activity.title).map((one) => element("li", {}, printLine(one)));
  const file = element("a", { href: siteAddress(activity.paper) }, `${activity.title} (PDF)`);
  return element("li", {}, file, lines.length ? element("ul", {}, ...lines) : null);
}
