// Under each text, the words in it that readers may not know. The glossary is fetched once, when the page opens.

import { Matcher } from "../rules/glossary.js";
import { advice, findings } from "../rules/jargon.js";
import { element } from "../shared/elements.js";

/** @import { Finding } from "../rules/jargon.js" */

/** @typedef {(control: HTMLTextAreaElement) => void} Look */

const PAUSE = 800; // milliseconds after the last key
const MOST_CHARS = 200_000;
const MOST_LINES = 8;
const HINTED = new Set(["avoid", "unknown", "acronym"]);

/**
 * Looks at texts, once the glossary is there. It does not hear when a field is left: a button must not move under a
 * click.
 * Where the glossary can't be read there are no hints.
 */
export class JargonHints {
  /** @param {string} address of the compiled glossary */
  constructor(address) {
    this.check = jargonCheck(address);
    /** @type {Set<HTMLTextAreaElement>} */
    this.typedIn = new Set();
    /** @type {number | undefined} */
    this.pause = undefined;
  }

  /**
   * Look at these texts.
   * @param {HTMLTextAreaElement[]} controls
   */
  async lookNow(controls) {
    const look = await this.check;
    for (const control of controls) if (control.isConnected) look(control);
  }

  /**
   * Look at this text, and others that were typed in, once nobody types.
   * @param {HTMLTextAreaElement} control
   */
  lookInAPause(control) {
    this.typedIn.add(control);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.lookNow([...this.typedIn]);
      this.typedIn.clear();
    }, PAUSE);
  }
}

/**
 * @param {string} address
 * @returns {Promise<Look>}
 */
async function jargonCheck(address) {
  try {
    const answer = await fetch(new URL(address, location.href));
    const matcher = new Matcher(await answer.json());
    return (control) => show(control, findings(matcher, control.value.slice(0, MOST_CHARS)));
  } catch {
    return () => {};
  }
}

/**
 * @param {HTMLTextAreaElement} control
 * @param {Finding[]} found
 */
function show(control, found) {
  const id = `j-${control.name}`;
  document.getElementById(id)?.remove();
  const hinted = found.filter(({ kind }) => HINTED.has(kind)).slice(0, MOST_LINES);
  if (!hinted.length) return;
  const items = hinted.map((one) => element("li", {}, `${one.form}: ${advice(one)}`));
  const heading = element("p", {}, "Words that readers may not know");
  control.after(element("div", { className: "jargon", id }, heading, element("ul", {}, ...items)));
}
