// One person's answers to one checklist: what they are, what may be done with them, and where they are kept. No page here.

import { newId } from "../shared/chance.js";
import { withAnswer } from "./answers.js";
import { statementsOf, waysToAnswer } from "./checklists.js";
import { Keeping } from "./answer-store.js";
import { mergedRounds } from "./merging.js";
import { isFields, isId } from "./opening-files.js";
import { isRounds } from "./own-file.js";
import { broughtUpToDate, isEmpty, newRound, withAction } from "./rounds.js";

const STATE = 1;
const VIEWS = ["one", "all"];
export const END = "end";

/** Tells "change" after every change; its detail is {what}: answer, words, action, place, choice, rounds or elsewhere. */
export class Reflection extends EventTarget {
  /** `firstView` is "one" or "all", for a reader who has not chosen. */
  constructor(checklist, key, firstView) {
    super();
    this.checklist = checklist;
    this.keeping = new Keeping(key, { read: (value) => readState(value), merge: mergedStates });
    this.unsaved = false;
    this.#fresh = {
      version: STATE,
      rounds: [],
      open: null,
      at: statementsOf(checklist)[0].id,
      view: firstView,
      mode: waysToAnswer(checklist)[0],
    };
    this.state = this.#fitted(this.keeping.open() ?? this.#fresh);
  }

  #fresh;

  get rounds() {
    return this.state.rounds;
  }

  /** The round that is open, or null where nothing was answered yet. */
  get round() {
    return this.rounds.find((round) => round.id === this.state.open) ?? null;
  }

  /** True where leaving the page would lose something that somebody gave. */
  get wouldBeLost() {
    return this.unsaved && this.keeping.safe === "nowhere";
  }

  answer(id, field, value) {
    this.#withRound((round) => withAnswer(round, id, field, value));
    this.#keep(field === "score" ? "answer" : "words");
  }

  act(number, action) {
    this.#withRound((round) => withAction(round, number, action));
    this.#keep("action");
  }

  /** Choose how to answer ({mode}), how to look at it ({view}), or go to a statement or the end ({at}). */
  choose(choice) {
    this.state = this.#fitted({ ...this.state, ...choice });
    this.#keep("choice");
  }

  startRound() {
    const round = newRound(this.checklist);
    const rounds = this.rounds.filter((one) => !isEmpty(one));
    this.state = { ...this.state, rounds: [...rounds, round], open: round.id, at: statementsOf(this.checklist)[0].id };
    this.#keep("rounds");
  }

  openRound(id) {
    this.state = this.#fitted({ ...this.state, open: id });
    this.#keep("rounds");
  }

  deleteRound(id) {
    this.state = this.#fitted({ ...this.state, rounds: this.rounds.filter((round) => round.id !== id), open: null });
    this.#keep("rounds");
  }

  /** Answer the open round as one of today's version of the checklist. */
  bringUpToDate() {
    this.#withRound((round) => broughtUpToDate(this.checklist, round));
    this.#keep("rounds");
  }

  /** Put rounds from a file beside those here; gives how many were {added, extended, copied, same}. */
  takeIn(theirs) {
    const { rounds, ...told } = mergedRounds({ mine: this.rounds, theirs, newId });
    this.state = this.#fitted({ ...this.state, rounds });
    this.#keep("rounds");
    return told;
  }

  /** Keep it in this "tab" or on this "device"; false where that could not be done. */
  moveTo(place) {
    this.state = this.#fitted(this.keeping.moveTo(place, this.state));
    this.#tell("place");
    return this.keeping.place === place;
  }

  clear() {
    const left = this.keeping.clear();
    this.state = this.#fresh;
    this.unsaved = false;
    this.#tell("rounds");
    return !left;
  }

  /** Another tab has changed what is kept. Gives "cleared", "apart" (kept there, and not here), "changed" or "nothing". */
  hear() {
    const { state, cleared, elsewhere } = this.keeping.heard(this.state);
    const joins = elsewhere && this.rounds.every(isEmpty);
    if (joins) this.state = this.#fitted(this.keeping.moveTo("device", this.state));
    else if (cleared) this.state = this.#fresh;
    else if (state) this.state = this.#fitted(state);
    this.#tell("elsewhere");
    if (cleared) return "cleared";
    if (elsewhere && !joins) return "apart";
    return joins || state ? "changed" : "nothing";
  }

  /** The page was away, and its answers may have been cleared meanwhile: read again what is kept. Gives "cleared" or "changed". */
  reopen() {
    if (this.keeping.safe === "nowhere") return "changed"; // nothing but this page holds them
    const had = this.rounds.length > 0;
    this.state = this.#fitted(this.keeping.open() ?? this.#fresh);
    this.#tell("elsewhere");
    return had && !this.rounds.length ? "cleared" : "changed";
  }

  #withRound(change) {
    const { round } = this;
    const made = change(round ?? newRound(this.checklist));
    const rounds = round ? this.rounds.map((one) => (one === round ? made : one)) : [...this.rounds, made];
    this.state = { ...this.state, rounds, open: made.id };
  }

  #keep(what) {
    if (what !== "choice") this.unsaved = true;
    this.state = this.#fitted(this.keeping.save(this.state));
    this.#tell(what);
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent("change", { detail: { what } }));
  }

  /** A state whose choices fit this checklist: it may have been kept for another version of it. */
  #fitted(state) {
    const ids = statementsOf(this.checklist).map((one) => one.id);
    const modes = waysToAnswer(this.checklist);
    const known = state.rounds.some((round) => round.id === state.open);
    return {
      ...state,
      open: known ? state.open : (state.rounds.at(-1)?.id ?? null),
      at: [...ids, END].includes(state.at) ? state.at : ids[0],
      mode: modes.includes(state.mode) ? state.mode : modes[0],
    };
  }
}

/** What was kept as a state, or null where it is none. */
function readState(value) {
  const whole =
    isFields(value) &&
    value.version === STATE &&
    isRounds(value.rounds) &&
    (value.open === null || isId(value.open)) &&
    isId(value.at) &&
    isId(value.mode) &&
    VIEWS.includes(value.view);
  return whole ? value : null;
}

function mergedStates(base, mine, theirs) {
  const { rounds } = mergedRounds({ base: base?.rounds, mine: mine.rounds, theirs: theirs.rounds, newId });
  return { ...mine, rounds };
}
