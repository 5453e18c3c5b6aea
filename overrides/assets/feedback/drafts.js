// What was typed, page by page, kept in this tab until it is taken away or the tab is closed.

import { kept } from "../shared/kept.js";

/** @import { StoreFault } from "../shared/kept.js" */

/** @typedef {{ [name: string]: string }} Answers what was typed or chosen, by the names of the questions */

const KEY = "playbook-feedback";

/** The drafts of this tab; what is kept there is believed only where it has their shape. */
export class Drafts {
  constructor() {
    this.store = kept("tab", KEY);
    /** @type {Map<string, Answers>} */
    this.all = new Map();
    const found = this.store.read();
    for (const [about, answers] of Object.entries(found.value ?? {})) {
      if (isAnswers(answers)) this.all.set(about, answers);
    }
    /** @type {StoreFault | undefined} */
    this.fault = found.fault === "corrupt" ? undefined : found.fault;
  }

  /**
   * The draft about a page.
   * @param {string} about its address
   * @returns {Answers}
   */
  of(about) {
    return this.all.get(about) ?? {};
  }

  /**
   * The other pages that something was typed about.
   * @param {string} about
   * @returns {string[]}
   */
  others(about) {
    return [...this.all.keys()].filter((other) => other !== about);
  }

  /**
   * Keep the answers about one page; none takes them away.
   * @param {string} about
   * @param {Answers | undefined} answers
   */
  keep(about, answers) {
    if (answers) this.all.set(about, answers);
    else this.all.delete(about);
    this.fault = (this.all.size ? this.store.write(Object.fromEntries(this.all)) : this.store.clear()).fault;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Answers}
 */
function isAnswers(value) {
  return typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");
}
