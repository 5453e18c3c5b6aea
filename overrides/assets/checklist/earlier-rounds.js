// Which earlier round stands beside the open one: the one before it, until someone chooses.

import { setOptions } from "../shared/elements.js";
import { namesOf } from "./rounds.js";

/** @import { Part } from "./parts.js" */
/** @import { EarlierRound } from "./picture.js" */
/** @import { Reflection } from "./reflection.js" */

/**
 * Wires the choice of an earlier round.
 * @param {Part} part
 * @param {Reflection} reflection
 * @param {() => void} changed is called when someone has chosen
 * @returns {() => EarlierRound | null} brings the choice in line with the reflection, and gives what is chosen
 */
export function earlierRounds(part, reflection, changed) {
  const pick = part("compare-with", HTMLSelectElement);
  /** @type {string | null} */
  let wanted = null;
  pick.addEventListener("change", () => {
    wanted = pick.value;
    changed();
  });
  return () => {
    const { rounds, round } = reflection;
    const names = namesOf(rounds);
    const others = rounds.filter((one) => one !== round).map((one) => ({ round: one, name: names[one.id] ?? "" }));
    part("compare", HTMLElement).hidden = !others.length;
    const before = round ? (rounds[rounds.indexOf(round) - 1]?.id ?? "") : "";
    const possible = wanted === "" || others.some((one) => one.round.id === wanted);
    const id = wanted !== null && possible ? wanted : before;
    setOptions(pick, [["", "None"], ...others.map((one) => option(one))], id);
    return others.find((one) => one.round.id === id) ?? null;
  };
}

/**
 * @param {EarlierRound} earlier
 * @returns {[value: string, words: string]}
 */
function option({ round, name }) {
  return [round.id, name];
}
