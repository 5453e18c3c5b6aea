// The file with a team's figures, to be put beside those of a later round. It holds no person's answers and no texts.

import { isDay } from "../rules/dates.js";
import { begun, isCount, isFields, isId, isMap, isText, opened } from "../checklist/opening-files.js";
import { FEWEST } from "./figures.js";

export const MOST_BYTES = 2_000_000;
const MOST_STATEMENTS = 500;

/** The file as text. `day` is the day of the round. */
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

/** {data: {day, checklist, checklistVersion, people, statements, parts}} from the text of such a file, or {fault}. */
export function readTeamFile(text) {
  return opened(text, "team", ({ day, checklist, checklist_version: checklistVersion, people, statements, parts }) => {
    const whole =
      isDay(day) &&
      isId(checklist) &&
      isCount(checklistVersion) &&
      isCount(people) &&
      people >= FEWEST &&
      isMap(statements, MOST_STATEMENTS, isId, areFiguresOfEnough) &&
      Array.isArray(parts) &&
      parts.length <= MOST_STATEMENTS &&
      parts.every((part) => areFigures(part) && isText(part.title, 1000));
    return whole ? { day, checklist, checklistVersion, people, statements, parts } : null;
  });
}

function areFigures(value) {
  const onScale = (number) => typeof number === "number" && number >= 1 && number <= 5;
  return (
    isFields(value) &&
    [value.low, value.median, value.high].every(onScale) &&
    value.low <= value.median &&
    value.median <= value.high
  );
}

function areFiguresOfEnough(value) {
  return areFigures(value) && isCount(value.answered) && value.answered >= FEWEST;
}
