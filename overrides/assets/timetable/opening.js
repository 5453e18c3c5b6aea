// With what the builder opens: the timetable in the address, an activity to add to the one at hand, or an offer of
// those kept here.

/** @import { Data } from "./data.js" */
/** @import { Item } from "./items.js" */
/** @import { KeptTimetable } from "./kept-timetables.js" */
/** @import { Plan } from "./plan.js" */
import { element, one } from "../shared/elements.js";
import { dayInWords } from "./clock-times.js";
import { forget, keptTimetables, ofThisTab, takeUp, withKeptWords } from "./kept-timetables.js";
import { packLinks } from "./pack-links.js";
import { readPlan } from "./plan.js";

/**
 * What opening asks of the page.
 * @typedef {object} Builder
 * @property {Data} data
 * @property {(text: string, id?: string) => void} open the timetable that an address says, kept under an id
 * @property {() => Plan} plan
 * @property {(item: Item, words: string) => void} add
 * @property {() => void} store the timetable in the address and in this browser
 * @property {() => void} address writes the timetable into it
 * @property {(words: string) => void} say
 */

/**
 * Opens a timetable, and wires what opens others.
 * @param {HTMLElement} root
 * @param {Builder} on
 */
export function opening(root, on) {
  const box = one(root, "[data-kept]", HTMLElement);
  const adding = new URLSearchParams(location.search).get("add");
  const mine = ofThisTab();

  one(root, "[data-packs]", HTMLElement).replaceChildren(...packLinks(on.data));
  addEventListener("hashchange", () => (location.hash.includes("=") ? on.open(location.hash.slice(1)) : on.address()));
  one(root, "[data-forget]", HTMLButtonElement).addEventListener("click", () => {
    forget();
    box.hidden = true;
    on.say("The timetables this browser kept are cleared. The one you see is still in the address.");
  });

  if (location.hash.includes("=")) {
    const text = withKeptWords(location.hash.slice(1));
    on.open(text, keptTimetables().find((one) => one.text === text)?.id);
  } else if (adding === null) {
    on.open(location.search.slice(1));
    if (!on.plan().items.length) offer(root, box, on, null);
  } else if (mine) addTo(box, on, mine, adding);
  else {
    on.open(`items=${encodeURIComponent(adding)}`);
    if (on.plan().items.length) offer(root, box, on, adding);
  }
}

/**
 * The activity that a page asked to add goes to the end of a kept timetable.
 * @param {HTMLElement} box
 * @param {Builder} on
 * @param {KeptTimetable} timetable
 * @param {string} token the item as an address has it
 */
function addTo(box, on, timetable, token) {
  const [item] = readPlan(`items=${encodeURIComponent(token)}`, on.data).plan.items;
  takeUp(timetable.id);
  on.open(timetable.text, timetable.id);
  box.hidden = true;
  if (!item) return on.say("That activity isn’t in this playbook now.");
  const title = item.type === "activity" ? on.data.activities[item.id]?.title : item.title;
  return on.add(item, `${title} is added at the end of ${called(timetable)}.`);
}

/**
 * Offers the kept timetables: to go on with one, or to add an item to it.
 * @param {HTMLElement} root
 * @param {HTMLElement} box
 * @param {Builder} on
 * @param {string | null} token the item as an address has it
 */
function offer(root, box, on, token) {
  const kept = keptTimetables();
  if (!kept.length) return;
  const goOn = (/** @type {KeptTimetable} */ timetable) => {
    takeUp(timetable.id);
    on.open(timetable.text, timetable.id);
    on.store();
    box.hidden = true;
    one(root, "[data-timetable]", HTMLElement).focus();
    on.say(`Here’s ${called(timetable)} as you left it.`);
  };
  const buttons = kept.map((timetable) => {
    const onclick = () => (token === null ? goOn(timetable) : addTo(box, on, timetable, token));
    return element(
      "li",
      {},
      element("button", { type: "button", className: "button quiet", onclick }, labelOf(timetable)),
    );
  });
  const words =
    token === null
      ? "You made a timetable in this browser before. Continue with it?"
      : "It starts a new timetable. Add it to an earlier one instead?";
  box.replaceChildren(
    element("p", {}, element("b", {}, words)),
    element("ul", { className: "button-group" }, ...buttons),
  );
  box.hidden = false;
}

/**
 * Says what of an address made no sense.
 * @param {HTMLElement} box
 * @param {string[]} leftOut
 */
export function showLeftOut(box, leftOut) {
  box.replaceChildren(
    element("p", {}, "Some of the address couldn’t be used:"),
    element("ul", {}, ...leftOut.map((one) => element("li", {}, one))),
  );
  box.hidden = !leftOut.length;
}

/** @param {KeptTimetable} timetable */
function labelOf({ title, parts, day }) {
  return `${title || "Untitled timetable"}: ${parts} ${parts === 1 ? "part" : "parts"}, ${dayInWords(day)}`;
}

/** @param {KeptTimetable} timetable */
function called({ title }) {
  return title ? `“${title}”` : "your timetable";
}
