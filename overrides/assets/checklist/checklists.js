// The checklists as data (macros/outputs/data/checklists.py says how), and what can be asked of one.

import { hasEnded } from "../shared/last-day.js";

export const ROOT = new URL("../../", import.meta.url);

/** {id: checklist} of every checklist of this site. */
export async function fetchChecklists() {
  const answer = await fetch(new URL("assets/checklists.json", ROOT));
  const { checklists } = await answer.json();
  for (const statement of Object.values(checklists).flatMap(statementsOf))
    statement.leads = statement.leads.filter(({ until }) => !hasEnded(until));
  return checklists;
}

/** Every statement of a checklist, in order. */
export function statementsOf(checklist) {
  return checklist.sections.flatMap((section) => section.statements);
}

/** The words by which a statement is known: the statement, or its question where it is only a question. */
export function wordsOf(statement) {
  return statement.text ?? statement.question;
}

/** How the answers to a checklist may be given: any of scale, open and both. The first is where a reader begins. */
export function waysToAnswer(checklist) {
  return checklist.answers === "both" ? ["scale", "open", "both"] : [checklist.answers];
}

/** True where a statement can be answered on the scale. */
export function hasScale(checklist, statement) {
  return Boolean(checklist.scale && statement.text);
}

/** A number with its noun: 1 round, 2 rounds. */
export function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** "me" where one person answers about their own part, else "us". */
export function speaker(checklist) {
  return checklist.audience === "me" ? "me" : "us";
}
