// One part of the form at a time, or all of them. A part has an address of its own (#step-who), so that the browser's
// way back leads to the part before.

import { all, maybe } from "../shared/elements.js";

export class Steps {
  /** @param {HTMLFormElement} root */
  constructor(root) {
    this.steps = all(root, "[data-step]", HTMLElement);
    this.current = this.steps[0];
    this.whole = false;
    addEventListener("hashchange", () => this.#follow(true));
    this.#follow(false);
  }

  /**
   * Show every part, or one.
   * @param {boolean} whole
   */
  showAll(whole) {
    this.whole = whole;
    this.#show(this.current);
  }

  /**
   * Bring the part that holds an element into view, with its address: a link to where the reader was works again.
   * @param {HTMLElement} element
   */
  reveal(element) {
    for (let box = element.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
      box.open = true;
    const step = this.steps.find((one) => one.contains(element));
    if (!step) return;
    if (location.hash !== `#${step.id}`) history.pushState(null, "", `#${step.id}`);
    this.#show(step);
  }

  /**
   * Lead to the next part; false where there is none, or where every part is shown.
   * @returns {boolean}
   */
  goOn() {
    if (this.whole || !this.current) return false;
    const next = this.steps[this.steps.indexOf(this.current) + 1];
    if (next) location.hash = next.id;
    return Boolean(next);
  }

  /** @param {boolean} asked whether someone asked for the part that the address names */
  #follow(asked) {
    const named = this.steps.find(({ id }) => `#${id}` === location.hash);
    if (!named && asked && location.hash) return;
    const step = named ?? this.steps[0];
    this.#show(step);
    if (step && (named || asked)) maybe(step, "h2", HTMLHeadingElement)?.focus();
  }

  /** @param {HTMLElement | undefined} step */
  #show(step) {
    this.current = step;
    for (const one of this.steps) one.hidden = !this.whole && one !== step;
  }
}
