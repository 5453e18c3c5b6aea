// Ways to take answers away and to bring them back: a file, a table, paper, a hand-over file; and a way to clear them.

import { today } from "../rules/dates.js";
import { maybe, one } from "../shared/elements.js";
import { saveFile } from "../shared/take-away.js";
import { counted } from "./checklists.js";
import { clearEverything } from "./clearing.js";
import { handOverPart } from "./hand-over-part.js";
import { loadOwnFile } from "./load-own-file.js";
import { ownFile } from "./own-file.js";
import { partsOf, sayer, takenFiles } from "./parts.js";
import { isEmpty } from "./rounds.js";
import { others } from "./storage.js";
import { tableFile } from "./table-file.js";

/** @import { Checklists } from "./checklists.js" */
/** @import { AnsweredChecklist } from "./own-file.js" */
/** @import { Update } from "./page.js" */
/** @import { Reflection } from "./reflection.js" */

/**
 * Wires the part of the page about taking answers away; gives a function that brings it in line.
 * @param {HTMLElement} section
 * @param {Reflection} reflection
 * @param {Checklists} checklists
 * @returns {Update}
 */
export function take(section, reflection, checklists) {
  const part = partsOf(section);
  const say = sayer(section, "take");
  const { checklist } = reflection;
  const handOver = maybe(section, "[data-hand-over]", HTMLElement); // only where a team answers
  const showHandOver = handOver && handOverPart(handOver, reflection, say);
  const load = part("load", HTMLInputElement);

  part("save", HTMLElement).addEventListener("click", () => {
    const withOthers = part("with-others", HTMLInputElement).checked;
    say(saveOwnFile(reflection, withOthers ? others(checklists, checklist.id) : []));
  });
  part("table", HTMLElement).addEventListener("click", () => {
    saveFile(`reflection-${checklist.id}-${today()}.csv`, "text/csv", tableFile(checklist, reflection.rounds));
    say("The table is in your downloads.");
  });
  part("print", HTMLElement).addEventListener("click", () => print());
  load.addEventListener("change", async () => {
    const [file] = takenFiles(load);
    if (file) say(await loadOwnFile(file, reflection, checklists));
  });
  part("clear", HTMLElement).addEventListener("click", async () =>
    say(await clearEverything(reflection, checklists), "clear"),
  );

  function showOthers() {
    const { length } = others(checklists, checklist.id);
    const row = part("others", HTMLElement);
    row.hidden = !length;
    one(row, "span", HTMLElement).textContent =
      `Put my answers to ${counted(length, "other checklist")} into the file too`;
  }

  section.hidden = false;
  return (what) => {
    if (what === "start" || what === "rounds") showOthers();
    showHandOver?.(what);
  };
}

/**
 * Offers the file with these answers to be saved.
 * @param {Reflection} reflection
 * @param {Reflection[]} more others whose answers go into the same file
 * @returns {string} what to say about it
 */
export function saveOwnFile(reflection, more = []) {
  const name = `reflection-${reflection.checklist.id}-${today()}.json`;
  saveFile(name, "application/json", ownFile([reflection, ...more].map(entry), today()));
  reflection.unsaved = false;
  return "The file is in your downloads. Keep it where only you can read it.";
}

/**
 * @param {Reflection} reflection
 * @returns {AnsweredChecklist}
 */
function entry({ checklist, rounds }) {
  return { id: checklist.id, title: checklist.title, rounds: rounds.filter((round) => !isEmpty(round)) };
}
