// What was typed, page by page, kept in this tab until it is taken away or the tab is closed.

import { kept } from "../shared/kept.js";

const KEY = "playbook-feedback";
const WORDS = (value) => typeof value === "string";

/** The drafts of this tab; what is kept there is believed only where it has their shape. */
export class Drafts {
  constructor() {
    this.store = kept("tab", KEY);
    this.all = new Map();
    const found = this.store.read();
    for (const [about, answers] of Object.entries(found.value ?? {})) {
      if (answers && typeof answers === "object" && Object.values(answers).every(WORDS)) this.all.set(about, answers);
    }
    this.fault = found.fault === "corrupt" ? undefined : found.fault;
  }

  of(about) {
    return this.all.get(about) ?? {};
  }

  /** The other pages that something was typed about. */
  others(about) {
    return [...this.all.keys()].filter((other) => other !== about);
  }

  /** Keep the answers about one page; none takes them away. */
  keep(about, answers) {
    if (answers) this.all.set(about, answers);
    else this.all.delete(about);
    this.fault = (this.all.size ? this.store.write(Object.fromEntries(this.all)) : this.store.clear()).fault;
  }
}
