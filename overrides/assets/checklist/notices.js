// Shows what a reader has to know before anything can be lost, and keeps an ear on other tabs for it.

import { element, one } from "../shared/elements.js";
import { KINDS } from "./notice-kinds.js";
import { otherTabs } from "./other-tabs.js";

/** @import { Notice, Page } from "./notice-kinds.js" */
/** @import { What } from "./reflection.js" */
/** @import { Reflection } from "./reflection.js" */

const MOST_UNFOLDED = 6;
const CLEARED = "These answers were cleared on another page or in another tab. This page is empty now.";

/**
 * Fills `box` with what there is to know now; gives the function that does so.
 * @param {HTMLElement} box
 * @param {Reflection} reflection
 * @param {Page} page
 * @returns {(what: What | "start") => void}
 */
export function notices(box, reflection, page) {
  const situation = { others: false, apart: false, arrived: Boolean(reflection.round) };
  const heading = headingOf(box);
  let shown = "";

  /** @param {What | "start"} what */
  function show(what) {
    if (what === "answer" || what === "words" || what === "rounds") situation.arrived = false;
    const found = KINDS.map((kind) => kind(reflection, situation, page)).filter((one) => one !== null);
    const now = JSON.stringify(found.map(({ lines }) => lines));
    if (now === shown) return; // said once, not at every letter
    shown = now;
    const hadFocus = box.contains(document.activeElement);
    box.replaceChildren(...found.map(notice));
    if (hadFocus) heading.focus();
  }

  function hear() {
    const heard = reflection.hear();
    situation.apart = heard === "apart" && reflection.store.place === "tab";
    if (heard === "cleared") page.say(CLEARED);
    show("elsewhere");
  }

  otherTabs(reflection.store.key, (others) => {
    situation.others = others;
    show("elsewhere");
  });
  addEventListener("storage", ({ key }) => (key === reflection.store.key || key === null) && hear());
  addEventListener("pageshow", ({ persisted }) => persisted && reflection.reopen() === "cleared" && page.say(CLEARED));
  box.setAttribute("aria-live", "polite");
  return show;
}

/**
 * The heading above the box, to which the keyboard goes when a notice with a button in it has gone.
 * @param {HTMLElement} box
 */
function headingOf(box) {
  const heading = one(box.parentElement ?? document, "h2", HTMLElement);
  heading.tabIndex = -1;
  return heading;
}

/**
 * The items as a list, folded away where it is long: on a phone it would push the statements far down.
 * @param {HTMLElement[]} items
 */
function folded(items) {
  const list = element("ul", {}, ...items);
  if (items.length <= MOST_UNFOLDED) return list;
  return element("details", { className: "more" }, element("summary", {}, `All ${items.length} changes`), list);
}

/** @param {Notice} notice */
function notice({ lines, list = [], buttons = [] }) {
  const controls = buttons.map(([words, onclick]) =>
    element("button", { type: "button", className: "button quiet", onclick }, words),
  );
  const items = list.map((item) => element("li", {}, item));
  return element(
    "div",
    { className: "notice" },
    ...lines.map((line) => element("p", {}, line)),
    items.length > 0 && folded(items),
    controls.length > 0 && element("p", { className: "button-group" }, ...controls),
  );
}
