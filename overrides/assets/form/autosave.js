// Keeps what was typed: in this tab unless the reader asks for this device. Says at once where the browser keeps nothing.
// Tabs that keep it on the device stay in step, so that none writes over what another has.

import { kept } from "../shared/kept.js";
import { soundAnswers } from "./fields.js";

const TOLD = {
  tab: "What you type is kept in this tab of your browser and goes when you close the tab. It is sent nowhere.",
  device: "What you type is kept on this device until you take it away. It is sent nowhere.",
  blocked: "Your browser keeps nothing for this page. Save a copy of your answers to a file before you leave.",
  full: "Your browser has no more room for what you type. Save a copy of your answers to a file before you leave.",
};

export class Keeping {
  constructor(line, kind) {
    this.line = line;
    this.key = `playbook-${kind}`;
    this.stores = { tab: kept("tab", this.key), device: kept("device", this.key) };
    const [device, tab] = [this.stores.device.read().value, this.stores.tab.read().value];
    this.where = device ? "device" : "tab";
    this.found = soundAnswers(device ?? tab ?? {});
    this.#tell(this.stores.tab.write(this.found).fault);
  }

  /** Keep the answers. */
  write(answers) {
    this.#tell(this.stores[this.where].write(answers).fault);
  }

  /** Keep them on this device, or only in this tab; false where another tab keeps other answers on the device. */
  move(where, answers) {
    const there = this.stores.device.read().value;
    if (where === "device" && there && JSON.stringify(there) !== JSON.stringify(answers)) return false;
    this.where = where;
    this.write(answers);
    if (where === "tab") this.stores.device.clear();
    else if (!this.fault) this.stores.tab.clear();
    return true;
  }

  clear() {
    this.stores.tab.clear();
    this.stores.device.clear();
  }

  /** Hear what another tab does: changed(answers) where it has typed, gone() where it has taken the answers away. */
  follow({ changed, gone }) {
    addEventListener("storage", ({ key }) => {
      if (this.where !== "device" || (key !== null && key !== this.key)) return;
      const { value, fault } = this.stores.device.read();
      if (value) changed(soundAnswers(value));
      else if (!fault) gone();
    });
  }

  #tell(fault) {
    this.fault = fault;
    this.line.classList.toggle("note", Boolean(fault));
    const words = TOLD[fault ?? this.where] ?? TOLD.blocked;
    if (this.line.textContent !== words) this.line.textContent = words;
  }
}
