// The people whose answers a facilitator has gathered, and when their figures may be shown. Kept in this tab only: what
// is on the page survives a reload, and goes when the tab closes.

import { isScores, isTexts } from "../checklist/hand-over-file.js";
import { isFields, isId, isList } from "../checklist/opening-files.js";
import { kept } from "../shared/kept.js";
import { FEWEST } from "./figures.js";
import { changeSince, isSeen, seenAs } from "./looks.js";

/** @import { PersonsAnswers } from "../checklist/hand-over-file.js" */
/** @import { Answers } from "./figures.js" */
/** @import { Look } from "./looks.js" */

/** @typedef {"file" | "paper"} Origin where someone's answers came from */
/** @typedef {PersonsAnswers & { from: Origin }} Person */
/** @typedef {"added" | "twice" | "replaced" | "full"} Added "twice": the same answers again */

/**
 * @typedef {object} State
 * @property {number} version
 * @property {string | null} checklist its id
 * @property {Person[]} people
 * @property {Look[]} looks what each showing was made of
 * @property {boolean} shown true where everyone is in and the figures are shown
 * @property {Answers | null} draft what is typed of a paper form so far
 */

const STATE = 2;
export const MOST_PEOPLE = 1000;
/** @type {State} */
const NOBODY = { version: STATE, checklist: null, people: [], looks: [], shown: false, draft: null };

export class Gathering {
  #kept;

  /** @param {string} key the name under which it is kept */
  constructor(key) {
    this.#kept = kept("tab", key);
    this.state = this.#whatIsKept();
    this.safe = !this.#kept.write(this.state).fault;
    if (this.state === NOBODY) this.#kept.clear();
  }

  get people() {
    return this.state.people;
  }

  /**
   * The people of a checklist are gathered, nobody else's. Choosing another one begins anew.
   * @param {string | null} checklist
   */
  choose(checklist) {
    if (checklist !== this.state.checklist) this.#keep({ ...NOBODY, checklist });
  }

  /**
   * Add one person. Hides the figures.
   * @param {PersonsAnswers} answers
   * @param {Origin} from
   * @returns {Added}
   */
  add({ id, scores, texts }, from) {
    const person = { id, from, scores, texts };
    const before = this.people.find((one) => one.id === id);
    if (before && sameAnswers(before, person)) return "twice";
    if (!before && this.people.length >= MOST_PEOPLE) return "full";
    const people = before ? this.people.map((one) => (one.id === id ? person : one)) : [...this.people, person];
    const looks = this.state.looks.map((look) => look.map((one) => (one.id === id ? { ...one, changed: true } : one)));
    this.state = { ...this.state, people, looks, shown: false };
    return before ? "replaced" : "added";
  }

  /** @param {string} id that of the person who is taken out */
  takeOut(id) {
    this.#keep({ ...this.state, people: this.people.filter((one) => one.id !== id), shown: false });
  }

  /**
   * Keep what was added since the last time; many files are added before one call.
   * @param {Answers | null} draft
   */
  settle(draft = this.state.draft) {
    this.#keep({ ...this.state, draft });
  }

  /**
   * By how few people, who came, went or changed, the team or the answers to one statement differ from the nearest
   * seen before; 0 where nothing new would be seen.
   */
  get changedSinceSeen() {
    return changeSince(this.people, this.state.looks);
  }

  /**
   * Everyone is in. Gives "few" for fewer than five, and "ask" where so few changed since a look that whoever saw both
   * could tell what they said.
   * @param {boolean} anyway show it all the same
   * @returns {"few" | "ask" | "shown"}
   */
  show(anyway = false) {
    if (this.people.length < FEWEST) return "few";
    const changed = this.changedSinceSeen;
    if (!anyway && changed && changed < FEWEST) return "ask";
    this.#keep({ ...this.state, looks: [...this.state.looks, this.people.map(seenAs)], shown: true });
    return "shown";
  }

  /** The page was away, and everything may have been cleared meanwhile: read again what is kept. */
  reopen() {
    if (this.safe) this.state = this.#whatIsKept();
  }

  /**
   * Clear everything.
   * @returns {boolean} false where the browser did not let it
   */
  clear() {
    this.state = NOBODY;
    return !this.#kept.clear().fault;
  }

  #whatIsKept() {
    const { value } = this.#kept.read();
    return isState(value) ? value : NOBODY;
  }

  /** @param {State} state */
  #keep(state) {
    this.state = state;
    this.safe = !this.#kept.write(state).fault;
  }
}

/**
 * @param {Answers} one
 * @param {Answers} other
 */
function sameAnswers(one, other) {
  return JSON.stringify([one.scores, one.texts]) === JSON.stringify([other.scores, other.texts]);
}

/**
 * @param {unknown} value
 * @returns {value is State}
 */
function isState(value) {
  return (
    isFields(value) &&
    value.version === STATE &&
    (value.checklist === null || isId(value.checklist)) &&
    isList(value.people, MOST_PEOPLE, isPerson) &&
    isList(value.looks, Number.POSITIVE_INFINITY, isLook) &&
    typeof value.shown === "boolean" &&
    (value.draft === null || isAnswers(value.draft))
  );
}

/**
 * @param {unknown} value
 * @returns {value is Person}
 */
function isPerson(value) {
  return isFields(value) && isId(value.id) && (value.from === "file" || value.from === "paper") && isAnswers(value);
}

/**
 * @param {unknown} value
 * @returns {value is Answers}
 */
function isAnswers(value) {
  return isFields(value) && isScores(value.scores) && isTexts(value.texts);
}

/**
 * @param {unknown} value
 * @returns {value is Look}
 */
function isLook(value) {
  return isList(value, MOST_PEOPLE, isSeen);
}
