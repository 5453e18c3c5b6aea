// Rounds: each time that somebody goes through a checklist. A round never changes; changing it makes another one.
//
// {id, handOver, date, version, statements: {id: the words as they stood}, earlier: {id: the words of answers to statements that are
// gone}, answers: {id: answer}, actions: {1: {text, date}}}. handOver is the id under which it is handed to a facilitator.

import { newId } from "../shared/chance.js";
import { inWords, today } from "../rules/dates.js";
import { isAnswered, answerOf } from "./answers.js";
import { statementsOf, wordsOf } from "./checklists.js";

export const ACTIONS = [1, 2, 3];

/** An empty round of a checklist, begun today. */
export function newRound(checklist) {
  return {
    id: newId(),
    handOver: newId(),
    date: today(),
    ...asAskedNow(checklist),
    earlier: {},
    answers: {},
    actions: {},
  };
}

/** A round with one action changed: {text, date}, either empty or both. */
export function withAction(round, number, action) {
  const { [number]: _, ...actions } = round.actions;
  const given = Object.fromEntries(Object.entries(action).filter(([, value]) => value));
  return { ...round, actions: Object.keys(given).length ? { ...actions, [number]: given } : actions };
}

/** True where nothing was answered, written or planned. */
export function isEmpty(round) {
  return !Object.keys(round.answers).length && !Object.keys(round.actions).length;
}

/** How many of the statements that a checklist asks now have an answer. */
export function answeredIn(checklist, round) {
  return statementsOf(checklist).filter((one) => isAnswered(answerOf(round, one.id))).length;
}

/** {round id: its name}: its date, and for a further one of the same day which it is. */
export function namesOf(rounds) {
  const seen = {};
  return Object.fromEntries(
    rounds.map(({ id, date }) => {
      seen[date] = (seen[date] ?? 0) + 1;
      return [id, inWords(date) + (seen[date] > 1 ? `, number ${seen[date]}` : "")];
    }),
  );
}

export function inOrder(rounds) {
  return [...rounds].sort((one, two) => (one.date < two.date ? -1 : Number(one.date > two.date)));
}

/**
 * What a checklist asks now that it did not ask when the round was begun, or null where nothing differs:
 * {fresh: [words], gone: [{id, words, answer}], reworded: [{then, now}]}.
 */
export function changesSince(checklist, round) {
  const now = new Map(statementsOf(checklist).map((one) => [one.id, wordsOf(one)]));
  const then = new Map(Object.entries(round.statements));
  const fresh = [...now].filter(([id]) => !then.has(id)).map(([, words]) => words);
  const gone = [...then]
    .filter(([id]) => !now.has(id))
    .map(([id, words]) => ({ id, words, answer: answerOf(round, id) }));
  const reworded = [...now]
    .filter(([id, words]) => then.has(id) && then.get(id) !== words)
    .map(([id, words]) => ({ then: then.get(id), now: words }));
  const same = round.version === checklist.version && !fresh.length && !gone.length && !reworded.length;
  return same ? null : { fresh, gone, reworded };
}

/** The round as one of today's version. Answers to statements that are gone stay in it, with their words. */
export function broughtUpToDate(checklist, round) {
  const now = asAskedNow(checklist);
  const known = Object.entries({ ...round.earlier, ...round.statements });
  const gone = known.filter(([id]) => !Object.hasOwn(now.statements, id) && isAnswered(answerOf(round, id)));
  return { ...round, ...now, earlier: Object.fromEntries(gone) };
}

function asAskedNow(checklist) {
  const statements = Object.fromEntries(statementsOf(checklist).map((one) => [one.id, wordsOf(one)]));
  return { version: checklist.version, statements };
}
