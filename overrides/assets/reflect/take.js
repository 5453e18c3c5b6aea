// Ways to take answers away and to bring them back: a file, a table, paper, a hand-over file; and a way to clear them.

import { today } from "../shared/days.js";
import { element } from "../shared/elements.js";
import { saveFile } from "../shared/take-away.js";
import { ask } from "./ask.js";
import { handOverPart } from "./hand-over-part.js";
import { textOf } from "./opening-files.js";
import { MOST_BYTES, ownFile, readOwnFile } from "./own-file.js";
import { answeredIn, isEmpty, namesOf } from "./rounds.js";
import { clearTeam, hasTeam, others, reflectionOn } from "./shelf.js";
import { tableFile } from "./table-file.js";

/** Wires the part of the page about taking answers away; gives a function that brings it in line. */
export function take(article, reflection, { checklists }) {
  const section = article.querySelector("[data-take]");
  const part = (name) => section.querySelector(`[data-${name}]`);
  const say = (words, where = "take") => { section.querySelector(`[data-said=${where}]`).textContent = words; };
  const { checklist } = reflection;
  const handOver = part("hand-over") ? handOverPart(part("hand-over"), reflection, say) : () => {};

  part("save").addEventListener("click", () => {
    say(saveOwnFile(reflection, part("with-others").checked ? others(checklists, checklist.id) : []));
  });
  part("table").addEventListener("click", () => {
    saveFile(`reflection-${checklist.id}-${today()}.csv`, "text/csv", tableFile(checklist, reflection.rounds));
    say("The table is with your downloads.");
  });
  part("print").addEventListener("click", () => print());
  part("load").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (file) say(await loaded(file, reflection, checklists));
    target.value = "";
    showOthers();
  });
  part("clear").addEventListener("click", async () => {
    await clear(reflection, checklists, (words) => say(words, "clear"));
    showOthers();
  });
  function showOthers() {
    const { length } = others(checklists, checklist.id);
    part("others").hidden = !length;
    part("others").querySelector("span").textContent = `Put my answers to ${counted(length, "other checklist")} into the file too`;
  }

  section.hidden = false;
  return (what) => {
    if (what === "start") showOthers();
    handOver(what);
  };
}

/** Offers the file with these answers to be saved; gives what to say about it. */
export function saveOwnFile(reflection, more = []) {
  const name = `reflection-${reflection.checklist.id}-${today()}.json`;
  saveFile(name, "application/json", ownFile([reflection, ...more].map(entry), today()));
  reflection.unsaved = false;
  return "The file is with your downloads. Keep it where only you can read it.";
}

function entry({ checklist, rounds }) {
  return { id: checklist.id, title: checklist.title, rounds: rounds.filter((round) => !isEmpty(round)) };
}

/** Takes in a file and says what came of it. */
async function loaded(file, reflection, checklists) {
  const { text, fault: unread } = await textOf(file, MOST_BYTES);
  const { data, fault } = unread ? { fault: unread } : readOwnFile(text);
  if (fault) return fault;
  const here = data.find(({ id }) => id === reflection.checklist.id);
  const elsewhere = data.filter((one) => one !== here && one.rounds.length);
  const said = here ? [told(reflection.takeIn(here.rounds))] : ["This file has no answers to this checklist."];
  for (const { id, title, rounds } of elsewhere) {
    if (!Object.hasOwn(checklists, id)) {
      said.push(`It has answers to “${title}”, a checklist that is not on this site. They were left out.`);
      continue;
    }
    const other = reflectionOn(checklists[id]);
    if (reflection.keeping.place === "device") other.moveTo("device");
    other.takeIn(rounds);
    said.push(`Its answers to “${other.checklist.title}” are on that checklist's own page now.`);
  }
  return said.join(" ");
}

function told({ added, extended, copied, same }) {
  const parts = [
    added ? `${counted(added, "round")} added.` : "",
    extended ? `${counted(extended, "round")} brought up to date.` : "",
    copied ? `${counted(copied, "round")} in the file differed from the same one here, so both are kept, as two rounds.` : "",
    same ? `${counted(same, "round")} in the file ${same === 1 ? "was" : "were"} here already.` : "",
  ].filter(Boolean);
  return parts.join(" ") || "There are no answers in this file.";
}

/** Says what would go, asks, and clears it. */
async function clear(reflection, checklists, say) {
  const all = [reflection, ...others(checklists, reflection.checklist.id)];
  const lines = all.flatMap(whatGoes);
  if (hasTeam()) lines.push("The team's answers that are loaded in this tab");
  if (!lines.length) lines.push("There are no answers here. What is left of your choices goes.");
  const title = "Clear all this from this tab and this device?";
  const note = "This cannot be undone. Files that you saved stay where they are. Other open tabs that have answers of their own keep them until you close those tabs.";
  if (await ask(title, [element("ul", {}, ...lines.map((line) => element("li", {}, line))), note], [["Clear everything", "clear"], ["Keep it"]]) !== "clear") return;
  const cleared = all.map((one) => one.clear());
  clearTeam();
  say(cleared.every(Boolean) ? "Everything is cleared." : "This browser did not let the page clear what it keeps. Clear the data of this site in the browser's settings.");
}

/** What is kept of one checklist, in a line; none where nothing is. */
function whatGoes({ checklist, rounds, keeping }) {
  const names = namesOf(rounds);
  const listed = rounds.filter((round) => !isEmpty(round)).map((round) => `${names[round.id]} (${answeredIn(checklist, round)} answered)`);
  if (keeping.unreadable.length) listed.push("something that cannot be read");
  return listed.length ? [`${checklist.title}: ${listed.join("; ")}`] : [];
}

function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
