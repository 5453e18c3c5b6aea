// At the head of the page: the round that is open, those before it, and a way to begin another.

import { inWords } from "../rules/dates.js";
import { element, setOptions } from "../shared/elements.js";
import { ask } from "./ask.js";
import { counted } from "./checklists.js";
import { ACTIONS, answeredIn, isEmpty, nameOf, namesOf } from "./rounds.js";

/** @import { Part, Say } from "./parts.js" */
/** @import { Reflection } from "./reflection.js" */
/** @import { Round } from "./rounds.js" */

/**
 * Wires the rounds; gives a function that brings them in line with the reflection.
 * @param {Part} part
 * @param {Reflection} reflection
 * @param {{ say: Say, goOn: () => void }} page
 * @returns {() => void}
 */
export function rounds(part, reflection, { say, goOn }) {
  const pick = part("open-round", HTMLSelectElement);
  pick.addEventListener("change", () => {
    reflection.openRound(pick.value);
    say(`The round of ${nameOf(reflection.rounds, pick.value)} is open.`);
  });
  part("new-round", HTMLElement).addEventListener("click", () => {
    const { date } = reflection.startRound();
    say(`New round started on ${inWords(date)}. Earlier rounds stay as they are.`);
    goOn();
  });
  part("delete-round", HTMLElement).addEventListener("click", async () => {
    const { round } = reflection;
    if (round) await deleteRound(reflection, round, say);
  });
  return () => showRounds(part, pick, reflection);
}

/**
 * Asks, deletes the round, and says so.
 * @param {Reflection} reflection
 * @param {Round} round
 * @param {Say} say
 */
async function deleteRound(reflection, round, say) {
  const name = nameOf(reflection.rounds, round.id);
  const answered = counted(answeredIn(reflection.checklist, round), "statement");
  const lines = [`It has answers to ${answered}. You can’t undo this.`];
  if ((await ask(`Delete the round of ${name}?`, lines, [["Delete it", "delete"], ["Keep it"]])) !== "delete") return;
  reflection.deleteRound(round.id);
  say(`The round of ${name} is deleted.`);
}

/**
 * @param {Part} part
 * @param {HTMLSelectElement} pick
 * @param {Reflection} reflection
 */
function showRounds(part, pick, { rounds, round }) {
  const begun = rounds.some((one) => !isEmpty(one));
  part("rounds", HTMLElement).hidden = !begun;
  if (!begun || !round) return;
  const names = namesOf(rounds);
  part("this-round", HTMLElement).replaceChildren(
    "This is the round of ",
    element("b", {}, names[round.id]),
    round === rounds.at(-1) ? "." : ", not your latest.",
  );
  part("other-rounds", HTMLElement).hidden = rounds.length < 2;
  setOptions(
    pick,
    rounds.map(({ id }) => [id, names[id] ?? ""]),
    round.id,
  );
  part("new-round", HTMLElement).hidden = isEmpty(round);
  part("last-actions", HTMLElement).textContent = lastActions(rounds[rounds.indexOf(round) - 1]);
}

/**
 * What someone planned in the round before the one that is open.
 * @param {Round | undefined} earlier
 */
function lastActions(earlier) {
  const lines = ACTIONS.flatMap((number) => {
    const { text, date } = earlier?.actions[number] ?? {};
    return text ? [text + (date ? ` (by ${inWords(date)})` : "")] : [];
  });
  return lines.length ? `Last time you planned: ${lines.join("; ")}.` : "";
}
