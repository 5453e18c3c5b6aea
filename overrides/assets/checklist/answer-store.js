// Where the answers to one checklist live: in this tab, or, once someone has chosen so, on this device, saved as they
// go. Other tabs may write there too: before each write, what they wrote is merged in.

import { kept } from "../shared/kept.js";

/** @typedef {"tab" | "device"} Place */
/** @typedef {"full" | "blocked" | "unreadable"} KeepFault why something could not be kept */
/** @typedef {{ store: Place, text: string }} Unreadable what is kept at a place, and cannot be read */

/**
 * How states are read and put together. `read` gives null where the value isn't a state; `base` is null where two
 * states have no common past.
 * @template State
 * @typedef {object} Handling
 * @property {(value: unknown) => State | null} read
 * @property {(base: State | null, mine: State, theirs: State) => State} merge
 */

/**
 * What another tab has left on the device: a state with that merged in, nothing any more, or whether something is there
 * that this tab does not share.
 * @template State
 * @typedef {{ state?: State, cleared?: boolean, elsewhere?: boolean }} Heard
 */

/** @template State */
export class AnswerStore {
  /** @type {State | null} the state that this tab and the device last had in common */
  #base = null;
  #stores;
  #handling;

  /**
   * @param {string} key the name under which it is kept
   * @param {Handling<State>} handling
   */
  constructor(key, handling) {
    this.key = key;
    this.#stores = { tab: kept("tab", key), device: kept("device", key) };
    this.#handling = handling;
    /** @type {Place} where it is meant to be kept */
    this.place = "tab";
    /** @type {Place | "nowhere"} where the newest really is */
    this.safe = "tab";
    /** @type {KeepFault | null} */
    this.fault = null;
    /** @type {Unreadable[]} */
    this.unreadable = [];
  }

  /**
   * What was kept, or null.
   * @returns {State | null}
   */
  open() {
    this.unreadable = [];
    const [inTab, onDevice] = [this.#stateIn("tab"), this.#stateIn("device")];
    this.#base = onDevice;
    this.place = onDevice ? "device" : "tab";
    this.safe = this.place;
    const fault = onDevice ? null : this.#probe();
    if (fault) [this.safe, this.fault] = ["nowhere", fault];
    if (!inTab || !onDevice) return inTab ?? onDevice;
    return this.#handling.merge(null, onDevice, inTab);
  }

  /**
   * Keep the state. Gives the state that is kept: with what other tabs wrote in the meantime.
   * @param {State} state
   * @returns {State}
   */
  save(state) {
    const newest = this.place === "device" ? this.#saveOnDevice(state) : state;
    if (this.safe !== "device" || this.place === "tab") this.#saveInTab(newest);
    return newest;
  }

  /**
   * Keep it on this device from now on, or in this tab only; `place` says afterwards whether it worked.
   * @param {Place} place
   * @param {State} state
   * @returns {State}
   */
  moveTo(place, state) {
    if (place === "device") return this.#moveToDevice(state);
    if (this.#saveInTab(state)) return state;
    this.#stores.device.clear();
    this.#base = null;
    this.place = "tab";
    return state;
  }

  /**
   * What another tab has left on the device.
   * @param {State} state that of this tab
   * @returns {Heard<State>}
   */
  heard(state) {
    const there = this.#stateIn("device");
    if (this.place === "tab") return { elsewhere: Boolean(there) };
    if (!there) {
      this.place = "tab";
      this.#base = null;
      return { cleared: true };
    }
    const merged = this.#handling.merge(this.#base, state, there);
    this.#base = there;
    return { state: merged };
  }

  /**
   * Clear both places.
   * @returns {boolean} true where something could not be cleared
   */
  clear() {
    const faults = [this.#stores.tab.clear(), this.#stores.device.clear()].map(({ fault }) => fault);
    this.place = "tab";
    this.#base = null;
    this.unreadable = [];
    return faults.some(Boolean) && this.safe !== "nowhere";
  }

  /** Throw away what could not be read. */
  discard() {
    for (const { store } of this.unreadable) this.#stores[store].clear();
    this.unreadable = [];
  }

  /** @param {State} state */
  #moveToDevice(state) {
    const there = this.#stateIn("device");
    const merged = there ? this.#handling.merge(null, there, state) : state;
    const unreadable = this.unreadable.some(({ store }) => store === "device");
    const fault = unreadable ? "unreadable" : this.#write("device", merged);
    if (fault) {
      this.fault = fault;
      return state;
    }
    this.#settled(merged);
    return merged;
  }

  /** @param {State} state */
  #saveOnDevice(state) {
    const there = this.#stateIn("device");
    const merged = there && this.#base ? this.#handling.merge(this.#base, state, there) : state;
    const fault = this.#write("device", merged);
    if (fault) [this.safe, this.fault] = ["tab", fault];
    else this.#settled(merged);
    return merged;
  }

  /** @param {State} state */
  #saveInTab(state) {
    const fault = this.#write("tab", state);
    this.safe = fault ? "nowhere" : "tab";
    this.fault = fault ?? (this.place === "device" ? this.fault : null);
    return fault;
  }

  /**
   * It stands on the device, so the tab needs no copy.
   * @param {State} state
   */
  #settled(state) {
    this.#stores.tab.clear();
    this.#base = state;
    [this.place, this.safe, this.fault] = ["device", "device", null];
  }

  /** @param {Place} store */
  #stateIn(store) {
    const { value, fault, text } = this.#stores[store].read();
    const state = value === undefined ? null : this.#handling.read(value);
    if (fault === "corrupt" || (value !== undefined && !state)) {
      const others = this.unreadable.filter((one) => one.store !== store);
      this.unreadable = [...others, { store, text: text ?? JSON.stringify(value) }];
    }
    return state;
  }

  /**
   * Write a value at one of the places.
   * @param {Place} store
   * @param {State} value
   * @returns {"full" | "blocked" | undefined} why it could not be done
   */
  #write(store, value) {
    return this.#stores[store].write(value).fault;
  }

  /** Whether this tab can keep anything at all. */
  #probe() {
    const trial = kept("tab", `${this.key}/trial`);
    const { fault } = trial.write(1);
    trial.clear();
    return fault;
  }
}
