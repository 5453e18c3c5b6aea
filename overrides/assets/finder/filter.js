// One filter of a finder: its controls on the page, what may be chosen, and whether a card fits.

import { all, maybe } from "../shared/elements.js";
import { joined, lowered, quoted } from "../shared/in-words.js";
import { ruleNamed } from "./matching.js";

/**
 * @typedef {object} Misfit
 * @property {number} off how far off the card is
 * @property {string} words why it does not fit
 */

export class Filter {
  /** @param {HTMLElement} box the element that holds the controls and states name, rule and words */
  constructor(box) {
    const { filter = "", label = "", rule = "", misfit = "" } = box.dataset;
    this.name = filter;
    this.label = label;
    this.misfit = misfit;
    this.matches = ruleNamed(rule);
    /** Every box stands ticked at first, and unticking one is the choice. */
    this.startsTicked = rule === "without";
    this.checks = all(box, "input[type=checkbox]", HTMLInputElement);
    this.select = maybe(box, "select", HTMLSelectElement);
    this.number = maybe(box, "input[type=number]", HTMLInputElement);
    const choices = this.checks.length ? this.checks : [...(this.select?.options ?? [])].filter((one) => one.value);
    /** @type {Map<string, HTMLInputElement | HTMLOptionElement>} */
    this.choices = new Map(choices.map((one) => [one.value, one]));
  }

  /**
   * What the controls say. Where boxes start ticked, what is unticked is chosen.
   * @returns {string[]}
   */
  get chosen() {
    if (this.checks.length)
      return this.checks.filter((one) => one.checked !== this.startsTicked).map((one) => one.value);
    const field = this.select ?? this.number;
    if (!field) return [];
    return field.validity.badInput ? ["what was typed"] : [field.value.trim()];
  }

  set chosen(values) {
    for (const check of this.checks) check.checked = values.includes(check.value) !== this.startsTicked;
    const field = this.select ?? this.number;
    if (field) field.value = values[0] ?? "";
  }

  /**
   * Of the texts given, those that can be chosen together; and what was left out, in words.
   * @param {string[]} texts
   * @returns {{ kept: string[], left: string[] }}
   */
  sift(texts) {
    const distinct = [...new Set(texts)].filter(Boolean);
    const known = distinct.filter((text) => this.#knows(text));
    const left = distinct.filter((text) => !known.includes(text)).map((text) => this.#refusal(text));
    const kept = this.checks.length ? known : known.slice(0, 1);
    const over = known
      .slice(kept.length)
      .map((text) => `${quoted(this.#title(text))} in ${quoted(this.label)}: only one can be chosen`);
    return { kept, left: [...left, ...over] };
  }

  /** @param {string} text */
  #knows(text) {
    if (!this.number) return this.choices.has(text);
    return (
      /^[0-9]{1,5}$/.test(text) && Number(text) >= Number(this.number.min) && Number(text) <= Number(this.number.max)
    );
  }

  /** @param {string} text */
  #refusal(text) {
    const expected = this.number
      ? `it takes a whole number from ${this.number.min} to ${Number(this.number.max).toLocaleString("en-GB")}`
      : "there’s no such choice";
    return `${quoted(text)} in ${quoted(this.label)}: ${expected}`;
  }

  /** @param {string} value */
  #title(value) {
    return this.choices.get(value)?.dataset.title ?? value;
  }

  /**
   * Why a card does not fit what is wanted, or undefined where it does.
   * @param {HTMLElement} card
   * @param {string[]} wanted
   * @returns {Misfit | undefined}
   */
  misses(card, wanted) {
    if (!wanted.length) return undefined;
    const fault = this.matches(said(card, this.name), wanted);
    if (!fault) return undefined;
    if (!fault.has.length) return { off: fault.off, words: "it doesn’t say" };
    const titles = fault.has.map((one) => this.#title(one));
    const words = this.misfit
      .replaceAll("{has}", () => joined(titles.map(lowered)))
      .replaceAll("{Has}", () => joined(titles))
      .replaceAll("{wanted}", () => wanted.join(", "));
    return { off: fault.off, words };
  }

  /**
   * The number beside a choice: how many of these cards it would find; or, where boxes start ticked, how many need it.
   * @param {HTMLElement[]} cards
   * @param {string} value
   * @returns {number}
   */
  counted(cards, value) {
    if (this.startsTicked) return cards.filter((card) => said(card, this.name).includes(value)).length;
    return cards.filter((card) => !this.misses(card, [value])).length;
  }
}

/**
 * What a card says for a filter.
 * @param {HTMLElement} card
 * @param {string} name
 */
function said(card, name) {
  return (card.dataset[name] ?? "").split(" ").filter(Boolean);
}
