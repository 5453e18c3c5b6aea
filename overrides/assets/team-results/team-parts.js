// The parts of the team's view, each as the nodes to show.

import { inWords } from "../rules/dates.js";
import { element } from "../shared/elements.js";
import { ROOT, hasScale, statementsOf, wordsOf } from "../checklist/checklists.js";
import { partName } from "../checklist/picture.js";
import { levelInWords, rounded } from "../checklist/profile.js";
import { ring } from "../checklist/ring.js";
import { FEWEST } from "./figures.js";
import { strip } from "./strip.js";
import { conversations } from "./talk.js";

const FEW = "fewer than five answered";
const KINDS = {
  differ: ["Where you differ most", "What makes you say so? Begin with those who see it differently from you."],
  hard: ["Where you agree that it is hard", "What is one small thing to try?"],
  good: ["Where you agree that it goes well", "What makes it so, and who else should hear of it?"],
};

/** The ring of the team, and the same as a table. */
export function teamPicture(checklist, { parts }, then, marks) {
  if (parts.every(({ median }) => median === null))
    return [
      element(
        "p",
        {},
        checklist.scale
          ? "No statement has five answers on the scale, so there is nothing to draw."
          : "This checklist has no scale, so there is nothing to draw.",
      ),
    ];
  return [
    element(
      "figure",
      { className: "profile-box" },
      teamRing(parts, then, marks),
      element("figcaption", { className: "meta" }, caption(checklist, then)),
    ),
    partsTable(checklist, parts, then, marks),
  ];
}

/** The ring alone, for the page and for the wall. */
export function teamRing(parts, then, marks) {
  const fields = parts.map((part) => ({
    ...part,
    level: part.median,
    few: false,
    half: part.median === null ? null : { low: part.low, high: part.high },
    earlier: before(then, part)?.median,
  }));
  return ring(fields, "A ring with a field for each part. The table says the same.", marks);
}

export function caption({ scale }, then) {
  const broken = then ? ` Broken line: the round of ${inWords(then.day)}.` : "";
  return `Filled as far as the median, from 1 ${scale[0]} in the middle to 5 ${scale[4]} outside. Bracket: the middle half. A part has the medians of what its statements show.${broken}`;
}

function before(then, { title }) {
  return then?.parts.find((part) => part.title === title);
}

function partsTable(checklist, parts, then, marks) {
  const rows = parts.map((part) => [
    partName(part, marks),
    ...(part.median === null ? [few(2)] : [medianIn(checklist, part), halfOf(part)]),
    ...(then ? [medianIn(checklist, before(then, part))] : []),
  ]);
  return table(
    "The figures of the picture",
    ["Part", "Median", "Middle half", ...(then ? [`Median on ${inWords(then.day)}`] : [])],
    rows,
  );
}

/** What to talk about, with the open question of each statement and things to try. */
export function talk(checklist, figures) {
  const found = conversations(checklist, figures);
  const groups = Object.entries(KINDS).filter(([kind]) => found[kind].length);
  const heading = element("h3", {}, "Conversations worth having");
  if (!groups.length) {
    return statementsOf(checklist).some(({ id }) => figures.statements[id])
      ? [
          heading,
          element(
            "p",
            {},
            "Nothing stands out: you neither differ widely nor agree on anything very high or low. Choose a statement from the table that matters to you now.",
          ),
        ]
      : [];
  }
  return [
    heading,
    ...groups.flatMap(([kind, [title, opening]]) => [
      element("h4", {}, title),
      element("p", {}, opening),
      element("ul", { className: "talk" }, ...found[kind].map((one) => conversation(checklist, one, kind === "hard"))),
    ]),
  ];
}

function conversation(checklist, one, withThingsToTry) {
  const { statement } = one;
  const item = element(
    "li",
    {},
    element("p", {}, element("b", {}, statement.text)),
    strip(one),
    element("p", { className: "meta" }, `Median ${medianIn(checklist, one)}. Middle half: ${halfOf(one)}.`),
  );
  if (statement.question) item.append(element("p", {}, `To ask: ${statement.question}`));
  const leads = withThingsToTry ? statement.leads.filter(({ kind }) => kind !== "way") : [];
  if (leads.length)
    item.append(
      element(
        "p",
        {},
        "To try: ",
        ...joined(leads.map(({ title, address }) => element("a", { href: new URL(address, ROOT).href }, title))),
      ),
    );
  return item;
}

function joined(nodes) {
  return nodes.flatMap((node, n) => (n ? [", ", node] : [node]));
}

/** Every statement on the scale: strip, median, middle half and how many answered, or that they were too few. */
export function statementsTable(checklist, { statements }, then) {
  const onScale = statementsOf(checklist).filter((one) => hasScale(checklist, one));
  if (!onScale.some(({ id }) => statements[id])) return [];
  const heads = ["Statement", "Median", "Middle half", "Answered", ...(then ? [`Median on ${inWords(then.day)}`] : [])];
  const rows = onScale.map((statement) => {
    const found = statements[statement.id];
    const earlier = then?.statements[statement.id];
    const cells = found
      ? [element("td", {}, strip(found, earlier), medianIn(checklist, found)), halfOf(found), String(found.answered)]
      : [few(3)];
    return [statement.text, ...cells, ...(then ? [medianIn(checklist, earlier)] : [])];
  });
  return [element("h3", {}, "Every statement"), table("Every statement in figures", heads, rows)];
}

/** Texts under their statements, in mixed order and without names. */
export function textsList(checklist, texts, hidden) {
  const found = statementsOf(checklist).filter(({ id }) => texts.has(id));
  const note = hidden
    ? [
        element(
          "p",
          { className: "meta" },
          `Texts on other statements are not shown: fewer than ${FEWEST} people handed any over there.`,
        ),
      ]
    : [];
  if (!found.length && !hidden) return [];
  return [
    element("h3", {}, "In your own words"),
    ...found.flatMap((statement) => [
      element("h4", {}, statement.question ?? wordsOf(statement)),
      element("ul", { className: "wrote" }, ...texts.get(statement.id).map((text) => element("li", {}, text))),
    ]),
    ...note,
  ];
}

/** One cell in the place of several: too few answered. */
function few(cells) {
  return element("td", { colSpan: cells }, FEW);
}

function medianIn({ scale }, found) {
  return found ? levelInWords(scale, found.median) : FEW;
}

function halfOf({ low, high }) {
  return low === high ? rounded(low) : `${rounded(low)} to ${rounded(high)}`;
}

/** A table that scrolls by itself where a window is narrow. `rows` hold texts, elements or whole cells; the first of each is its name. */
function table(name, heads, rows) {
  const body = rows.map(([first, ...cells]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, first),
      ...cells.map((cell) => (cell.localName === "td" ? cell : element("td", {}, cell))),
    ),
  );
  return element(
    "div",
    { className: "table-scroll", tabIndex: 0, role: "region", "aria-label": name },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, ...body),
    ),
  );
}
