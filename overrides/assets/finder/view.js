// Shows what a finder finds: the cards, how many each choice would find, the nearest, and a line that says it all.

import { all, element, maybe, one } from "../shared/elements.js";
import { cardsIn, inOrder, misfits, nearest } from "./cards.js";

/** @import { Card, NearCard } from "./cards.js" */
/** @import { Choices } from "./choices.js" */
/** @import { Filter } from "./filter.js" */

const MOST_LEFT_OUT = 4;

export class View {
  /**
   * @param {HTMLElement} root
   * @param {Filter[]} filters
   */
  constructor(root, filters) {
    this.root = root;
    this.filters = filters;
    this.cards = cardsIn(root);
    this.groups = all(root, "[data-finder-group]", HTMLElement);
    this.flat = maybe(root, "[data-finder-flat]", HTMLElement);
    this.status = one(root, "[data-finder-status]", HTMLElement);
    this.nearest = one(root, "[data-finder-nearest]", HTMLElement);
    this.clear = one(root, "[data-finder-clear]", HTMLButtonElement);
    this.done = one(root, "[data-finder-done]", HTMLButtonElement);
    this.opener = one(root, "[data-finder-open]", HTMLButtonElement);
    this.openerWords = this.opener.textContent;
    this.timeline = all(document, "[data-finder-of]", HTMLElement);
  }

  /**
   * Show what the choices find.
   * @param {Choices} choices
   */
  show(choices) {
    const found = this.cards.filter((card) => !misfits(card, choices, this.filters).length);
    for (const card of this.cards) card.element.hidden = !found.includes(card);
    this.#showTimeline(found);
    this.#arrange(choices.order);
    for (const group of this.groups)
      group.hidden = Boolean(choices.order) || !group.querySelector(".card:not([hidden])");
    if (this.flat) this.flat.hidden = !choices.order || !found.length;
    const active = [...choices.wanted.values()].filter((values) => values.length).length;
    this.clear.hidden = !active && !choices.left.length;
    this.opener.textContent = active ? `${this.openerWords} (${active} in use)` : this.openerWords;
    this.#count(choices);
    this.#showNearest(found.length ? [] : nearest(this.cards, choices, this.filters));
    this.done.textContent = found.length ? `Show ${this.#numbered(found.length)}` : "Show the nearest";
    this.status.textContent = this.#summary(found.length, active, choices.left);
  }

  /**
   * The rows of the timeline go with their cards, and its section with the last row.
   * @param {Card[]} found
   */
  #showTimeline(found) {
    for (const row of this.timeline)
      row.hidden = !found.some((card) => card.element.dataset.id === row.dataset.finderOf);
    const section = this.timeline[0]?.closest("section");
    if (section) section.hidden = this.timeline.every((row) => row.hidden);
  }

  /**
   * Cards stand in their groups, or in one list in the order chosen.
   * @param {string} order
   */
  #arrange(order) {
    const flat = order && this.flat ? one(this.flat, "ul", HTMLUListElement) : null;
    for (const card of flat ? inOrder(this.cards, order) : this.cards) (flat ?? card.home).append(card.element);
  }

  /**
   * How many cards each choice would find, beside the choice.
   * @param {Choices} choices
   */
  #count(choices) {
    for (const filter of this.filters) {
      const rest = this.filters.filter((other) => other !== filter);
      const others = this.cards.filter((card) => !misfits(card, choices, rest).length).map((card) => card.element);
      for (const [value, choice] of filter.choices) {
        const number = filter.counted(others, value);
        countBeside(choice, number, filter.startsTicked);
      }
    }
  }

  /** @param {NearCard[]} rows */
  #showNearest(rows) {
    const items = rows.map(({ card, faults }) => {
      const link = one(card.element, "a", HTMLAnchorElement).cloneNode(true);
      return element("li", {}, link, `: ${faults.map((fault) => fault.words).join("; ")}.`);
    });
    this.nearest.hidden = !items.length;
    one(this.nearest, "ul", HTMLUListElement).replaceChildren(...items);
  }

  /** @param {number} number */
  #numbered(number) {
    const { one: single = "", many = "" } = this.root.dataset;
    return `${number} ${number === 1 ? single : many}`;
  }

  /**
   * @param {number} number
   * @param {number} active how many filters are in use
   * @param {string[]} left
   */
  #summary(number, active, left) {
    const fits = number === 1 ? "fits" : "fit";
    const found = !active
      ? `${this.#numbered(number)} in all.`
      : number
        ? `${this.#numbered(number)} ${fits}.`
        : "Nothing fits all of that. The nearest matches come next, with what doesn’t fit.";
    if (!left.length) return found;
    const more = left.length > MOST_LEFT_OUT ? `; and ${left.length - MOST_LEFT_OUT} more` : "";
    return `${found} Left out: ${left.slice(0, MOST_LEFT_OUT).join("; ")}${more}.`;
  }
}

/**
 * @param {HTMLInputElement | HTMLOptionElement} choice
 * @param {number} number
 * @param {boolean} isNeed
 */
function countBeside(choice, number, isNeed) {
  if (choice instanceof HTMLOptionElement) {
    choice.textContent = `${choice.dataset.title} (${number})`;
    return;
  }
  const words = isNeed ? `(${number} ${number === 1 ? "needs" : "need"} it)` : `(${number})`;
  const label = choice.closest("label");
  if (label) one(label, "[data-count]", HTMLElement).textContent = words;
}
