// One filter of a finder: its controls on the page, what may be chosen, and whether a card fits.

import { RULES } from "./matching.js";

const LONGEST_SHOWN = 40;

/** Words from an address, short enough to be shown. */
export function quoted(words) {
  return `“${words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words}”`;
}

export class Filter {
  /** @param {HTMLElement} box the element that holds the controls and says name, rule and words */
  constructor(box) {
    this.name = box.dataset.filter;
    this.label = box.dataset.label;
    this.rule = box.dataset.rule;
    this.misfit = box.dataset.misfit;
    this.checks = [...box.querySelectorAll("input[type=checkbox]")];
    this.select = box.querySelector("select");
    this.number = box.querySelector("input[type=number]");
    const choices = this.checks.length ? this.checks : [...(this.select?.options ?? [])].filter((one) => one.value);
    this.choices = new Map(choices.map((one) => [one.value, one]));
  }

  /** What the controls say, as texts. Where boxes stand ticked at first, what is unticked is chosen. */
  get chosen() {
    if (this.checks.length)
      return this.checks.filter((one) => one.checked !== this.startsTicked).map((one) => one.value);
    const field = this.select ?? this.number;
    return field.validity.badInput ? ["what was typed"] : [field.value.trim()];
  }

  set chosen(values) {
    for (const check of this.checks) check.checked = values.includes(check.value) !== this.startsTicked;
    if (!this.checks.length) (this.select ?? this.number).value = values[0] ?? "";
  }

  get startsTicked() {
    return this.rule === "without";
  }

  /** Of the texts given, the ones that can be chosen together; and, in words, what was left out. */
  sift(texts) {
    const distinct = [...new Set(texts)].filter(Boolean);
    const known = distinct.filter((text) => this.knows(text));
    const left = distinct.filter((text) => !known.includes(text)).map((text) => this.refusal(text));
    const kept = this.checks.length ? known : known.slice(0, 1);
    const over = known
      .slice(kept.length)
      .map((text) => `${quoted(this.title(text))} in ${quoted(this.label)}: only one can be chosen`);
    return { kept, left: [...left, ...over] };
  }

  knows(text) {
    if (!this.number) return this.choices.has(text);
    return (
      /^[0-9]{1,5}$/.test(text) && Number(text) >= Number(this.number.min) && Number(text) <= Number(this.number.max)
    );
  }

  refusal(text) {
    const { min, max } = this.number ?? {};
    const expected = this.number
      ? `it takes a whole number from ${min} to ${Number(max).toLocaleString("en-GB")}`
      : "there is no such choice";
    return `${quoted(text)} in ${quoted(this.label)}: ${expected}`;
  }

  title(value) {
    return this.choices.get(value)?.dataset.title ?? value;
  }

  /** Why a card does not fit what is wanted: {off, words}, or undefined where it does. */
  misses(card, wanted) {
    if (!wanted.length) return undefined;
    const fault = RULES[this.rule](said(card, this.name), wanted);
    if (!fault) return undefined;
    if (!fault.has.length) return { off: fault.off, words: "it does not say" };
    const titles = fault.has.map((one) => this.title(one));
    const has = {
      "{has}": () => joined(titles.map(lowered)),
      "{Has}": () => joined(titles),
      "{wanted}": () => wanted.join(", "),
    };
    return { off: fault.off, words: this.misfit.replace(/\{\w+\}/g, (gap) => has[gap]()) };
  }

  /** The number beside a choice: of these cards, how many it would find; or how many need what stands ticked. */
  counted(cards, value) {
    if (this.startsTicked) return cards.filter((card) => said(card, this.name).includes(value)).length;
    return cards.filter((card) => !this.misses(card, [value])).length;
  }
}

/** What a card says for a filter. */
function said(card, name) {
  return card.dataset[name].split(" ").filter(Boolean);
}

function joined(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A title inside a sentence: its first letter small, unless it is a short form. */
function lowered(title) {
  return /^[A-Z]{2}/.test(title) ? title : title[0].toLowerCase() + title.slice(1);
}
