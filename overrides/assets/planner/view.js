// What the planner shows of its choices: the question about harm, one session as a card, and two others.

/** @import { Choice } from "../rules/planning.js" */
/** @import { Choices } from "./choices.js" */
/** @import { PlannerData } from "./data.js" */
import { clock } from "../rules/arithmetic.js";
import { fits } from "../rules/planning.js";
import { all, element, one } from "../shared/elements.js";
import { card, shortCard } from "./card.js";
import { lengthOf, rowsOf } from "./schedule.js";

const OTHERS = 2;

/** @typedef {"yes" | "no" | ""} Concern whether someone came to harm; nothing where the question waits for an answer */

export class View {
  #status;
  #card;
  #more;
  others;
  next;
  harm;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#status = one(root, "[data-plan-status]", HTMLElement);
    this.#card = one(root, "[data-plan-card]", HTMLElement);
    this.#more = one(root, "[data-plan-more]", HTMLElement);
    this.others = one(root, "[data-plan-others]", HTMLElement);
    this.next = one(root, "[data-plan-next]", HTMLButtonElement);
    this.harm = one(root, "[data-plan-harm]", HTMLElement);
  }

  /** The buttons that answer whether someone came to harm. */
  get answers() {
    return all(this.harm, "[data-plan-answer]", HTMLButtonElement);
  }

  /**
   * The question about harm, with its answer; hidden where nothing asks for it.
   * @param {boolean} asks
   * @param {Concern} concern
   */
  ask(asks, concern) {
    this.harm.hidden = !asks;
    for (const button of this.answers)
      button.setAttribute("aria-pressed", String(button.dataset.planAnswer === concern));
    one(this.harm, "[data-plan-then]", HTMLElement).hidden = concern !== "yes";
  }

  /**
   * @param {Choice[]} found the best first
   * @param {Choice | undefined} chosen
   * @param {PlannerData} data
   * @param {Choices} choices
   * @param {number} start
   * @param {(session: string) => string} addressOf
   * @param {boolean} waits true where help comes first
   */
  show(found, chosen, data, choices, start, addressOf, waits) {
    const rest = chosen ? found.filter((other) => other !== chosen).slice(0, OTHERS) : [];
    this.#card.replaceChildren(...(chosen ? [card(chosen, data, choices, start, waits)] : []));
    this.others.replaceChildren(...rest.map((one) => shortCard(one, addressOf(one.session.id), data, choices)));
    this.#more.hidden = !rest.length;
  }

  /**
   * @param {string[]} left what was left out of the address
   * @param {string} words
   */
  say(left, words) {
    this.#status.textContent = [...left, words].join(" ");
  }

  /** The focus goes to what was chosen. */
  focus() {
    one(this.#card, "h3 a", HTMLAnchorElement).focus();
  }

  failed() {
    const words = "The planner couldn’t load. Choose a moment further down this page instead.";
    this.#card.replaceChildren(element("p", { className: "note" }, words));
    this.#status.textContent = "";
  }
}

/**
 * What was found, in a sentence.
 * @param {Choice | undefined} chosen
 * @param {PlannerData} data
 * @param {number} start
 * @param {boolean} waits true where the question about harm waits for an answer
 * @returns {string}
 */
export function foundInWords(chosen, data, start, waits) {
  if (waits) return "One question first.";
  if (!chosen) return "No session is right for this now. Get help first.";
  const end = clock(start, lengthOf(rowsOf(chosen, data)));
  return `${fits(chosen) ? "" : "Nearly fits: "}${chosen.session.title}, ${clock(start, 0)} to ${end}.`;
}
