// Before a session begins: what will happen, whether the hour has come, and whether another one is still going.

import { element } from "../shared/elements.js";
import { standing } from "./session-clock.js";
import { packLinks } from "../timetable/pack-links.js";
import { headline } from "../timetable/as-text.js";
import { writePlan } from "../timetable/plan.js";
import { programme } from "../timetable/programme.js";
import { timesOf } from "../timetable/times.js";
import { clockAt } from "./clock-words.js";
import { inMinutes } from "../rules/arithmetic.js";
import { instantOf, today } from "../timetable/clock-times.js";

const A_MINUTE = 60_000;
const NEAR = 60;
const HALF_A_DAY = 12 * 60;
const NARROW = 640;
const STALE = 24 * 60 * A_MINUTE;
const piece = (name) => document.querySelector(`[data-${name}]`);

/** `on` has plan, leftOut, data, kept() -> run or null, begin(instant, {alone, aim}) and goOn(run). Gives show(), tick() and focus(). */
export function front(on) {
  const { plan, data } = on;
  const now = programme(plan, data);
  const times = timesOf(plan, now.minutes);
  fill();

  const chosen = (aim) => ({ aim, alone: piece("alone").checked, where: where() });
  piece("start").addEventListener("click", () =>
    on.begin(Date.now(), chosen(piece("keep-row").hidden || !piece("keep-end").checked ? null : plannedEnd())),
  );
  piece("wait").addEventListener("click", () => on.begin(planned(), chosen(plannedEnd())));
  piece("go-on").addEventListener("click", () => on.goOn(on.kept(), where()));
  piece("let-go").addEventListener("click", () => {
    piece("going").hidden = true;
    ready();
    focus();
  });

  function fill() {
    piece("left-out").hidden = !on.leftOut.length;
    piece("left-out").replaceChildren(
      element("p", {}, "Not everything in the address could be used:"),
      element("ul", {}, ...on.leftOut.map((one) => element("li", {}, one))),
    );
    piece("packs").replaceChildren(...packLinks(data));
    piece("called").textContent = plan.title || now.parts[0]?.title || "";
    piece("headline").textContent = headline(plan, times, now.minutes);
    piece("will").replaceChildren(
      ...now.parts.map((part) =>
        element(
          "li",
          {},
          element("b", {}, times.at(part.at)),
          ` ${part.title}`,
          element("span", { className: "meta" }, ` · ${inMinutes(part.minutes)}`),
        ),
      ),
    );
    piece("change").hash = writePlan(plan);
    piece(innerWidth < NARROW ? "use-notes" : "use-wall").checked = true;
  }

  /** The front page as it should be now. */
  function show() {
    const kept = on.kept();
    const isGoing =
      kept !== null && !["done"].includes(standing(kept, Date.now()).mood) && Date.now() - kept.began[0] < STALE;
    piece("going").hidden = !isGoing;
    if (isGoing)
      piece("going-words").textContent =
        `A session that began at ${clockAt(kept.began[0], Date.now())} is still going in this browser${kept.plan === writePlan(plan) || !plan.items.length ? "" : ", with another timetable"}.`;
    ready();
  }

  function ready() {
    const isGoing = !piece("going").hidden;
    piece("nothing").hidden = isGoing || plan.items.length > 0;
    piece("ready").hidden = isGoing || !plan.items.length;
    tick();
  }

  function where() {
    return piece("use-notes").checked ? "notes" : "wall";
  }

  function planned() {
    return instantOf(plan.date || today(), plan.start).instant;
  }

  function plannedEnd() {
    return planned() + now.minutes * A_MINUTE;
  }

  /** Is it time? Told against the clock, so asked again and again. */
  function tick() {
    if (plan.start === null || piece("ready").hidden) return;
    const minutes = Math.round((planned() - Date.now()) / A_MINUTE);
    const isNear = Math.abs(minutes) <= NEAR && minutes !== 0;
    const end = clockAt(plannedEnd(), Date.now());
    piece("due").hidden = minutes === 0;
    piece("due").textContent = due(minutes);
    piece("wait-row").hidden = !(minutes > 0 && minutes <= HALF_A_DAY);
    piece("wait").textContent = `Wait, and begin at ${clockAt(planned(), Date.now())}`;
    piece("keep-row").hidden = !isNear;
    piece("keep-words").textContent =
      `Still finish at ${end}. Untick it to finish ${inMinutes(Math.abs(minutes))} ${minutes < 0 ? "later" : "earlier"}.`;
  }

  function due(minutes) {
    const start = clockAt(planned(), Date.now());
    if (minutes > HALF_A_DAY || minutes < -NEAR)
      return `The timetable says ${times.at(0)}${plan.date ? ` on ${headline(plan, times, now.minutes).split(" · ")[0]}` : ""}. If you start now, times are counted from now.`;
    return minutes > 0
      ? `The timetable starts at ${start}, in ${inMinutes(minutes)}.`
      : `The timetable started at ${start}, ${inMinutes(-minutes)} ago.`;
  }

  /** Where to go on from here with the keyboard. */
  function focus() {
    (piece("going").hidden ? piece("start") : piece("go-on")).focus();
  }

  return { show, tick, focus };
}
