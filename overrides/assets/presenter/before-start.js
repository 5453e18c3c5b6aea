// Before a session begins: what will happen, whether the hour has come, and whether another one is still going.

import { inMinutes } from "../rules/arithmetic.js";
import { element, one } from "../shared/elements.js";
import { headline } from "../timetable/as-text.js";
import { instantOf, today } from "../timetable/clock-times.js";
import { packLinks } from "../timetable/pack-links.js";
import { writePlan } from "../timetable/plan.js";
import { programme } from "../timetable/programme.js";
import { timesOf } from "../timetable/times.js";
import { clockAt } from "./clock-words.js";
import { A_MINUTE, startOf, statusAt } from "./session-clock.js";

/** @import { Data } from "../timetable/data.js" */
/** @import { Plan } from "../timetable/plan.js" */
/** @import { Session } from "./session-clock.js" */

/** @typedef {"wall" | "notes"} View what a window shows of a session */
/** @typedef {{ alone: boolean, aim: number | null, where: View }} Chosen how a session is to begin */

/**
 * What the front page needs of the page.
 * @typedef {object} Page
 * @property {Plan} plan
 * @property {Data} data
 * @property {string[]} leftOut what the address said that could not be used
 * @property {() => Session | null} kept the session that this browser keeps
 * @property {(instant: number, how: Chosen) => void} begin
 * @property {(session: Session, where: View) => void} goOn
 */

const NEAR = 60;
const HALF_A_DAY = 12 * 60;
const NARROW = 640;
const STALE = 24 * 60 * A_MINUTE;
const piece = (/** @type {string} */ name) => one(document, `[data-${name}]`, HTMLElement);
const tick = (/** @type {string} */ name) => one(document, `[data-${name}]`, HTMLInputElement);

export class Front {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.now = programme(page.plan, page.data);
    this.times = timesOf(page.plan, this.now.minutes);
    this.#fill();
    piece("start").addEventListener("click", () => {
      const keepsEnd = !piece("keep-row").hidden && tick("keep-end").checked;
      page.begin(Date.now(), this.#chosen(keepsEnd ? this.#plannedEnd() : null));
    });
    piece("wait").addEventListener("click", () => page.begin(this.#planned(), this.#chosen(this.#plannedEnd())));
    piece("go-on").addEventListener("click", () => {
      const session = page.kept();
      if (session) page.goOn(session, this.#where());
    });
    piece("let-go").addEventListener("click", () => {
      piece("going").hidden = true;
      this.#ready();
      this.focus();
    });
  }

  #fill() {
    const { plan, data, leftOut } = this.page;
    piece("left-out").hidden = !leftOut.length;
    piece("left-out").replaceChildren(
      element("p", {}, "Some of the address couldn’t be used:"),
      element("ul", {}, ...leftOut.map((words) => element("li", {}, words))),
    );
    piece("packs").replaceChildren(...packLinks(data));
    piece("called").textContent = plan.title || this.now.parts[0]?.title || "";
    piece("headline").textContent = headline(plan, this.times, this.now.minutes);
    piece("will").replaceChildren(
      ...this.now.parts.map((part) => {
        const minutes = element("span", { className: "meta" }, ` · ${inMinutes(part.minutes)}`);
        return element("li", {}, element("b", {}, this.times.at(part.at)), ` ${part.title}`, minutes);
      }),
    );
    one(document, "[data-change]", HTMLAnchorElement).hash = writePlan(plan);
    tick(innerWidth < NARROW ? "use-notes" : "use-wall").checked = true;
  }

  /** The front page as it should be now. */
  show() {
    const session = this.page.kept();
    const going = session && isGoing(session) ? session : null;
    piece("going").hidden = !going;
    if (going) piece("going-words").textContent = this.#goingWords(going);
    this.#ready();
  }

  /** @param {Session} session */
  #goingWords(session) {
    const { plan } = this.page;
    const isSame = session.plan === writePlan(plan) || !plan.items.length;
    const began = clockAt(startOf(session), Date.now());
    const other = isSame ? "" : ", with another timetable";
    return `A session that began at ${began} is still going in this browser${other}.`;
  }

  #ready() {
    const going = !piece("going").hidden;
    const hasParts = this.page.plan.items.length > 0;
    piece("nothing").hidden = going || hasParts;
    piece("ready").hidden = going || !hasParts;
    this.tick();
  }

  /** @returns {View} */
  #where() {
    return tick("use-notes").checked ? "notes" : "wall";
  }

  /**
   * @param {number | null} aim
   * @returns {Chosen}
   */
  #chosen(aim) {
    return { aim, alone: tick("alone").checked, where: this.#where() };
  }

  #planned() {
    const { date, start } = this.page.plan;
    return instantOf(date || today(), start ?? 0).instant;
  }

  #plannedEnd() {
    return this.#planned() + this.now.minutes * A_MINUTE;
  }

  /** Is it time? Told against the clock, so asked again and again. */
  tick() {
    if (this.page.plan.start === null || piece("ready").hidden) return;
    const minutes = Math.round((this.#planned() - Date.now()) / A_MINUTE);
    const end = clockAt(this.#plannedEnd(), Date.now());
    piece("due").hidden = minutes === 0;
    piece("due").textContent = this.#dueWords(minutes);
    piece("wait-row").hidden = !(minutes > 0 && minutes <= HALF_A_DAY);
    piece("wait").textContent = `Wait, and begin at ${clockAt(this.#planned(), Date.now())}`;
    piece("keep-row").hidden = minutes === 0 || Math.abs(minutes) > NEAR;
    piece("keep-words").textContent =
      `Still finish at ${end}. ` +
      `Untick it to finish ${inMinutes(Math.abs(minutes))} ${minutes < 0 ? "later" : "earlier"}.`;
  }

  /** @param {number} minutes until it begins by the timetable; below zero, since */
  #dueWords(minutes) {
    const { plan } = this.page;
    const start = clockAt(this.#planned(), Date.now());
    if (minutes > HALF_A_DAY || minutes < -NEAR) {
      const day = plan.date ? ` on ${headline(plan, this.times, this.now.minutes).split(" · ")[0]}` : "";
      return `The timetable says ${this.times.at(0)}${day}. If you start now, times are counted from now.`;
    }
    return minutes > 0
      ? `The timetable starts at ${start}, in ${inMinutes(minutes)}.`
      : `The timetable started at ${start}, ${inMinutes(-minutes)} ago.`;
  }

  /** Where to go on from here with the keyboard. */
  focus() {
    piece(piece("going").hidden ? "start" : "go-on").focus();
  }
}

/**
 * True for a session that is not over, and not so old that nobody is in it any more.
 * @param {Session} session
 */
function isGoing(session) {
  return statusAt(session, Date.now()).mood !== "done" && Date.now() - startOf(session) < STALE;
}
