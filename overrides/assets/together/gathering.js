// The people whose answers a facilitator has gathered, and when their figures may be shown. Kept in this tab only: what is
// on the page survives a reload, and goes when the tab closes.

import { kept } from "../shared/kept.js";
import { isScores, isTexts } from "../reflect/hand-over-file.js";
import { isFields, isId } from "../reflect/opening-files.js";
import { FEWEST } from "./figures.js";

const STATE = 1;
export const MOST_PEOPLE = 1000;
const NOBODY = { version: STATE, checklist: null, people: [], seen: null, shown: false, draft: null };

export class Gathering {
  #kept;

  constructor(key) {
    this.#kept = kept("tab", key);
    const { value } = this.#kept.read();
    this.state = isGathering(value) ? value : NOBODY;
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
    const seen = this.state.seen?.filter((one) => one !== id) ?? null;
    this.state = { ...this.state, people, seen, shown: false };
    return at < 0 ? "added" : "replaced";
  }

  takeOut(id) {
    this.#keep({ ...this.state, people: this.people.filter((one) => one.id !== id), shown: false });
  }

  /** Keep what was added since the last time; many files are added before one call. */
  settle(draft = this.state.draft) {
    this.#keep({ ...this.state, draft });
  }

  /** How many people came, went or changed since the figures were last shown; null where they never were. */
  get changedSinceSeen() {
    const { seen, people } = this.state;
    if (!seen) return null;
    const now = new Set(people.map(({ id }) => id));
    const before = new Set(seen);
    return [...now].filter((id) => !before.has(id)).length + seen.filter((id) => !now.has(id)).length;
  }

  /**
   * Everyone is in. Gives "few" for fewer than five, "ask" where so few changed since the last look that whoever saw both
   * could tell what they said (show(true) shows it all the same), else "shown".
   */
  show(anyway = false) {
    if (this.people.length < FEWEST) return "few";
    const changed = this.changedSinceSeen;
    if (!anyway && changed && changed < FEWEST) return "ask";
    this.#keep({ ...this.state, seen: this.people.map(({ id }) => id), shown: true });
    return "shown";
  }

  clear() {
    this.state = NOBODY;
    return !this.#kept.clear().fault;
  }

  #keep(state) {
    this.state = state;
    this.safe = !this.#kept.write(state).fault;
  }
}

function sameAnswers(one, other) {
  return JSON.stringify([one.scores, one.texts]) === JSON.stringify([other.scores, other.texts]);
}

function isGathering(value) {
  if (!isFields(value) || value.version !== STATE || !Array.isArray(value.people)) return false;
  const isPerson = (one) => isFields(one) && isId(one.id) && isScores(one.scores) && isTexts(one.texts);
  return (value.checklist === null || isId(value.checklist)) && value.people.every(isPerson)
    && (value.seen === null || (Array.isArray(value.seen) && value.seen.every(isId)))
    && (value.draft === null || (isFields(value.draft) && isScores(value.draft.scores) && isTexts(value.draft.texts)));
}
