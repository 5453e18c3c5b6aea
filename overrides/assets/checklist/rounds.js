// Rounds: each time that someone goes through a checklist. A round never changes; changing it makes another one.

import { inWords, today } from "../rules/dates.js";
import { newId } from "../shared/chance.js";
import { answerNow, answerOf, hasOtherScale, isAnswered, isPoint, scaleThen } from "./answers.js";
import { scaleOf, statementsOf, wordsOf } from "./checklists.js";

/** @import { Answer, Point } from "./answers.js" */
/** @import { Checklist, Scale } from "./checklists.js" */

/** @typedef {{ text?: string, date?: string }} Action what someone plans, and by when */

/**
 * @typedef {object} Round
 * @property {string} id
 * @property {string} handOver the id under which it is handed to a facilitator
 * @property {string} date the day on which it was begun
 * @property {number} version that of the checklist
 * @property {{ [id: string]: string }} statements the words of each statement as they stood
 * @property {{ [id: string]: Scale }} [scales] what each statement was answered on; older rounds do not say
 * @property {{ [id: string]: string }} earlier the words of statements that are gone but have an answer
 * @property {{ [id: string]: Answer }} answers
 * @property {{ [number: string]: Action }} actions
 */

export const ACTIONS = [1, 2, 3];

/**
 * An empty round of a checklist, begun today.
 * @param {Checklist} checklist
 * @returns {Round}
 */
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

/**
 * A round with one action changed. An action with neither text nor day is taken away.
 * @param {Round} round
 * @param {number} number
 * @param {Action} action
 * @returns {Round}
 */
export function withAction(round, number, { text, date }) {
  const { [number]: _, ...actions } = round.actions;
  const given = { ...(text ? { text } : {}), ...(date ? { date } : {}) };
  return { ...round, actions: Object.keys(given).length ? { ...actions, [number]: given } : actions };
}

/**
 * True where nothing was answered, written or planned.
 * @param {Round} round
 * @returns {boolean}
 */
export function isEmpty(round) {
  return !Object.keys(round.answers).length && !Object.keys(round.actions).length;
}

/**
 * How many of the statements that a checklist asks now have an answer.
 * @param {Checklist} checklist
 * @param {Round} round
 * @returns {number}
 */
export function answeredIn(checklist, round) {
  return statementsOf(checklist).filter((one) => isAnswered(answerNow(checklist, round, one.id))).length;
}

/**
 * The name of each round, by its id: its date, and for a further one of the same day which it is.
 * @param {readonly Pick<Round, "id" | "date">[]} rounds
 * @returns {{ [id: string]: string }}
 */
export function namesOf(rounds) {
  /** @type {{ [date: string]: number }} */
  const seen = {};
  return Object.fromEntries(
    rounds.map(({ id, date }) => {
      const nth = (seen[date] ?? 0) + 1;
      seen[date] = nth;
      return [id, inWords(date) + (nth > 1 ? `, number ${nth}` : "")];
    }),
  );
}

/**
 * The name of one round among others.
 * @param {readonly Round[]} rounds
 * @param {string} id
 * @returns {string}
 */
export function nameOf(rounds, id) {
  return namesOf(rounds)[id] ?? "";
}

/**
 * Rounds by their dates, the earliest first.
 * @param {readonly Round[]} rounds
 * @returns {Round[]}
 */
export function inOrder(rounds) {
  return [...rounds].sort((one, two) => (one.date < two.date ? -1 : Number(one.date > two.date)));
}

/**
 * The round with a statement to be answered on today's scale. A point of another scale stays, under an id of its own.
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {string} id that of the statement
 * @returns {Round}
 */
export function onTodaysScale(checklist, round, id) {
  const [then, now] = [scaleThen(round, id), scaleOf(checklist, id)];
  if (!then || !hasOtherScale(checklist, round, id)) return round;
  const { [id]: _, ...others } = round.scales ?? {};
  const scales = now ? { ...others, [id]: now } : others;
  const { score, ...rest } = answerOf(round, id);
  if (!isPoint(score)) return { ...round, scales };
  const old = `${id}-v${round.version}`;
  const { [id]: __, ...answers } = round.answers;
  return {
    ...round,
    scales: { ...scales, [old]: then },
    earlier: { ...round.earlier, [old]: round.statements[id] ?? "" },
    answers: { ...answers, ...(isAnswered(rest) ? { [id]: rest } : {}), [old]: { score } },
  };
}

/**
 * The round as one of today's version. Answers to statements that are gone stay in it, with their words.
 * @param {Checklist} checklist
 * @param {Round} round
 * @returns {Round}
 */
export function broughtUpToDate(checklist, round) {
  const now = asAskedNow(checklist);
  const moved = Object.keys(now.statements).reduce((one, id) => onTodaysScale(checklist, one, id), round);
  const known = Object.entries({ ...moved.earlier, ...moved.statements });
  const gone = known.filter(([id]) => !Object.hasOwn(now.statements, id) && isAnswered(answerOf(moved, id)));
  const scales = Object.fromEntries(gone.flatMap(([id]) => withScale(id, scaleThen(moved, id))));
  return { ...moved, ...now, scales: { ...now.scales, ...scales }, earlier: Object.fromEntries(gone) };
}

/** @param {Checklist} checklist */
function asAskedNow(checklist) {
  const asked = statementsOf(checklist);
  const statements = Object.fromEntries(asked.map((one) => [one.id, wordsOf(one)]));
  const scales = Object.fromEntries(asked.flatMap(({ id }) => withScale(id, scaleOf(checklist, id))));
  return { version: checklist.version, statements, scales };
}

/**
 * @param {string} id
 * @param {Scale | null} scale
 * @returns {[id: string, scale: Scale][]}
 */
function withScale(id, scale) {
  return scale ? [[id, scale]] : [];
}
