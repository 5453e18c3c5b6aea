// One part of the form at a time, or all of them. A part has an address of its own (#step-who), so that the browser's
// way back leads to the part before.

export class Steps {
  constructor(root) {
    this.steps = [...root.querySelectorAll("[data-step]")];
    this.whole = false;
    addEventListener("hashchange", () => this.#follow(true));
    this.#follow(false);
  }

  /** Show every part, or one. */
  showAll(whole) {
    this.whole = whole;
    this.#show(this.current);
  }

  /** Bring the part that holds an element into view, with its address: a link to where the reader was works again. */
  reveal(element) {
    const step = element.closest("[data-step]");
    for (let box = element; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
    if (!step) return;
    if (location.hash !== `#${step.id}`) history.pushState(null, "", `#${step.id}`);
    this.#show(step);
  }

  /** Lead to the next part; false where there is none, or where every part is shown. */
  goOn() {
    const next = this.whole ? undefined : this.steps[this.steps.indexOf(this.current) + 1];
    if (next) location.hash = next.id;
    return Boolean(next);
  }

  #follow(asked) {
    const named = this.steps.find(({ id }) => `#${id}` === location.hash);
    if (!named && asked && location.hash) return;
    const step = named ?? this.steps[0];
    this.#show(step);
    if (named || asked) step.querySelector("h2").focus();
  }

  #show(step) {
    this.current = step;
    for (const one of this.steps) one.hidden = !this.whole && one !== step;
  }
}
