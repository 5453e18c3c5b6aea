// Reads hand-over files, many at once, and says in a sentence what came of them.

import { statementsOf } from "../checklist/checklists.js";
import { MOST_BYTES, readHandOverFile } from "../checklist/hand-over-file.js";
import { textOf } from "../checklist/opening-files.js";

/** @import { Checklist, Checklists } from "../checklist/checklists.js" */
/** @import { HandOver } from "../checklist/hand-over-file.js" */
/** @import { Opened } from "../checklist/opening-files.js" */
/** @import { Added, Gathering } from "./gathering.js" */

/** @typedef {Added | "refused"} Outcome */

/**
 * What came of a file. `unknown` is true where it has answers to statements that the checklist does not have.
 * @typedef {{ refusal: string, outcome?: undefined, unknown?: undefined }
 *   | { refusal?: undefined, outcome: Added, unknown: boolean }} Taken
 */

/** @type {Record<Outcome, (n: number) => string>} */
const SENTENCES = {
  added: (n) => `${people(n)} added.`,
  replaced: (n) => `${people(n)} had been loaded before with other answers. The new ones replace them.`,
  twice: (n) => `${n === 1 ? "One file had" : `${n} files had`} already been loaded, so nobody counts twice.`,
  full: (n) => `${n === 1 ? "One file was" : `${n} files were`} left out: this page takes a thousand people at most.`,
  refused: (n) => `${n === 1 ? "One file" : `${n} files`} couldn’t be used:`,
};
/** @type {Outcome[]} */
const OUTCOMES = ["added", "replaced", "twice", "full", "refused"];
const LEFT_OUT =
  "Some files were made with another version of the checklist. " +
  "Answers to statements that aren’t asked here are left out.";

/**
 * Reads files, and adds the people whose answers are in them.
 * @param {File[]} files
 * @param {Gathering} gathering
 * @param {Checklists} checklists
 * @returns {Promise<{ said: string, refused: string[] }>} a sentence, and a line for each file that was refused
 */
export async function loadFiles(files, gathering, checklists) {
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, opened: await readOne(file) })));
  const counts = { added: 0, replaced: 0, twice: 0, full: 0, refused: 0 };
  /** @type {string[]} */
  const refused = [];
  let left = false;
  for (const { name, opened } of read) {
    /** @type {Taken} */
    const { refusal, outcome, unknown } =
      opened.fault === undefined ? takeIn(opened.data, gathering, checklists) : { refusal: opened.fault };
    if (refusal !== undefined) refused.push(`${name}: ${refusal}`);
    counts[outcome ?? "refused"] += 1;
    left ||= Boolean(unknown);
  }
  gathering.settle();
  const said = OUTCOMES.filter((one) => counts[one]).map((one) => SENTENCES[one](counts[one]));
  return { said: [...(left ? [LEFT_OUT] : []), ...said].join(" "), refused };
}

/**
 * @param {File} file
 * @returns {Promise<Opened<HandOver>>}
 */
async function readOne(file) {
  const { data, fault } = await textOf(file, MOST_BYTES);
  return fault === undefined ? readHandOverFile(data) : { fault };
}

/**
 * Adds the person whose answers are in a file, or says why the file does not belong here.
 * @param {HandOver} handOver
 * @param {Gathering} gathering
 * @param {Checklists} checklists
 * @returns {Taken}
 */
function takeIn(handOver, gathering, checklists) {
  const { checklist: id, scores, texts } = handOver;
  const checklist = Object.hasOwn(checklists, id) && checklists[id];
  if (!checklist) return { refusal: "It answers a checklist that isn’t on this site." };
  const chosen = gathering.state.checklist ?? id;
  if (id !== chosen) return { refusal: `It answers another checklist, “${checklist.title}”.` };
  if (!Object.keys(scores).length && !Object.keys(texts).length) return { refusal: "There’s no answer in it." };
  gathering.choose(id); // the first file settles the checklist where none is chosen
  const { answers, unknown } = answersTo(checklist, handOver);
  return { outcome: gathering.add(answers, "file"), unknown };
}

/**
 * The answers to statements that the checklist still has, and whether there are others.
 * @param {Checklist} checklist
 * @param {HandOver} handOver
 */
function answersTo(checklist, { id, scores, texts }) {
  const known = new Set(statementsOf(checklist).map((one) => one.id));
  const unknown = [...Object.keys(scores), ...Object.keys(texts)].some((key) => !known.has(key));
  return { answers: { id, scores: only(known, scores), texts: only(known, texts) }, unknown };
}

/**
 * @template Value
 * @param {Set<string>} known
 * @param {{ [id: string]: Value }} given
 * @returns {{ [id: string]: Value }}
 */
function only(known, given) {
  return Object.fromEntries(Object.entries(given).filter(([key]) => known.has(key)));
}

/** @param {number} n */
function people(n) {
  return n === 1 ? "One person" : `${n} people`;
}
