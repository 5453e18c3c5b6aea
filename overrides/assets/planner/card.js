// The card of a session that the planner chose, and the short cards of two others.

/** @import { Choice } from "../rules/planning.js" */
/** @import { Choices } from "./choices.js" */
/** @import { PlannerData } from "./data.js" */
/** @import { Row } from "./schedule.js" */
import { later, timeOfDay } from "../rules/arithmetic.js";
import { fits } from "../rules/planning.js";
import { drawn, element } from "../shared/elements.js";
import { joined, lowered } from "../shared/in-words.js";
import { siteAddress } from "../timetable/site-address.js";
import { kitOf, lengthOf, rowsOf, timetableOf } from "./schedule.js";
import { factsOf, notFor, remedies, shortRemedy, why } from "./words.js";

const A_DAY = 24 * 60;

/**
 * The card of one session.
 * @param {Choice} choice
 * @param {PlannerData} data
 * @param {Choices} choices
 * @param {number} start
 * @param {boolean} waits true where help comes first
 * @returns {HTMLElement}
 */
export function card(choice, data, choices, start, waits) {
  const { session } = choice;
  const rows = rowsOf(choice, data);
  const said = remedies(choice, data, choices);
  const harms = notFor(session, data);
  const kicker = waits ? "Once that’s in hand" : fits(choice) ? "Try this" : "This nearly fits";
  return element(
    "article",
    { className: "plan-session" },
    element("p", { className: "plan-kicker" }, kicker),
    choices.moment && readFirst(choices.moment, data),
    element("h3", {}, element("a", { href: siteAddress(session.address) }, session.title)),
    element("p", { className: "plan-purpose" }, session.purpose),
    element("p", { className: "meta" }, factsOf(choice).join(" · ")),
    said.length > 0 && element("ul", { className: "plan-remedies" }, ...said.map((one) => element("li", {}, one))),
    bar(rows),
    steps(rows, start),
    harms && safety(harms),
    about(choice, data, choices),
    links(choice, data, choices, start),
  );
}

/**
 * What the moment's own page says comes first.
 * @param {string} moment
 * @param {PlannerData} data
 */
function readFirst(moment, data) {
  const title = data.moments[moment]?.title;
  return (
    title &&
    element("p", { className: "meta" }, "Read first: ", element("a", { href: siteAddress(`/start/${moment}/`) }, title))
  );
}

/**
 * The time of a session as a bar, a piece for each row.
 * @param {Row[]} rows
 */
function bar(rows) {
  const pieces = rows.map(({ at, minutes }, n) =>
    drawn("rect", { x: at, y: 0, width: minutes, height: 10, class: n % 2 ? "light" : "dark" }),
  );
  const box = `0 0 ${lengthOf(rows)} 10`;
  return drawn(
    "svg",
    { class: "time-bar", viewBox: box, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...pieces,
  );
}

/**
 * What happens when.
 * @param {Row[]} rows
 * @param {number} start
 */
function steps(rows, start) {
  const end = { title: "Finish", minutes: 0, at: lengthOf(rows) };
  const lines = [...rows, end].map(({ title, minutes, at }) => {
    const after = start + at;
    const about = [minutes > 0 && `${minutes} min`, later(Math.floor(after / A_DAY)).trim()].filter(Boolean).join(", ");
    const words = element("span", {}, `${title} `, about && element("span", { className: "meta" }, about));
    return element("li", {}, element("b", { className: "plan-time" }, timeOfDay(after % A_DAY)), words);
  });
  return element("ol", { className: "plan-steps", role: "list", "aria-label": "What happens when" }, ...lines);
}

/** @param {string} harms */
function safety(harms) {
  return element(
    "p",
    { className: "plan-safety" },
    element("b", {}, `Not for ${harms}. `),
    element("a", { href: siteAddress("/raise-a-concern/") }, "Get help with a concern"),
    " first.",
  );
}

/**
 * What to bring, and why this one.
 * @param {Choice} choice
 * @param {PlannerData} data
 * @param {Choices} choices
 */
function about(choice, data, choices) {
  const { things, numbers, nice } = kitOf(choice, data, choices.people, choices.noPrinter);
  const said = [
    things.length > 0 && `${capital(joined(things.map(lowered)))}.`,
    numbers.length > 0 && `${capital(joined(numbers.map(([item, number]) => `${item} (${number})`)))}.`,
    nice.length > 0 && `Handy, but you can do without: ${joined(nice.map(lowered))}.`,
  ].filter(Boolean);
  return element(
    "dl",
    {},
    element("div", {}, element("dt", {}, "Bring"), element("dd", {}, said.join(" ") || "Nothing at all.")),
    element("div", {}, element("dt", {}, "Why this one"), element("dd", {}, why(choice, data, choices))),
  );
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * @param {Choice} choice
 * @param {PlannerData} data
 * @param {Choices} choices
 * @param {number} start
 */
function links(choice, data, choices, start) {
  const timetable = timetableOf(choice, data, start, choices.people);
  /** @type {[words: string, address: string, className: string][]} */
  const found = [
    ["Run on screen", `/packs/run/?${timetable}`, "button"],
    ["Print one side", choice.session.print, "button quiet"],
    ["Change it", `/packs/build/?${timetable}`, "button quiet"],
    ["All sheets", choice.session.sheets, "button quiet"],
  ];
  const items = found.map(([words, address, className]) =>
    element("li", {}, element("a", { className, href: siteAddress(address) }, words)),
  );
  return element("ul", { className: "button-group" }, ...items);
}

/**
 * The short card of another session: a link that chooses it.
 * @param {Choice} choice
 * @param {string} address
 * @param {PlannerData} data
 * @param {Choices} choices
 * @returns {HTMLElement}
 */
export function shortCard(choice, address, data, choices) {
  const first = shortRemedy(choice, data, choices);
  const link = element("a", { href: address }, choice.session.title);
  link.dataset.session = choice.session.id;
  return element(
    "li",
    { className: "plan-other" },
    link,
    element("span", { className: "meta" }, factsOf(choice).join(" · ")),
    first && element("span", { className: "meta" }, first),
  );
}
