// A record as data, as text and as the page that is printed: {title, date, agreed: [texts], doing: [{what, who, when}]}.

import { element } from "../shared/elements.js";
import { dayInWords } from "../timetable/clock-times.js";

const MOST_LINES = 200;

export function emptyRecord() {
  return { title: "", date: "", agreed: [], doing: [] };
}

/** A record from what a browser kept, whatever that is; null where there is none. */
export function readRecord(value) {
  if (typeof value !== "object" || value === null || !Array.isArray(value.agreed) || !Array.isArray(value.doing))
    return null;
  const text = (one) => (typeof one === "string" ? one : "");
  return {
    title: text(value.title),
    date: text(value.date),
    agreed: value.agreed.slice(0, MOST_LINES).map(text),
    doing: value.doing
      .slice(0, MOST_LINES)
      .map((one) => ({ what: text(one?.what), who: text(one?.who), when: text(one?.when) })),
  };
}

/** The lines of a record in which something stands: {agreed, doing}. */
export function filled({ agreed, doing }) {
  const trimmed = doing.map(({ what, who, when }) => ({ what: what.trim(), who: who.trim(), when: when.trim() }));
  return {
    agreed: agreed.map((text) => text.trim()).filter(Boolean),
    doing: trimmed.filter(({ what, who, when }) => what || who || when),
  };
}

/** True where nothing was agreed and nothing is to be done. */
export function isEmpty(record) {
  const { agreed, doing } = filled(record);
  return !agreed.length && !doing.length;
}

/** The title, then the day in words. */
export function heads({ title, date }) {
  return [title.trim() || "What we agreed", /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayInWords(date) : ""];
}

export function asText(record) {
  const { agreed, doing } = filled(record);
  const [title, day] = heads(record);
  const lines = [title, day].filter(Boolean);
  lines.push(
    "",
    "What we agreed",
    ...(agreed.length ? agreed.map((one) => `- ${one.replaceAll("\n", "\n  ")}`) : ["Nothing was written down."]),
  );
  lines.push(
    "",
    "Who does what",
    ...(doing.length
      ? doing.map(({ what, who, when }) => `- ${what || "?"} (${who || "nobody yet"}; by ${when || "no day yet"})`)
      : ["Nothing was written down."]),
  );
  return `${lines.join("\n")}\n`;
}

/** The printed page. Where nothing stands yet there is room to write by hand. */
export function asPaper(record) {
  const { agreed, doing } = filled(record);
  const [title, day] = heads(record);
  const rows = doing.length ? doing : Array(4).fill({ what: "", who: "", when: "" });
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
