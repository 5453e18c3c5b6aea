// One part of the form at a time, or all of them. A part has an address of its own (#step-who), so that the browser's
// way back leads to the part before.

import { all, maybe } from "../shared/elements.js";

export class Steps {
  /**
   * @param {HTMLFormElement} root
   * @param {HTMLElement[]} preface what stands before the first part, and is in the way before the others
   */
  constructor(root, preface) {
    this.steps = all(root, "[data-step]", HTMLElement);
    this.preface = preface;
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

  /** The part after this one; none where this is the last, or where every part is shown. */
  get next() {
    return this.whole || !this.current ? undefined : this.steps[this.steps.indexOf(this.current) + 1];
  }

  /** Lead to the next part. */
  goOn() {
    if (this.next) location.hash = this.next.id;
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
    for (const one of this.preface) one.hidden = !this.whole && step !== this.steps[0];
  }
}
