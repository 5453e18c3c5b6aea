// Who is in so far, in words and as a list from which each can be taken out.

import { element } from "../shared/elements.js";

/** @import { Gathering, Person } from "./gathering.js" */

/**
 * How many people are in, and where their answers came from.
 * @param {Person[]} people
 * @returns {string}
 */
export function count(people) {
  if (!people.length) return "No answers added yet.";
  const paper = people.filter(({ from }) => from === "paper").length;
  const files = people.length - paper;
  const all = people.length === 1 ? "One person’s answers are in" : `${people.length} people’s answers are in`;
  if (files && paper) return `${all}: ${files} from files, ${paper} from paper.`;
  return `${all}, ${paper ? "from paper" : "from files"}.`;
}

/**
 * A row for each person.
 * @param {Gathering} gathering
 * @param {(words: string) => void} changed is called when one was taken out
 * @returns {HTMLLIElement[]}
 */
export function peopleList(gathering, changed) {
  return gathering.people.map((person, n) => {
    const name = `Person ${n + 1}, ${person.from === "paper" ? "from paper" : "from a file"}`;
    const onclick = () => {
      gathering.takeOut(person.id);
      changed(`${name}: removed.`);
    };
    const set = { type: "button", className: "link", "aria-label": `Remove: ${name}`, onclick };
    return element("li", {}, name, " ", element("button", set, "Remove"));
  });
}
