// Reads hand-over files, many at once, and says in a sentence what came of them.

import { MOST_BYTES, readHandOverFile } from "../checklist/hand-over-file.js";
import { textOf } from "../checklist/opening-files.js";
import { statementsOf } from "../checklist/checklists.js";

const SAID = {
  added: (n) => `${people(n)} added.`,
  replaced: (n) => `${people(n)} had been loaded before with other answers; the new ones stand.`,
  twice: (n) => `${n === 1 ? "One file had" : `${n} files had`} been loaded before, so nobody counts twice.`,
  full: (n) => `${n === 1 ? "One file was" : `${n} files were`} left out: this page takes a thousand people at most.`,
  refused: (n) => `${n === 1 ? "One file" : `${n} files`} could not be used:`,
};

/** {said, refused}: a sentence, and a line for each file that was refused. */
export async function loadFiles(files, gathering, checklists) {
  const read = await Promise.all(files.map((file) => readOne(file)));
  const counts = { added: 0, replaced: 0, twice: 0, full: 0, refused: 0 };
  const refused = [];
  let left = false;
  read.forEach(({ data, fault }, n) => {
    const refusal = fault ?? misfit(data, gathering, checklists);
    if (refusal) {
      refused.push(`${files[n].name}: ${refusal}`);
      counts.refused += 1;
      return;
    }
    const { answers, unknown } = fitting(checklists[data.checklist], data);
    left ||= unknown;
    counts[gathering.add(answers, "file")] += 1;
  });
  gathering.settle();
  const said = Object.entries(counts)
    .filter(([, n]) => n)
    .map(([what, n]) => SAID[what](n));
  if (left)
    said.unshift(
      "Some files were made with another version of the checklist. Answers to statements that are not asked here are left out.",
    );
  return { said: said.join(" "), refused };
}

async function readOne(file) {
  const { data: text, fault } = await textOf(file, MOST_BYTES);
  return fault ? { fault } : readHandOverFile(text);
}

/** Why this file does not belong here, or null. The first file settles the checklist where none is chosen. */
function misfit({ checklist, scores, texts }, gathering, checklists) {
  if (!Object.hasOwn(checklists, checklist)) return "It answers a checklist that is not on this site.";
  const chosen = gathering.state.checklist ?? checklist;
  if (checklist !== chosen) return `It answers another checklist, “${checklists[checklist].title}”.`;
  if (!Object.keys(scores).length && !Object.keys(texts).length) return "There is no answer in it.";
  gathering.choose(checklist);
  return null;
}

/** The answers to statements that the checklist still has. */
function fitting(checklist, { id, scores, texts }) {
  const known = new Set(statementsOf(checklist).map((one) => one.id));
  const only = (given) => Object.fromEntries(Object.entries(given).filter(([key]) => known.has(key)));
  const unknown = [...Object.keys(scores), ...Object.keys(texts)].some((key) => !known.has(key));
  return { answers: { id, scores: only(scores), texts: only(texts) }, unknown };
}

function people(n) {
  return n === 1 ? "One person" : `${n} people`;
}
