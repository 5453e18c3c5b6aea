// Finds what helps: by what entries are about first, and by their full text. Either is enough where the other cannot be had.

import { carrying } from "../rules/small-words.js";
import { folded } from "../rules/stems.js";
import { hasEnded } from "../shared/last-day.js";
import { aboutOf, fetchAbout, fetchFurther } from "./about.js";
import { candidatesOf, kindOf } from "./candidates.js";
import { openFullText } from "./full-text.js";
import { rowOf } from "./rows.js";
import { meaningOf, searchWords } from "./site-data.js";
import { Words } from "./words.js";

/** @import { Entry } from "./about.js" */
/** @import { Opened } from "./candidates.js" */
/** @import { Row } from "./rows.js" */
/** @import { Meaning } from "./site-data.js" */

/**
 * @typedef {object} Found
 * @property {number} number how many entries were found
 * @property {Row[]} rows the first of them
 * @property {Meaning[]} terms what the terms mean that the words name; they are not counted
 * @property {Map<string, number>} kinds how many of each kind, before one kind was chosen
 * @property {Entry} [nearest] the topic that is nearest, where nothing was found
 * @property {string} [corrected] the words that were taken instead, where nothing was found for these
 */

const LONGEST = 200;
const MOST_MEANINGS = 2;
const MOST_OTHER_WORDS = 1; // beside terms, in a question that may be about what they mean
/** @type {Promise<Opened> | undefined} */
let opened;

/**
 * All that a search needs, once; another try after a failure of both. Asked for early, it is there when a search is.
 * @returns {Promise<Opened>}
 */
export function open() {
  opened ??= openAll().catch((fault) => {
    opened = undefined;
    throw fault;
  });
  return opened;
}

/** @returns {Promise<Opened>} */
async function openAll() {
  const nothing = () => undefined;
  const opening = openFullText().catch(nothing);
  const [data, file] = await Promise.all([searchWords().catch(nothing), fetchAbout().catch(nothing)]);
  const words = new Words(data ?? { terms: {}, typed: {} });
  const first = file && aboutOf([file], words); // while the full text is made ready
  const index = await opening;
  const about = file && !index ? aboutOf([file, ...(await fetchFurther(file).catch(() => []))], words) : first;
  if (!about && !index) throw new Error("neither index could be read");
  return { about, index, words };
}

/**
 * Search. Rejects where no index can be read.
 * @param {string} text
 * @param {number} most how many rows are wanted
 * @param {string} [kind] the only kind that is wanted
 * @returns {Promise<Found>}
 */
export async function search(text, most, kind) {
  const asked = text.slice(0, LONGEST).trim();
  if (!folded(asked)) return { number: 0, rows: [], terms: [], kinds: new Map() };
  const all = await open();
  const found = await searchAll(all, asked, most, kind);
  if (found.number || found.terms.length) return found;
  const corrected = all.words.corrected(asked);
  if (corrected) return { ...(await searchAll(all, corrected, most, kind)), corrected };
  return { ...found, nearest: all.about?.nearestTopic(asked) };
}

/**
 * @param {Opened} all
 * @param {string} text
 * @param {number} most
 * @param {string} [kind]
 * @returns {Promise<Found>}
 */
async function searchAll(all, text, most, kind) {
  const { full, questions, terms } = all.words.widened(text);
  const isAboutTerms = otherWords(questions[0] ?? []) <= MOST_OTHER_WORDS;
  const wanted = isAboutTerms ? terms.slice(0, MOST_MEANINGS) : [];
  const [meant, { candidates: every, stems }] = await Promise.all([
    Promise.all(wanted.map(meaningOf)),
    candidatesOf(all, { text, questions, full }),
  ]);
  const meanings = meant.filter((one) => one !== undefined);
  const explained = new Set(meanings.map((one) => `/glossary/#${one.id}`));
  const candidates = every.filter(({ entry }) => !entry || (!hasEnded(entry.until) && !explained.has(entry.address)));
  /** @type {Map<string, number>} */
  const kinds = new Map();
  for (const one of candidates) kinds.set(kindOf(one), (kinds.get(kindOf(one)) ?? 0) + 1);
  const ofKind = candidates.filter((one) => kind === undefined || kindOf(one) === kind);
  const rows = await Promise.all(ofKind.slice(0, most).map((one) => rowOf(one, all.words, stems)));
  const shown = rows.filter((row) => !hasEnded(row.until));
  return { number: ofKind.length - (rows.length - shown.length), rows: shown, terms: meanings, kinds };
}

/**
 * How many words carry a question beside terms.
 * @param {import("../rules/ranking.js").Part[]} parts
 */
function otherWords(parts) {
  const words = new Set(carrying(parts.map(({ said }) => said)));
  return parts.filter(({ said, key }) => said === key && words.has(said)).length;
}
