// The picture for the wall: one sheet that says how many, when, and what to talk about. It appears only on paper.

import { wordsOf } from "../checklist/checklists.js";
import { partName } from "../checklist/picture.js";
import { rounded } from "../checklist/profile.js";
import { inWords, today } from "../rules/dates.js";
import { element } from "../shared/elements.js";
import { conversations } from "./talk.js";
import { caption, teamRing } from "./team-picture.js";

/** @import { Checklist } from "../checklist/checklists.js" */
/** @import { Marks } from "../checklist/ring.js" */
/** @import { PartFigures, TeamFigures } from "./figures.js" */
/** @import { TalkKind } from "./talk.js" */
/** @import { EarlierTeam } from "./team-file.js" */

/** @type {[kind: TalkKind, head: string][]} */
const HEADS = [
  ["good", "We agree that this goes well"],
  ["hard", "We agree that this is hard"],
  ["differ", "We see this differently"],
];

/**
 * The sheet, as elements to show.
 * @param {Checklist} checklist
 * @param {TeamFigures} figures
 * @param {EarlierTeam | null} earlier
 * @param {Marks} marks
 * @returns {Element[]}
 */
export function wall(checklist, figures, earlier, marks) {
  return [
    element("p", { className: "wall-title" }, checklist.title),
    element("p", {}, `${figures.people} people, ${inWords(today())}`),
    ...wallPicture(checklist, figures, earlier, marks),
    element("div", { className: "wall-lists" }, ...lists(checklist, figures)),
  ];
}

/**
 * The ring with its caption and the names of the parts; nothing where there is nothing to draw.
 * @param {Checklist} checklist
 * @param {TeamFigures} figures
 * @param {EarlierTeam | null} earlier
 * @param {Marks} marks
 * @returns {Element[]}
 */
function wallPicture(checklist, { parts }, earlier, marks) {
  if (parts.every(({ median }) => median === null)) return [];
  const names = element("ul", { className: "names" }, ...parts.map((part) => nameOf(part, marks)));
  return [teamRing(parts, earlier, marks), element("p", { className: "caption" }, caption(checklist, earlier)), names];
}

/**
 * @param {PartFigures} part
 * @param {Marks} marks
 */
function nameOf(part, marks) {
  return element("li", {}, partName(part, marks), part.median !== null && ` ${rounded(part.median)}`);
}

/**
 * What to talk about, kind by kind.
 * @param {Checklist} checklist
 * @param {TeamFigures} figures
 */
function lists(checklist, figures) {
  const found = conversations(checklist, figures);
  return HEADS.filter(([kind]) => found[kind].length).map(([kind, head]) => {
    const items = found[kind].map(({ statement }) => element("li", {}, wordsOf(statement)));
    return element("div", {}, element("p", {}, element("b", {}, head)), element("ul", {}, ...items));
  });
}
