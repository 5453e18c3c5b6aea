// Keeps what was typed: in this tab unless the reader asks for this device. Says at once where the browser keeps nothing.

import { kept } from "../shared/kept.js";

const KEY = "playbook-case-study";
const TOLD = {
  tab: "What you type is kept in this tab of your browser and goes when you close the tab. It is sent nowhere.",
  device: "What you type is kept on this device until you take it away. It is sent nowhere.",
  blocked: "Your browser keeps nothing for this page. Save a copy of your answers to a file before you leave.",
  full: "Your browser has no more room for what you type. Save a copy of your answers to a file before you leave.",
};

export class Keeping {
  constructor(line) {
    this.line = line;
    this.stores = { tab: kept("tab", KEY), device: kept("device", KEY) };
    const onDevice = this.stores.device.read();
    this.where = onDevice.value ? "device" : "tab";
    this.found = onDevice.value ?? this.stores.tab.read().value;
    this.#tell(this.stores.tab.write(this.found ?? {}).fault);
  }

  /** Keep the answers. */
  write(answers) {
    this.#tell(this.stores[this.where].write(answers).fault);
  }

  /** Keep them on this device, or only in this tab. */
  move(where, answers) {
    this.where = where;
    if (where === "tab") this.stores.device.clear();
    this.write(answers);
  }

  clear() {
    this.stores.tab.clear();
    this.stores.device.clear();
  }

  #tell(fault) {
    this.fault = fault;
    this.line.classList.toggle("note", Boolean(fault));
    const words = TOLD[fault ?? this.where] ?? TOLD.blocked;
    if (this.line.textContent !== words) this.line.textContent = words;
  }
}
