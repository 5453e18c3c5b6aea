// Keeps what was typed: in this tab unless the reader asks for this device. Says at once where the browser keeps
// nothing. Tabs that keep it on the device stay in step, so that none writes over what another has.

import { kept } from "../shared/kept.js";
import { soundAnswers } from "./fields.js";

/** @import { Answers } from "../rules/answers.js" */
/** @import { Kept, StoreFault } from "../shared/kept.js" */

/** @typedef {"tab" | "device"} Where */

const MESSAGES = {
  tab: "What you type is kept in this tab of your browser and goes when you close the tab. It isn’t sent anywhere.",
  device: "What you type is kept on this device until you remove it. It isn’t sent anywhere.",
  blocked: "Your browser keeps nothing for this page. Save a copy of your answers to a file before you leave.",
  full: "Your browser has no more room for what you type. Save a copy of your answers to a file before you leave.",
};

export class Autosave {
  /**
   * @param {HTMLElement} line where it says what is kept
   * @param {string} kind of record
   */
  constructor(line, kind) {
    this.line = line;
    this.key = `playbook-${kind}`;
    /** @type {{ [where in Where]: Kept }} */
    this.stores = { tab: kept("tab", this.key), device: kept("device", this.key) };
    const [device, tab] = [this.stores.device.read().value, this.stores.tab.read().value];
    /** @type {Where} */
    this.where = device ? "device" : "tab";
    this.found = soundAnswers(device ?? tab);
    /** @type {StoreFault | undefined} */
    this.fault = undefined;
    this.#showState(this.stores.tab.write(this.found).fault);
  }

  /**
   * Keep the answers.
   * @param {Answers} answers
   */
  write(answers) {
    this.#showState(this.stores[this.where].write(answers).fault);
  }

  /**
   * Keep them on this device, or only in this tab; false where another tab keeps other answers on the device.
   * @param {Where} where
   * @param {Answers} answers
   * @returns {boolean}
   */
  move(where, answers) {
    const there = this.stores.device.read().value;
    if (where === "device" && there && JSON.stringify(there) !== JSON.stringify(answers)) return false;
    this.where = where;
    this.write(answers);
    if (where === "tab") this.stores.device.clear();
    else if (!this.fault) this.stores.tab.clear();
    return true;
  }

  /** Take away what is kept. */
  clear() {
    this.stores.tab.clear();
    this.stores.device.clear();
  }

  /**
   * Hear what another tab does: `changed` is called where it has typed, `gone` where it has taken the answers away.
   * @param {{ changed: (answers: Answers) => void, gone: () => void }} on
   */
  follow({ changed, gone }) {
    addEventListener("storage", ({ key }) => {
      if (this.where !== "device" || (key !== null && key !== this.key)) return;
      const { value, fault } = this.stores.device.read();
      if (value) changed(soundAnswers(value));
      else if (!fault) gone();
    });
  }

  /** @param {StoreFault | undefined} fault */
  #showState(fault) {
    this.fault = fault;
    this.line.classList.toggle("note", Boolean(fault));
    const words = MESSAGES[fault ?? this.where];
    if (this.line.textContent !== words) this.line.textContent = words;
  }
}
