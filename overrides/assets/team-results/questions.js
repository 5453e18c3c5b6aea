// What is asked before the picture is shown a second time, and before everything that was gathered is cleared.

import { ask } from "../checklist/ask.js";
import { FEWEST } from "./figures.js";
import { count } from "./people-list.js";

/** @import { Gathering, Person } from "./gathering.js" */

const FEW = `The results appear once ${FEWEST} people have answered. With fewer, people could work out what someone else said.`;

/**
 * Shows the picture if that is safe, or if someone says so.
 * @param {Gathering} gathering
 * @param {(words: string) => void} say
 * @returns {Promise<boolean>} true where it is shown
 */
export async function everyoneIsIn(gathering, say) {
  let found = gathering.show();
  if (found === "ask" && (await mayShow(gathering.changedSinceSeen))) found = gathering.show(true);
  if (found === "few") say(`${FEW} ${count(gathering.people)}`);
  if (found === "ask") say("The results aren’t shown again yet.");
  return found === "shown";
}

/**
 * Whoever sees both pictures could work out what those between them said.
 * @param {number} changed how many people came, went or changed
 */
async function mayShow(changed) {
  const [who, they] = changed === 1 ? ["One person has", "that person"] : [`${changed} people have`, "they"];
  const lines = [
    `${who} joined, left or changed their answers since the results were last shown. ` +
      `Anyone who sees both could work out what ${they} said.`,
    `Show them again only if nobody else has seen the first results, or wait until ${FEWEST} people are new.`,
  ];
  const answer = await ask("Show the results again?", lines, [
    ["Nobody has seen the first results: show these", "show"],
    ["Not yet"],
  ]);
  return answer === "show";
}

/**
 * Asks whether everything may go from the page.
 * @param {Person[]} people
 * @param {string} more another sentence, or an empty text
 * @returns {Promise<boolean>}
 */
export async function mayForget(people, more) {
  const gone = people.length === 1 ? "The answers of one person go" : `The answers of ${people.length} people go`;
  const lines = [
    people.length
      ? `${gone} from this page. The files themselves stay where they are.`
      : "No answers are in yet. What you’ve typed goes.",
    more,
  ].filter(Boolean);
  return (await ask("Clear this page?", lines, [["Clear it", "clear"], ["Keep it"]])) === "clear";
}
