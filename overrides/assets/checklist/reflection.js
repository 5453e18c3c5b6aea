// One person's answers to one checklist: what they are, what may be done with them, and where they are kept. Knows
// nothing of the page.

import { newId } from "../shared/chance.js";
import { AnswerStore } from "./answer-store.js";
import { withAnswer } from "./answers.js";
import { mergedRounds } from "./merging.js";
import { firstPlace, fitted, freshState, mergedStates, readState } from "./reflection-state.js";
import { broughtUpToDate, isEmpty, newRound, onTodaysScale, withAction } from "./rounds.js";

/** @import { Place } from "./answer-store.js" */
/** @import { Answer } from "./answers.js" */
/** @import { Checklist } from "./checklists.js" */
/** @import { MergeCounts } from "./merging.js" */
/** @import { Choices, KeptState } from "./reflection-state.js" */
/** @import { Action, Round } from "./rounds.js" */

/** @typedef {"answer" | "words" | "action" | "place" | "choice" | "rounds" | "elsewhere"} What what has changed */

export class Reflection {
  #fresh;
  /** @type {((what: What) => void)[]} */
  #listeners = [];

  /**
   * @param {Checklist} checklist
   * @param {string} key the name under which it is kept
   */
  constructor(checklist, key) {
    this.checklist = checklist;
    /** @type {AnswerStore<KeptState>} */
    this.store = new AnswerStore(key, { read: readState, merge: mergedStates });
    this.unsaved = false;
    this.#fresh = freshState(checklist);
    this.state = this.#fitted(this.store.open() ?? this.#fresh);
  }

  get rounds() {
    return this.state.rounds;
  }

  /** The round that is open, or null where nothing was answered yet. */
  get round() {
    return this.rounds.find((round) => round.id === this.state.open) ?? null;
  }

  /** True where leaving the page would lose something that someone gave. */
  get wouldBeLost() {
    return this.unsaved && this.store.safe === "nowhere";
  }

  /** @param {(what: What) => void} changed is called after every change */
  onChange(changed) {
    this.#listeners.push(changed);
  }

  /**
   * Change the answer to a statement.
   * @param {string} id
   * @param {Answer} change
   */
  answer(id, change) {
    const scored = "score" in change;
    this.#withRound((round) => withAnswer(scored ? onTodaysScale(this.checklist, round, id) : round, id, change));
    this.#keep(scored ? "answer" : "words");
  }

  /** @type {(number: number, action: Action) => void} changes one of the actions */
  act(number, action) {
    this.#withRound((round) => withAction(round, number, action));
    this.#keep("action");
  }

  /**
   * Choose how to answer, how to look at it, or go to a statement or the end.
   * @param {Partial<Choices>} choice
   */
  choose(choice) {
    this.state = this.#fitted({ ...this.state, ...choice });
    this.#keep("choice");
  }

  /** Begin a round; gives it. */
  startRound() {
    const round = newRound(this.checklist);
    const rounds = this.rounds.filter((one) => !isEmpty(one));
    this.state = { ...this.state, rounds: [...rounds, round], open: round.id, at: firstPlace(this.checklist) };
    this.#keep("rounds");
    return round;
  }

  /** @param {string} id */
  openRound(id) {
    this.state = this.#fitted({ ...this.state, open: id });
    this.#keep("rounds");
  }

  /** @param {string} id */
  deleteRound(id) {
    this.state = this.#fitted({ ...this.state, rounds: this.rounds.filter((round) => round.id !== id), open: null });
    this.#keep("rounds");
  }

  /** Answer the open round as one of today's version of the checklist. */
  bringUpToDate() {
    this.#withRound((round) => broughtUpToDate(this.checklist, round));
    this.#keep("rounds");
  }

  /**
   * Put rounds from a file beside those here.
   * @param {Round[]} theirs
   * @returns {MergeCounts}
   */
  takeIn(theirs) {
    const { rounds, ...counts } = mergedRounds({ mine: this.rounds, theirs, newId });
    this.state = this.#fitted({ ...this.state, rounds });
    this.#keep("rounds");
    return counts;
  }

  /**
   * Keep it in this tab or on this device.
   * @param {Place} place
   * @returns {boolean} false where that could not be done
   */
  moveTo(place) {
    this.state = this.#fitted(this.store.moveTo(place, this.state));
    this.#tell("place");
    return this.store.place === place;
  }

  /**
   * Clear everything.
   * @returns {boolean} false where something is left
   */
  clear() {
    const left = this.store.clear();
    this.state = this.#fresh;
    this.unsaved = false;
    this.#tell("rounds");
    return !left;
  }

  /**
   * Another tab has changed what is kept.
   * @returns {"cleared" | "apart" | "changed" | "nothing"} "apart" where it is kept there and not here
   */
  hear() {
    const { state, cleared, elsewhere } = this.store.heard(this.state);
    const joins = elsewhere && this.rounds.every(isEmpty);
    if (joins) this.state = this.#fitted(this.store.moveTo("device", this.state));
    else if (cleared) this.state = this.#fresh;
    else if (state) this.state = this.#fitted(state);
    this.#tell("elsewhere");
    if (cleared) return "cleared";
    if (elsewhere && !joins) return "apart";
    return joins || state ? "changed" : "nothing";
  }

  /**
   * The page was away, and its answers may have been cleared meanwhile: read again what is kept.
   * @returns {"cleared" | "changed"}
   */
  reopen() {
    if (this.store.safe === "nowhere") return "changed"; // nothing but this page holds them
    const had = this.rounds.length > 0;
    this.state = this.#fitted(this.store.open() ?? this.#fresh);
    this.#tell("elsewhere");
    return had && !this.rounds.length ? "cleared" : "changed";
  }

  /** @param {(round: Round) => Round} change */
  #withRound(change) {
    const { round } = this;
    const made = change(round ?? newRound(this.checklist));
    const rounds = round ? this.rounds.map((one) => (one === round ? made : one)) : [...this.rounds, made];
    this.state = { ...this.state, rounds, open: made.id };
  }

  /** @param {What} what */
  #keep(what) {
    if (what !== "choice") this.unsaved = true;
    this.state = this.#fitted(this.store.save(this.state));
    this.#tell(what);
  }

  /** @param {What} what */
  #tell(what) {
    for (const changed of this.#listeners) changed(what);
  }

  /** @param {KeptState} state */
  #fitted(state) {
    return fitted(state, this.checklist);
  }
}
