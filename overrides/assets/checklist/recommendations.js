// Where it is strong, where to start, and what there is to try there.

import { element } from "../shared/elements.js";
import { answerOf, isAnswered, scoreInWords } from "./answers.js";
import { ROOT, speaker, statementsOf, wordsOf } from "./checklists.js";
import { profile, scored, standingOut } from "./profile.js";

const MOST_STRONG = 3;
const MOST_TO_START = 2;
const STRONG = 4;
const CHOOSE = "Read what you wrote. In which part would a small change help most? Open it for things to try.";
const KINDS = { tip: "Tip", activity: "Activity", "case-study": "Case study" };

/** {strong, start}: each as the nodes to show. `plan(words)` makes something an action. */
export function places(checklist, round, plan) {
  const parts = profile(checklist, round);
  const startHeading = element("h3", {}, "Where to start");
  if (parts.every((part) => part.level === null)) {
    const answered = statementsOf(checklist).some(({ id }) => isAnswered(answerOf(round, id)));
    return {
      strong: [],
      start: answered ? [startHeading, element("p", {}, CHOOSE), ...chooseYourself(checklist, plan)] : [],
    };
  }
  const found = standingOut(parts);
  if (!found)
    return {
      strong: [],
      start: [
        startHeading,
        element("p", {}, "Answer about three statements in at least two parts, and this says where to start."),
      ],
    };
  if (found.even) {
    return {
      strong: [],
      start: [
        startHeading,
        element("p", {}, "The parts are close together: none stands out. Choose the one that matters most to you now."),
        ...chooseYourself(checklist, plan),
      ],
    };
  }
  const strongHeading = element("h3", {}, speaker(checklist) === "me" ? "Where I am strong" : "Where we are strong");
  return {
    strong: [strongHeading, ...found.strong.flatMap((part) => strongPart(checklist, round, part))],
    start: [startHeading, ...found.start.flatMap((part) => startPart(checklist, round, part, plan))],
  };
}

function strongPart(checklist, round, { index, title }) {
  const best = scored(checklist, round, index)
    .filter(({ score }) => score >= STRONG)
    .reverse()
    .slice(0, MOST_STRONG);
  return [element("h4", {}, title), answeredLines(checklist, best, "The highest of the parts so far.")];
}

function startPart(checklist, round, { index, title }, plan) {
  const lowest = scored(checklist, round, index).slice(0, MOST_TO_START);
  return [
    element("h4", {}, title),
    answeredLines(checklist, lowest, ""),
    ...thingsToTry(
      lowest.map(({ statement }) => statement),
      plan,
    ),
  ];
}

function answeredLines(checklist, found, otherwise) {
  if (!found.length) return element("p", {}, otherwise);
  return element(
    "ul",
    {},
    ...found.map(({ statement, score }) =>
      element("li", {}, element("b", {}, `${scoreInWords(checklist, score)}: `), wordsOf(statement)),
    ),
  );
}

/** Every part with what it leads to, to be opened by whoever knows where to start. */
function chooseYourself(checklist, plan) {
  return checklist.sections.map(({ title, statements }) =>
    element("details", { className: "more" }, element("summary", {}, title), ...thingsToTry(statements, plan)),
  );
}

/** The tips, activities and case studies that statements lead to, each once, with a way to make a tip an action. */
function thingsToTry(statements, plan) {
  const cards = new Map(
    statements
      .flatMap((one) => one.leads)
      .filter(({ kind }) => kind !== "way")
      .map((card) => [card.address, card]),
  );
  const items = [...cards.values()].map(({ kind, title, address }) =>
    element(
      "li",
      {},
      `${KINDS[kind]}: `,
      element("a", { href: new URL(address, ROOT).href }, title),
      " ",
      element(
        "button",
        { type: "button", className: "link", "aria-label": `Make it an action: ${title}`, onclick: () => plan(title) },
        "Make it an action",
      ),
    ),
  );
  return items.length ? [element("p", {}, "Things to try:"), element("ul", { className: "to-try" }, ...items)] : [];
}
