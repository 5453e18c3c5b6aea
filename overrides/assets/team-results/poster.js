// The picture for the wall: one sheet that says how many, when, and what to talk about. It appears only on paper.

import { inWords, today } from "../rules/dates.js";
import { element } from "../shared/elements.js";
import { partName } from "../checklist/picture.js";
import { rounded } from "../checklist/profile.js";
import { conversations } from "./talk.js";
import { caption, teamRing } from "./team-parts.js";

const HEADS = {
  good: "We agree that this goes well",
  hard: "We agree that this is hard",
  differ: "We see this differently",
};

export function wall(checklist, figures, then, marks) {
  const { people, parts } = figures;
  const found = conversations(checklist, figures);
  const lists = Object.entries(HEADS)
    .filter(([kind]) => found[kind].length)
    .map(([kind, head]) =>
      element(
        "div",
        {},
        element("p", {}, element("b", {}, head)),
        element("ul", {}, ...found[kind].map(({ statement }) => element("li", {}, statement.text))),
      ),
    );
  const drawn = parts.some(({ median }) => median !== null);
  const names = element(
    "ul",
    { className: "names" },
    ...parts.map((part) =>
      element("li", {}, partName(part, marks), part.median === null ? "" : ` ${rounded(part.median)}`),
    ),
  );
  return [
    element("p", { className: "wall-title" }, checklist.title),
    element("p", {}, `${people} people, ${inWords(today())}`),
    ...(drawn
      ? [teamRing(parts, then, marks), element("p", { className: "caption" }, caption(checklist, then)), names]
      : []),
    element("div", { className: "wall-lists" }, ...lists),
  ];
}
