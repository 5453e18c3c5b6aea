// Takes in a file that someone saved for themselves, and says what came of it.

import { counted } from "./checklists.js";
import { textOf } from "./opening-files.js";
import { MOST_BYTES, readOwnFile } from "./own-file.js";
import { reflectionOn } from "./storage.js";

/** @import { Checklists } from "./checklists.js" */
/** @import { MergeCounts } from "./merging.js" */
/** @import { AnsweredChecklist } from "./own-file.js" */
/** @import { Reflection } from "./reflection.js" */

/**
 * Takes in a file: answers to the checklist of this page here, answers to others where those are kept.
 * @param {File} file
 * @param {Reflection} reflection
 * @param {Checklists} checklists
 * @returns {Promise<string>} what came of it
 */
export async function loadOwnFile(file, reflection, checklists) {
  const text = await textOf(file, MOST_BYTES);
  const answered = text.fault === undefined ? readOwnFile(text.data) : text;
  if (answered.fault !== undefined) return answered.fault;
  const here = answered.data.find(({ id }) => id === reflection.checklist.id);
  const elsewhere = answered.data.filter((one) => one !== here && one.rounds.length);
  return [
    here ? inSentences(reflection.takeIn(here.rounds)) : "This file has no answers to this checklist.",
    ...elsewhere.map((one) => takeInElsewhere(one, reflection, checklists)),
  ].join(" ");
}

/**
 * Puts answers to another checklist where its own page finds them.
 * @param {AnsweredChecklist} answered
 * @param {Reflection} reflection that of this page: the others are kept where this one is
 * @param {Checklists} checklists
 */
function takeInElsewhere({ id, title, rounds }, reflection, checklists) {
  const checklist = Object.hasOwn(checklists, id) && checklists[id];
  if (!checklist) return `It has answers to “${title}”, a checklist that isn’t on this site. They were left out.`;
  const other = reflectionOn(checklist);
  if (reflection.store.place === "device") other.moveTo("device");
  other.takeIn(rounds);
  return `Its answers to “${checklist.title}” are on that checklist’s own page now.`;
}

/** @param {MergeCounts} counts */
function inSentences({ added, extended, copied, same }) {
  const differed = "in the file differed from the same one here, so both are kept, as two rounds.";
  const parts = [
    added ? `${counted(added, "round")} added.` : "",
    extended ? `${counted(extended, "round")} brought up to date.` : "",
    copied ? `${counted(copied, "round")} ${differed}` : "",
    same ? `${counted(same, "round")} in the file ${same === 1 ? "was" : "were"} here already.` : "",
  ].filter(Boolean);
  return parts.join(" ") || "There are no answers in this file.";
}
