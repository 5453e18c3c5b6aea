// The picture of one person's round and the same as a table, with an earlier round beside it if one is chosen.

import { element } from "../shared/elements.js";
import { marksOfWays } from "../shared/marks.js";
import { speaker } from "./checklists.js";
import { levelInWords, profile, rounded } from "./profile.js";
import { ring } from "./ring.js";

/** What stands under "What it shows": a figure and a table, or a sentence where there is nothing to draw. */
export function picture(checklist, round, earlier) {
  const parts = profile(checklist, round);
  if (!checklist.scale || parts.every((part) => part.level === null)) return [];
  const then = earlier ? profile(checklist, earlier.round) : null;
  const drawnParts = parts.map((part, index) => ({ ...part, few: !part.enough, earlier: then?.[index].level ?? null }));
  const marks = marksOfWays();
  return [
    element(
      "figure",
      { className: "profile-box" },
      ring(drawnParts, "A ring with a field for each part. The table says the same.", marks),
      element("figcaption", { className: "meta" }, caption(checklist, parts, then && earlier.name)),
    ),
    table(checklist, parts, then, marks),
  ];
}

function caption({ scale }, parts, earlier) {
  const few = parts.some((part) => part.level !== null && !part.enough);
  return [
    `From the middle outwards: 1 ${scale[0]} to 5 ${scale[4]}.`,
    few ? "Striped: few answers so far." : "",
    earlier ? `Broken line: the round of ${earlier}.` : "",
    "It shows where to start. It is not a test.",
  ]
    .filter(Boolean)
    .join(" ");
}

function table(checklist, parts, then, marks) {
  const heads = ["Part", "On the whole", ...(then ? ["Before"] : []), "Answers"];
  const rows = parts.map((part, index) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, partName(part, marks)),
      element("td", {}, onTheWhole(checklist, part)),
      ...(then ? [element("td", {}, inShort(then[index]))] : []),
      element("td", {}, answered(checklist, part)),
    ),
  );
  return element(
    "div",
    { className: "table-scroll", tabIndex: 0, role: "region", "aria-label": "The figures of the picture" },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, ...rows),
    ),
  );
}

/** A part by its number, with the mark of a way in front. */
export function partName(part, marks) {
  const number = part.number ?? part.index + 1;
  const name = element("span", { className: part.number === null ? "part-name" : `part-name w${part.number}` });
  if (part.number !== null) name.append(marks(part.number), " ");
  name.append(`${number} ${part.title}`);
  return name;
}

function onTheWhole({ scale }, part) {
  if (part.level === null) return "nothing yet";
  if (!part.enough) return "too few to say";
  return levelInWords(scale, part.level);
}

/** The level alone: the words of the scale stand in the same line already. */
function inShort(part) {
  return part.enough ? rounded(part.level) : part.level === null ? "nothing" : "too few";
}

function answered(checklist, { scores, asked, unsure, notForUs }) {
  const more = [unsure ? `${unsure} not sure` : "", notForUs ? `${notForUs} not for ${speaker(checklist)}` : ""].filter(
    Boolean,
  );
  return [`${scores.length} of ${asked}`, ...more].join(", ");
}
