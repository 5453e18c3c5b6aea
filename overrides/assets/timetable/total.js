// How long a timetable is, whether it fits the time there is, and what changed when it was made to fit.

import { element } from "../shared/elements.js";
import { isReadyPack } from "./plan.js";
import { fitted } from "./programme.js";
import { inMinutes } from "../rules/arithmetic.js";

/** The total against the time available, and a button to bring the one as near to the other as it goes. */
export function showSum(root, plan, now, times, data) {
  const piece = (name) => root.querySelector(`[data-${name}]`);
  const span = times.known ? `, ${times.at(0)} to ${times.at(now.minutes)}` : "";
  const over = plan.available === null ? 0 : now.minutes - plan.available;
  const ready = over < 0 && isReadyPack(plan, data); // what a pack sets aside beyond its parts is no time to fill
  const fit = over && !ready ? fitted(plan, now, plan.available) : { gave: [], over: 0 };
  piece("total").replaceChildren(
    element("b", {}, inMinutes(now.minutes)),
    span,
    ready ? toSetAside(plan) : verdict(plan, over, fit),
  );
  piece("total").className = over > 0 ? "over" : "";
  piece("fit-row").hidden = !fit.gave.length;
  piece("fit").textContent = offer(plan.available + fit.over, over, fit);
  piece("gave").replaceChildren();
  piece("warnings").replaceChildren(...times.warnings.map((text) => element("p", { className: "note" }, text)));
}

function toSetAside({ available }) {
  return `, and ${inMinutes(available)} to set aside.`;
}

function verdict({ available }, over, { gave }) {
  if (available === null) return ". Say how many minutes you have, to see whether it fits.";
  if (!over) return `. It fits the ${inMinutes(available)} that you have.`;
  if (over < 0) return `. ${inMinutes(-over)} to spare of the ${inMinutes(available)} that you have.`;
  const advice = gave.length
    ? ""
    : " Nothing in it gets shorter by itself: take a part out, or set the minutes of one.";
  return `. That is ${inMinutes(over)} more than the ${inMinutes(available)} that you have.${advice}`;
}

/** What the button does: how long the timetable is afterwards, and whether that is as far as it goes. */
function offer(reached, over, fit) {
  const limit = fit.over ? `, the ${over > 0 ? "least" : "most"} it can be` : "";
  return `${over > 0 ? "Shorten" : "Stretch"} it to ${inMinutes(reached)}${limit}`;
}

/** What got shorter or longer, and what could not. */
export function showGave(root, { gave, atLimit, fixed, over }) {
  const shorter = gave.some(([part, now]) => now < part.minutes);
  const verb = shorter ? "shorter" : "longer";
  const listed = (lines) => element("ul", {}, ...lines.map((line) => element("li", {}, line)));
  const said = [
    element("p", {}, element("b", {}, `What got ${verb}`)),
    listed(gave.map(([part, now]) => `${part.title}: ${part.minutes} minutes, now ${now}.`)),
  ];
  if (over)
    said.push(
      element("p", {}, element("b", {}, `Still ${inMinutes(Math.abs(over))} too ${shorter ? "long" : "short"}.`)),
    );
  const limits = atLimit.map(
    ([part, now]) => `${part.title} cannot go ${shorter ? "below" : "above"} ${inMinutes(now)}.`,
  );
  if (limits.length) said.push(listed([...new Set(limits)]));
  const titles = [...new Set(fixed.map((part) => part.title))].join("; ");
  if (titles)
    said.push(element("p", { className: "meta" }, `These have fixed times and did not get ${verb}: ${titles}.`));
  root.querySelector("[data-gave]").replaceChildren(...said);
}
