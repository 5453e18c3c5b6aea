// A record of what was agreed, as data, as text and as the page that is printed.

import { element } from "../shared/elements.js";
import { dayInWords } from "../timetable/clock-times.js";

/** @typedef {{ what: string, who: string, when: string }} Action */

/**
 * What was agreed at a meeting, and who does what.
 * @typedef {object} Notes
 * @property {string} title
 * @property {string} date a day such as 2027-05-05, or empty
 * @property {string[]} agreed
 * @property {Action[]} doing
 */

const MOST_LINES = 200;
const NOTHING = "Nothing was written down.";

/**
 * Notes with nothing in them.
 * @returns {Notes}
 */
export function emptyNotes() {
  return { title: "", date: "", agreed: [], doing: [] };
}

/**
 * An action with nothing in it.
 * @returns {Action}
 */
export function emptyAction() {
  return { what: "", who: "", when: "" };
}

/**
 * Notes from what a browser kept, whatever that is; null where there are none.
 * @param {unknown} value
 * @returns {Notes | null}
 */
export function readNotes(value) {
  const { title, date, agreed, doing } = fieldsOf(value);
  if (!Array.isArray(agreed) || !Array.isArray(doing)) return null;
  return {
    title: textOf(title),
    date: textOf(date),
    agreed: agreed.slice(0, MOST_LINES).map(textOf),
    doing: doing.slice(0, MOST_LINES).map((one) => {
      const { what, who, when } = fieldsOf(one);
      return { what: textOf(what), who: textOf(who), when: textOf(when) };
    }),
  };
}

/**
 * @param {unknown} value
 * @returns {{ [name: string]: unknown }}
 */
function fieldsOf(value) {
  return typeof value === "object" ? { ...value } : {};
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === "string" ? value : "";
}

/**
 * The lines of some notes in which something stands.
 * @param {Notes} notes
 * @returns {Pick<Notes, "agreed" | "doing">}
 */
export function filled({ agreed, doing }) {
  const trimmed = doing.map(({ what, who, when }) => ({ what: what.trim(), who: who.trim(), when: when.trim() }));
  return {
    agreed: agreed.map((text) => text.trim()).filter(Boolean),
    doing: trimmed.filter(({ what, who, when }) => what || who || when),
  };
}

/**
 * True where nothing was agreed and nothing is to be done.
 * @param {Notes} notes
 * @returns {boolean}
 */
export function isEmpty(notes) {
  const { agreed, doing } = filled(notes);
  return !agreed.length && !doing.length;
}

/**
 * The title, then the day in words.
 * @param {Notes} notes
 * @returns {[title: string, day: string]}
 */
export function heads({ title, date }) {
  return [title.trim() || "What we agreed", /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayInWords(date) : ""];
}

/**
 * Notes as plain text.
 * @param {Notes} notes
 * @returns {string}
 */
export function asText(notes) {
  const { agreed, doing } = filled(notes);
  const decisions = agreed.map((one) => `- ${one.replaceAll("\n", "\n  ")}`);
  const actions = doing.map(
    ({ what, who, when }) => `- ${what || "?"} (${who || "nobody yet"}; by ${when || "no day yet"})`,
  );
  const lines = [
    ...heads(notes).filter(Boolean),
    ...["", "What we agreed", ...(decisions.length ? decisions : [NOTHING])],
    ...["", "Who does what", ...(actions.length ? actions : [NOTHING])],
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * The printed page. Where nothing stands yet there is room to write by hand.
 * @param {Notes} notes
 * @returns {HTMLElement[]}
 */
export function asPaper(notes) {
  const { agreed, doing } = filled(notes);
  const [title, day] = heads(notes);
  const rows = doing.length ? doing : Array.from({ length: 4 }, emptyAction);
  const head = element("tr", {}, ...["What", "Who", "By when"].map((name) => element("th", { scope: "col" }, name)));
  const body = rows.map(({ what, who, when }) =>
    element("tr", {}, element("td", {}, what), element("td", {}, who), element("td", {}, when)),
  );
  return [
    element("h2", {}, title),
    element("p", { className: "meta" }, day),
    element("h3", {}, "What we agreed"),
    element("ol", {}, ...(agreed.length ? agreed : ["", "", ""]).map((text) => element("li", {}, text))),
    element("h3", {}, "Who does what"),
    element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)),
  ];
}
