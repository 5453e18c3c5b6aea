// Where the answers to one checklist live: in this tab, or on this device once somebody has chosen so, saved as they go.
// Other tabs may write there too: before each write, what they wrote is merged in.

import { kept } from "../shared/kept.js";

export class Keeping {
  #tab;
  #device;
  #base = null;
  #read;
  #merge;

  /**
   * `key` is the name it is kept under. `read(value)` gives a state, or null where the value is none. `merge(base, mine,
   * theirs)` puts two states together; base is null where they have no common past.
   * `place` is where it is meant to be kept; `safe` where the newest really is: "tab", "device" or "nowhere".
   */
  constructor(key, { read, merge }) {
    this.key = key;
    this.#tab = kept("tab", key);
    this.#device = kept("device", key);
    this.#read = read;
    this.#merge = merge;
    this.place = "tab";
    this.safe = "tab";
    this.fault = null;
    this.unreadable = [];
  }

  /** What was kept, as a state, or null. */
  open() {
    this.unreadable = [];
    const [inTab, onDevice] = [this.#stateIn("tab", this.#tab), this.#stateIn("device", this.#device)];
    this.#base = onDevice;
    this.place = onDevice ? "device" : "tab";
    this.safe = this.place;
    const fault = onDevice ? null : this.#probe();
    if (fault) [this.safe, this.fault] = ["nowhere", fault];
    if (!inTab || !onDevice) return inTab ?? onDevice;
    return this.#merge(null, onDevice, inTab);
  }

  /** Keep the state. Gives the state that is kept: with what other tabs wrote in the meantime. */
  save(state) {
    const newest = this.place === "device" ? this.#saveOnDevice(state) : state;
    if (this.safe !== "device" || this.place === "tab") this.#saveInTab(newest);
    return newest;
  }

  /** Keep it on this device from now on, or in this tab only. Gives the state; `place` says whether it worked. */
  moveTo(place, state) {
    if (place === "tab") {
      if (this.#saveInTab(state)) return state;
      this.#device.clear();
      this.#base = null;
      this.place = "tab";
      return state;
    }
    return this.#moveToDevice(state);
  }

  /** What another tab has left on the device: {state} with it merged in, {cleared: true}, or {} where nothing changed. */
  heard(state) {
    const there = this.#stateIn("device", this.#device);
    if (this.place === "tab") return { elsewhere: Boolean(there) };
    if (!there) {
      this.place = "tab";
      this.#base = null;
      return { cleared: true };
    }
    const merged = this.#merge(this.#base, state, there);
    this.#base = there;
    return { state: merged };
  }

  clear() {
    const faults = [this.#tab.clear(), this.#device.clear()].map(({ fault }) => fault);
    this.place = "tab";
    this.#base = null;
    this.unreadable = [];
    return faults.some(Boolean) && this.safe !== "nowhere";
  }

  #moveToDevice(state) {
    const there = this.#stateIn("device", this.#device);
    const unreadable = this.unreadable.some(({ store }) => store === "device");
    const merged = there ? this.#merge(null, there, state) : state;
    const { fault } = unreadable ? { fault: "unreadable" } : this.#device.write(merged);
    if (fault) {
      this.fault = fault;
      return state;
    }
    this.#settled(merged);
    return merged;
  }

  /** Throw away what could not be read. */
  discard() {
    const places = { tab: this.#tab, device: this.#device };
    for (const { store } of this.unreadable) places[store].clear();
    this.unreadable = [];
  }

  #saveOnDevice(state) {
    const there = this.#stateIn("device", this.#device);
    const merged = there && this.#base ? this.#merge(this.#base, state, there) : state;
    const { fault } = this.#device.write(merged);
    if (fault) [this.safe, this.fault] = ["tab", fault];
    else this.#settled(merged);
    return merged;
  }

  #saveInTab(state) {
    const { fault } = this.#tab.write(state);
    this.safe = fault ? "nowhere" : "tab";
    this.fault = fault ?? (this.place === "device" ? this.fault : null);
    return fault;
  }

  /** It stands on the device, so the tab needs no copy. */
  #settled(state) {
    this.#tab.clear();
    this.#base = state;
    [this.place, this.safe, this.fault] = ["device", "device", null];
  }

  #stateIn(store, place) {
    const { value, fault, text } = place.read();
    const state = value === undefined ? null : this.#read(value);
    if (fault === "corrupt" || (value !== undefined && !state)) {
      this.unreadable = [
        ...this.unreadable.filter((one) => one.store !== store),
        { store, text: text ?? JSON.stringify(value) },
      ];
    }
    return state;
  }

  #probe() {
    const trial = kept("tab", `${this.key}/trial`);
    const { fault } = trial.write(1);
    trial.clear();
    return fault;
  }
}
