// Plan a session: four questions, and at once a session with its times. The choices live in the address, so that Back
// and a shared link bring them back. Whether someone came to harm is asked of each reader anew and stays out of it.

/** @import { Choice } from "../rules/planning.js" */
/** @import { Choices } from "./choices.js" */
/** @import { PlannerData } from "./data.js" */
/** @import { Concern } from "./view.js" */
import { ranked } from "../rules/planning.js";
import { earlyInput } from "../shared/early-input.js";
import { one } from "../shared/elements.js";
import { shownAt } from "../timetable/clock-times.js";
import { readChoices, writeChoices } from "./choices.js";
import { fetchData } from "./data.js";
import { fill, isTypedIn, readForm } from "./form.js";
import { nextQuarter } from "./schedule.js";
import { foundInWords, View } from "./view.js";

class Planner {
  #data;
  #form;
  #view;
  /** @type {Choices} */
  #choices;
  /** @type {Choice[]} */
  #found = [];
  /** @type {EventTarget | null} the field that someone is typing in */
  #typingIn = null;

  /**
   * @param {PlannerData} data
   * @param {HTMLFormElement} form
   * @param {View} view
   */
  constructor(data, form, view) {
    this.#data = data;
    this.#form = form;
    this.#view = view;
    this.#choices = readChoices("", data).choices;
    form.addEventListener("input", ({ target }) => this.#changed(target));
    view.others.addEventListener("click", (event) => this.#follow(event));
    view.next.addEventListener("click", () => this.#pickNext());
    for (const button of view.answers)
      button.addEventListener("click", () => {
        history.pushState({ concern: button.dataset.planAnswer }, "", location.href);
        this.#show();
      });
    addEventListener("popstate", () => this.open());
  }

  /** Takes up what the address says. */
  open() {
    this.#typingIn = null;
    const { choices, left } = readChoices(location.search, this.#data);
    this.#choices = choices;
    fill(this.#form, choices, now());
    this.#show(left);
  }

  /** @param {string[]} [left] what was left out of the address */
  #show(left = []) {
    const asks = Boolean(this.#data.moments[this.#choices.moment]?.harm);
    const concern = asks ? answered() : "no";
    const start = this.#choices.start ?? now();
    this.#found = concern ? ranked(this.#data, { ...this.#choices, harmed: concern === "yes" }) : [];
    const chosen = this.#found[this.#at()];
    this.#view.ask(asks, concern);
    const addressOf = (/** @type {string} */ session) => this.#addressOf(session);
    this.#view.show(this.#found, chosen, this.#data, this.#choices, start, addressOf, concern === "yes");
    this.#view.say(left, foundInWords(chosen, this.#data, start, !concern));
  }

  /** Where the chosen session stands among those that were found: first, unless another was picked. */
  #at() {
    const at = this.#found.findIndex(({ session }) => session.id === this.#choices.session);
    return Math.max(0, at);
  }

  /** @param {string} session */
  #addressOf(session) {
    const query = writeChoices({ ...this.#choices, session });
    return query ? `?${query}` : location.pathname;
  }

  /**
   * A field was changed: one step in the history, but no more than one while someone types. Another moment asks again.
   * @param {EventTarget | null} target
   */
  #changed(target) {
    const before = this.#choices;
    this.#choices = { ...readForm(this.#form, before, target), session: "" };
    const goesOn = isTypedIn(target) && this.#typingIn === target;
    this.#typingIn = isTypedIn(target) ? target : null;
    const state = before.moment === this.#choices.moment ? history.state : null;
    history[goesOn ? "replaceState" : "pushState"](state, "", this.#addressOf(""));
    this.#show();
  }

  /** @param {MouseEvent} event */
  #follow(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#pick(link.dataset.session ?? "");
  }

  #pickNext() {
    this.#pick(this.#found[(this.#at() + 1) % this.#found.length]?.session.id ?? "", false);
  }

  /**
   * @param {string} session
   * @param {boolean} [moves] whether the focus goes to it
   */
  #pick(session, moves = true) {
    history.pushState(history.state, "", this.#addressOf(session));
    this.#choices = { ...this.#choices, session };
    this.#show();
    if (moves) this.#view.focus();
  }
}

/**
 * What the reader answered about harm: kept with this step of the history and nowhere else.
 * @returns {Concern}
 */
function answered() {
  const said = history.state?.concern;
  return said === "yes" || said === "no" ? said : "";
}

/** The next quarter of an hour in England. */
function now() {
  return nextQuarter(shownAt(Date.now()).minute);
}

const root = one(document, "[data-planner]", HTMLElement);
const form = one(root, "form", HTMLFormElement);
const view = new View(root);
form.addEventListener("submit", (event) => event.preventDefault());
const enterAgain = earlyInput(form);
fetchData().then(
  (data) => {
    new Planner(data, form, view).open();
    enterAgain();
  },
  () => view.failed(),
);
