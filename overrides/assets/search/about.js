// What every entry of the index is about: one small file, fetched when someone first searches. Further files, of a playbook
// that has very many case studies, are fetched only where the full text cannot be had.

import { likeness } from "../rules/likeness.js";
import { Ranking } from "../rules/ranking.js";
import { fetched } from "./site-data.js";

/** @import { Words } from "./words.js" */

/**
 * @typedef {object} Entry
 * @property {string} address from the site's root, /tips/#id
 * @property {string} title
 * @property {string} kind
 * @property {string} id in the index of the full text
 * @property {string} line
 * @property {string} way
 * @property {string[]} says what people say
 * @property {string} until
 */

/** @typedef {{ [field in keyof Entry]: Entry[field][] }} Columns the values of a field, one for each entry; none is "" */

/**
 * @typedef {object} AboutFile
 * @property {number} more how many further files there are
 * @property {{ [kind: string]: number }} helps
 * @property {Columns} columns
 */

const TERM = "term"; // its name and other spellings stand in search-words.json
const LEAST_LIKE = 0.25;
const UNNAMED_PAGE = 0.3; // a form, a notice: no record, and nothing of what people say leads there

export class About {
  /**
   * @param {Entry[]} entries
   * @param {{ [kind: string]: number }} helps
   * @param {Words} words
   */
  constructor(entries, helps, words) {
    this.entries = entries;
    this.byId = new Map(entries.map((entry, at) => [entry.id, at]));
    this.helps = entries.map(({ kind, says }) => helps[kind] ?? (says.length || kind ? 1 : UNNAMED_PAGE));
    this.ranking = new Ranking(
      entries.map(({ title, kind, address, says, line }, at) => ({
        names: kind === TERM ? words.spellings(idIn(address)) : [title],
        says,
        line,
        helps: this.helps[at] ?? 1,
      })),
      (text) => words.partsOf(text),
      words.alike,
    );
  }

  /**
   * The topic whose name or sayings are most like a text, or none.
   * @param {string} text
   * @returns {Entry | undefined}
   */
  nearestTopic(text) {
    let best = { like: LEAST_LIKE, topic: /** @type {Entry | undefined} */ (undefined) };
    for (const topic of this.entries.filter(({ kind }) => kind === "topic")) {
      const like = Math.max(...[topic.title, ...topic.says].map((one) => likeness(text, one)));
      if (like > best.like) best = { like, topic };
    }
    return best.topic;
  }
}

/**
 * What most entries are about.
 * @returns {Promise<AboutFile>}
 */
export function fetchAbout() {
  return fetched("pagefind/about.json");
}

/**
 * What the first file had no room for.
 * @param {AboutFile} first
 * @returns {Promise<AboutFile[]>}
 */
export function fetchFurther({ more }) {
  return Promise.all(Array.from({ length: more }, (_, at) => fetched(`pagefind/about-${at + 1}.json`)));
}

/**
 * @param {AboutFile[]} files one or more
 * @param {Words} words
 * @returns {About}
 */
export function aboutOf(files, words) {
  return new About(
    files.flatMap(({ columns }) => entriesOf(columns, words)),
    files[0]?.helps ?? {},
    words,
  );
}

/**
 * @param {Columns} columns
 * @param {Words} words
 * @returns {Entry[]}
 */
function entriesOf({ address, title, kind, id, line, way, says, until }, words) {
  const text = (/** @type {string[]} */ column, /** @type {number} */ at) => String(column[at] ?? "");
  return address.map((one, at) => ({
    address: one,
    title: text(kind, at) === TERM ? (words.spellings(idIn(one))[0] ?? "") : text(title, at),
    kind: text(kind, at),
    id: text(id, at),
    line: text(line, at),
    way: text(way, at),
    says: [says[at] ?? []].flat().filter(Boolean),
    until: text(until, at),
  }));
}

/**
 * The id of a term in its address.
 * @param {string} address
 */
function idIn(address) {
  return address.split("#")[1] ?? "";
}
