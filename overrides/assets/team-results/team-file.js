// The file with a team's figures, to be put beside those of a later round. It holds no person's answers and no texts.

import { begun, isCount, isFields, isId, isList, isMap, isText, opened } from "../checklist/opening-files.js";
import { isDay } from "../rules/dates.js";
import { FEWEST } from "./figures.js";

/** @import { Checklist } from "../checklist/checklists.js" */
/** @import { Opened } from "../checklist/opening-files.js" */
/** @import { Figures, StatementFigures, TeamFigures } from "./figures.js" */

/** @typedef {Figures & { title: string }} EarlierPart */

/**
 * The figures of an earlier round, as such a file holds them.
 * @typedef {object} EarlierTeam
 * @property {string} day
 * @property {string} checklist its id
 * @property {number} checklistVersion
 * @property {number} people
 * @property {{ [id: string]: StatementFigures }} statements
 * @property {EarlierPart[]} parts
 */

export const MOST_BYTES = 2_000_000;
const MOST_STATEMENTS = 500;

/**
 * The file as text.
 * @param {Checklist} checklist
 * @param {TeamFigures} figures
 * @param {string} day that of the round
 * @returns {string}
 */
export function teamFile(checklist, { people, statements, parts }, day) {
  const content = {
    ...begun("team"),
    day,
    checklist: checklist.id,
    checklist_version: checklist.version,
    people,
    statements: Object.fromEntries(Object.entries(statements).filter(([, figures]) => figures)),
    parts: parts
      .filter(({ median }) => median !== null)
      .map(({ title, median, low, high }) => ({ title, median, low, high })),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/**
 * What stands in the text of such a file.
 * @param {string} text
 * @returns {Opened<EarlierTeam>}
 */
export function readTeamFile(text) {
  return opened(text, "team", ({ day, checklist, checklist_version: checklistVersion, people, statements, parts }) => {
    const whole =
      isDay(day) &&
      isId(checklist) &&
      isCount(checklistVersion) &&
      isCount(people) &&
      people >= FEWEST &&
      isMap(statements, MOST_STATEMENTS, isId, isOfStatement) &&
      isList(parts, MOST_STATEMENTS, isOfPart);
    return whole ? { day, checklist, checklistVersion, people, statements, parts } : null;
  });
}

/**
 * @param {unknown} value
 * @returns {value is EarlierPart}
 */
function isOfPart(value) {
  return areFigures(value) && "title" in value && isText(value.title, 1000);
}

/**
 * True for the figures of a statement to which enough people answered.
 * @param {unknown} value
 * @returns {value is StatementFigures}
 */
function isOfStatement(value) {
  return areFigures(value) && "answered" in value && isCount(value.answered) && value.answered >= FEWEST;
}

/**
 * @param {unknown} value
 * @returns {value is Figures}
 */
function areFigures(value) {
  if (!isFields(value)) return false;
  const { low, median, high } = value;
  return isOnScale(low) && isOnScale(median) && isOnScale(high) && low <= median && median <= high;
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isOnScale(value) {
  return typeof value === "number" && value >= 1 && value <= 5;
}
