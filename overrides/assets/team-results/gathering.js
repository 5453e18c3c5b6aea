// The people whose answers a facilitator has gathered, and when their figures may be shown. Kept in this tab only: what is
// on the page survives a reload, and goes when the tab closes.

import { kept } from "../shared/kept.js";
import { isScores, isTexts } from "../checklist/hand-over-file.js";
import { isFields, isId } from "../checklist/opening-files.js";
import { FEWEST } from "./figures.js";

const STATE = 1;
export const MOST_PEOPLE = 1000;
const NOBODY = { version: STATE, checklist: null, people: [], looks: [], shown: false, draft: null };

export class Gathering {
  #kept;

  constructor(key) {
    this.#kept = kept("tab", key);
    this.state = this.#whatIsKept();
    this.safe = !this.#kept.write(this.state).fault;
    if (this.state === NOBODY) this.#kept.clear();
  }

  get people() {
    return this.state.people;
  }

  /** The people of a checklist are gathered, nobody else's. Choosing another one begins anew. */
  choose(checklist) {
    if (checklist !== this.state.checklist) this.#keep({ ...NOBODY, checklist });
  }

  /** Add one person: {id, scores, texts}. Gives "added", "twice" (the same again), "replaced" or "full". Hides the figures. */
  add({ id, scores, texts }, from) {
    const person = { id, from, scores, texts };
    const at = this.people.findIndex((one) => one.id === id);
    if (at >= 0 && sameAnswers(this.people[at], person)) return "twice";
    if (at < 0 && this.people.length >= MOST_PEOPLE) return "full";
    const people = at < 0 ? [...this.people, person] : this.people.map((one) => (one.id === id ? person : one));
    const looks = this.state.looks.map((look) => look.filter((one) => one !== id));
    this.state = { ...this.state, people, looks, shown: false };
    return at < 0 ? "added" : "replaced";
  }

  takeOut(id) {
    this.#keep({ ...this.state, people: this.people.filter((one) => one.id !== id), shown: false });
  }

  /** Keep what was added since the last time; many files are added before one call. */
  settle(draft = this.state.draft) {
    this.#keep({ ...this.state, draft });
  }

  /** By how many people, who came, went or changed, this team differs from the nearest one that was looked at; 0 from none. */
  get changedSinceSeen() {
    const now = this.people.map(({ id }) => id);
    const differences = this.state.looks.map((look) => without(now, look) + without(look, now));
    return differences.length ? Math.min(...differences) : 0;
  }

  /**
   * Everyone is in. Gives "few" for fewer than five, "ask" where so few changed since a look that whoever saw both
   * could tell what they said (show(true) shows it all the same), else "shown".
   */
  show(anyway = false) {
    if (this.people.length < FEWEST) return "few";
    const changed = this.changedSinceSeen;
    if (!anyway && changed && changed < FEWEST) return "ask";
    this.#keep({ ...this.state, looks: [...this.state.looks, this.people.map(({ id }) => id)], shown: true });
    return "shown";
  }

  /** The page was away, and everything may have been cleared meanwhile: read again what is kept. */
  reopen() {
    if (this.safe) this.state = this.#whatIsKept();
  }

  clear() {
    this.state = NOBODY;
    return !this.#kept.clear().fault;
  }

  #whatIsKept() {
    const { value } = this.#kept.read();
    return isGathering(value) ? value : NOBODY;
  }

  #keep(state) {
    this.state = state;
    this.safe = !this.#kept.write(state).fault;
  }
}

/** How many of the one are not in the other. */
function without(one, other) {
  const there = new Set(other);
  return one.filter((id) => !there.has(id)).length;
}

function sameAnswers(one, other) {
  return JSON.stringify([one.scores, one.texts]) === JSON.stringify([other.scores, other.texts]);
}

function isGathering(value) {
  if (!isFields(value) || value.version !== STATE || !Array.isArray(value.people)) return false;
  const isPerson = (one) => isFields(one) && isId(one.id) && isScores(one.scores) && isTexts(one.texts);
  return (
    (value.checklist === null || isId(value.checklist)) &&
    value.people.every(isPerson) &&
    Array.isArray(value.looks) &&
    value.looks.every((look) => Array.isArray(look) && look.every(isId)) &&
    (value.draft === null || (isFields(value.draft) && isScores(value.draft.scores) && isTexts(value.draft.texts)))
  );
}
