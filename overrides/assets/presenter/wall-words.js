// A step's words on the wall in the largest letters that fit, in one column or two; where the letters would be too small
// for the back of the room, in pages that turn.

import { all, one } from "../shared/elements.js";
import { pageAt, pagesOf } from "./wall-pages.js";

/** @import { Page } from "./wall-pages.js" */

const STEP = 0.05;
const COMFORT = 0.8;
// Letters that can be read from the back of a room: a thirty-second of the wall's height.
const LETTERS = 32;

export class WallWords {
  /** @param {HTMLElement} root the wall */
  constructor(root) {
    this.root = root;
    this.box = one(root, "[data-wall=step]", HTMLElement);
    this.words = one(root, "[data-wall=words]", HTMLElement);
    /** @type {Page[]} */
    this.pages = [];
    this.page = 0;
    /** When the first page came up; null while someone holds a page. */
    this.since = /** @type {number | null} */ (0);
    one(root, "[data-turn]", HTMLElement).addEventListener("click", () => this.turn(1, true));
    one(root, "[data-hold]", HTMLElement).addEventListener("click", () => this.#hold(this.since !== null));
  }

  /**
   * New words came up.
   * @param {number} now
   */
  begin(now) {
    this.since = now;
    this.page = 0;
    this.box.scrollTop = 0;
    document.documentElement.scrollTop = 0;
    this.resize();
  }

  /** Lay the words out for the window as it is. */
  resize() {
    if (this.root.hidden) return;
    const lines = this.#lines();
    this.#show([0, lines.length]);
    this.#lay(1, 1);
    const style = getComputedStyle(this.root);
    this.pages = style.getPropertyValue("--fits").trim() === "1" ? this.#fit(lines) : [[0, lines.length]];
    this.#showPage(Math.min(this.page, this.pages.length - 1));
  }

  /** @param {HTMLElement[]} lines */
  #fit(lines) {
    const least = Math.min(1, innerHeight / LETTERS / parseFloat(getComputedStyle(this.words).fontSize));
    const single = this.#largest(1, least);
    const double = single >= COMFORT ? 0 : this.#largest(2, least);
    const scale = Math.max(single, double);
    this.#lay(scale || least, scale && double > single ? 2 : 1);
    if (scale) return [/** @type {Page} */ ([0, lines.length])];
    const leadsIn = (/** @type {number} */ n) => Boolean(lines[n]?.querySelector(":scope > b"));
    return pagesOf(lines.length, leadsIn, (from, to) => {
      this.#show([from, to]);
      return this.#fits();
    });
  }

  /**
   * The largest letters at which all fits; 0 where none do.
   * @param {number} columns
   * @param {number} least
   */
  #largest(columns, least) {
    for (let scale = 1; scale > least - STEP; scale -= STEP) {
      this.#lay(Math.max(scale, least), columns);
      if (this.#fits()) return Math.max(scale, least);
    }
    return 0;
  }

  #fits() {
    const { box } = this;
    return box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1;
  }

  /**
   * @param {number} scale
   * @param {number} columns
   */
  #lay(scale, columns) {
    this.words.style.columnCount = String(columns);
    this.root.style.setProperty("--scale", scale.toFixed(3));
  }

  #lines() {
    return all(this.words, "p, li", HTMLElement);
  }

  /** @param {Page} page */
  #show([from, to]) {
    for (const [n, line] of this.#lines().entries()) line.hidden = n < from || n >= to;
    for (const list of all(this.words, "ul, ol", HTMLElement)) list.hidden = !list.querySelector("li:not([hidden])");
  }

  /** @param {number} page */
  #showPage(page) {
    this.page = Math.max(0, page);
    this.#show(this.pages[this.page] ?? [0, 0]);
    const several = this.pages.length > 1;
    one(this.root, "[data-pages]", HTMLElement).hidden = !several;
    one(this.root, "[data-page]", HTMLElement).textContent = `Page ${this.page + 1} of ${this.pages.length}`;
    one(this.root, "[data-hold]", HTMLElement).textContent = this.since === null ? "Turn by itself" : "Hold this page";
  }

  /** @param {boolean} isHeld */
  #hold(isHeld) {
    this.since = isHeld ? null : Date.now();
    this.#showPage(isHeld ? this.page : 0);
  }

  /**
   * Turn the page by hand, which stops it turning by itself. False where there is none to turn to.
   * @param {1 | -1} by
   * @param {boolean} [around] from the last to the first
   * @returns {boolean}
   */
  turn(by, around = false) {
    const to = this.page + by;
    if (!this.pages[to] && !around) return false;
    this.since = null;
    this.#showPage(this.pages[to] ? to : 0);
    return true;
  }

  /**
   * The page that is due now.
   * @param {number} now
   */
  tick(now) {
    if (this.since === null || this.pages.length < 2) return;
    const due = pageAt(this.pages.length, now - this.since);
    if (due !== this.page) this.#showPage(due);
  }
}
