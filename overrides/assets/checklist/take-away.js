// Ways to take answers away and to bring them back: a file, a table, paper, a hand-over file; and a way to clear them.

import { today } from "../rules/dates.js";
import { saveFile } from "../shared/take-away.js";
import { clearEverything } from "./clearing.js";
import { counted } from "./checklists.js";
import { handOverPart } from "./hand-over-part.js";
import { textOf } from "./opening-files.js";
import { MOST_BYTES, ownFile, readOwnFile } from "./own-file.js";
import { isEmpty } from "./rounds.js";
import { others, reflectionOn } from "./storage.js";
import { tableFile } from "./table-file.js";

/** Wires the part of the page about taking answers away; gives a function that brings it in line. */
export function take(article, reflection, { checklists }) {
  const section = article.querySelector("[data-take]");
  const part = (name) => section.querySelector(`[data-${name}]`);
  const say = (words, where = "take") => {
    section.querySelector(`[data-said=${where}]`).textContent = words;
  };
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
  });
  part("clear").addEventListener("click", async () => say(await clearEverything(reflection, checklists), "clear"));
  function showOthers() {
    const { length } = others(checklists, checklist.id);
    part("others").hidden = !length;
    part("others").querySelector("span").textContent =
      `Put my answers to ${counted(length, "other checklist")} into the file too`;
  }

  section.hidden = false;
  return (what) => {
    if (["start", "rounds"].includes(what)) showOthers();
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
    copied
      ? `${counted(copied, "round")} in the file differed from the same one here, so both are kept, as two rounds.`
      : "",
    same ? `${counted(same, "round")} in the file ${same === 1 ? "was" : "were"} here already.` : "",
  ].filter(Boolean);
  return parts.join(" ") || "There are no answers in this file.";
}
