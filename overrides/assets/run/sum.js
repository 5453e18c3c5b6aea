// How long a timetable is, whether it fits the time there is, and what gave when it was made to fit.

import { element } from "../shared/elements.js";
import { inMinutes } from "./timetable.js";

/** The total against the time available, and a button to fit the one to the other. */
export function showSum(root, plan, { minutes }, times) {
  const piece = (name) => root.querySelector(`[data-${name}]`);
  const span = times.known ? `, ${times.at(0)} to ${times.at(minutes)}` : "";
  const over = plan.available === null ? 0 : minutes - plan.available;
  piece("total").replaceChildren(element("b", {}, inMinutes(minutes)), `${span}. `, verdict(plan.available, over));
  piece("total").className = over > 0 ? "over" : "";
  piece("fit-row").hidden = !over;
  piece("fit").textContent = `${over > 0 ? "Shorten" : "Stretch"} it to ${inMinutes(plan.available ?? 0)}`;
  piece("gave").replaceChildren();
  piece("warnings").replaceChildren(...times.warnings.map((text) => element("p", { className: "note" }, text)));
}

function verdict(available, over) {
  if (available === null) return "Say how many minutes you have, to see whether it fits.";
  if (!over) return `It fits the ${inMinutes(available)} that you have.`;
  return over > 0
    ? `That is ${inMinutes(over)} more than the ${inMinutes(available)} that you have.`
    : `${inMinutes(-over)} to spare of the ${inMinutes(available)} that you have.`;
}

/** What gave, and what could not. `before` is the programme as it was. */
export function showGave(root, before, { gave, fixed, over }) {
  const verb = over > 0 || gave.some(([part, now]) => now < part.minutes) ? "shorter" : "longer";
  const lines = gave.map(([part, now]) => element("li", {}, `${part.title}: ${part.minutes} minutes, now ${now}.`));
  const said = [];
  if (lines.length) said.push(element("p", {}, element("b", {}, "What gave:")), element("ul", {}, ...lines));
  if (over)
    said.push(
      element(
        "p",
        {},
        element("b", {}, `Still ${inMinutes(Math.abs(over))} too ${over > 0 ? "long" : "short"}.`),
        over > 0 ? " Take a part out, or set the minutes of one yourself." : " Add a part, or set the minutes of one yourself.",
      ),
    );
  if (fixed.length)
    said.push(
      element(
        "p",
        { className: "meta" },
        `These have fixed times and did not get ${verb}: ${[...new Set(fixed.map((part) => part.title))].join("; ")}.`,
      ),
    );
  root.querySelector("[data-gave]").replaceChildren(...said);
}
