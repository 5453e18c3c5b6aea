// Clears everything that this browser keeps of checklists, once someone has seen what goes.

import { element } from "../shared/elements.js";
import { ask } from "./ask.js";
import { answeredIn, isEmpty, namesOf } from "./rounds.js";
import { clearTeam, hasTeam, others } from "./storage.js";

/** @import { Checklists } from "./checklists.js" */
/** @import { Reflection } from "./reflection.js" */

const NOTE =
  "You can’t undo this. Files that you saved stay where they are. " +
  "Other open tabs with answers of their own keep them until you close those tabs.";
const LEFT = "This browser didn’t let the page clear what it keeps. Clear this site’s data in the browser’s settings.";

/**
 * Says what would go, asks, and clears it.
 * @param {Reflection} reflection
 * @param {Checklists} checklists
 * @returns {Promise<string>} what to say of it; empty where nothing was done
 */
export async function clearEverything(reflection, checklists) {
  const all = [...others(checklists, reflection.checklist.id), reflection];
  const lines = all.flatMap(whatGoes);
  if (hasTeam()) lines.push("The team’s answers that are loaded in this tab");
  if (!lines.length) lines.push("There are no answers here. Your other choices go too.");
  const title = "Clear all this from this tab and this device?";
  const list = element("ul", {}, ...lines.map((line) => element("li", {}, line)));
  if ((await ask(title, [list, NOTE], [["Clear everything", "clear"], ["Keep it"]])) !== "clear") return "";
  clearTeam();
  const cleared = all.map((one) => one.clear());
  return cleared.every(Boolean) ? "Everything is cleared." : LEFT;
}

/**
 * What is kept of one checklist, in a line; none where nothing is.
 * @param {Reflection} reflection
 */
function whatGoes({ checklist, rounds, store }) {
  const names = namesOf(rounds);
  const listed = rounds
    .filter((round) => !isEmpty(round))
    .map((round) => `${names[round.id]} (${answeredIn(checklist, round)} answered)`);
  if (store.unreadable.length) listed.push("something the page can’t read");
  return listed.length ? [`${checklist.title}: ${listed.join("; ")}`] : [];
}
