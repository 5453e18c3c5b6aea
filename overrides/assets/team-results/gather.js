// Where a facilitator gathers: loads files, types in paper, sees how many people are in, and says when everyone is.

import { partsOf, sayer, takenFiles } from "../checklist/parts.js";
import { element, one } from "../shared/elements.js";
import { loadFiles } from "./load-files.js";
import { PaperForm } from "./paper-form.js";
import { count, peopleList } from "./people-list.js";
import { everyoneIsIn, mayForget } from "./questions.js";

/** @import { Checklists } from "../checklist/checklists.js" */
/** @import { Gathering } from "./gathering.js" */

/**
 * @typedef {object} Heard
 * @property {() => void} changed answers came, changed or went: the figures are hidden until everyone is in again
 * @property {() => void} shown everyone is in
 */

const NO_ROOM =
  "This browser has no room for what is loaded here, or keeps nothing. " +
  "If you leave or reload this page, it goes. Finish in one go.";
const NOT_CLEARED = "This browser didn’t let the page clear what it keeps. Close this tab.";

/** The section in which answers are gathered. */
export class Gather {
  #part;
  #say;
  #gathering;
  #checklists;
  #heard;
  #paper;
  #which;

  /**
   * @param {HTMLElement} section
   * @param {Gathering} gathering
   * @param {Checklists} checklists
   * @param {Heard} heard
   */
  constructor(section, gathering, checklists, heard) {
    this.#part = partsOf(section);
    this.#say = sayer(section, "gather");
    this.#gathering = gathering;
    this.#checklists = checklists;
    this.#heard = heard;
    /** @param {string} words */
    const changed = (words) => this.#changed(words);
    this.#paper = new PaperForm(this.#part, gathering, checklists, changed);
    this.#which = this.#part("which", HTMLSelectElement);
    this.#wire();
    section.hidden = false;
  }

  /** Bring the section in line with what is gathered. */
  update() {
    const { people, state, safe } = this.#gathering;
    const who = this.#part("who", HTMLElement);
    const list = this.#part("people", HTMLElement);
    this.#which.value = state.checklist ?? "";
    this.#part("count", HTMLElement).textContent = count(people);
    who.hidden = !people.length;
    const losesFocus = list.contains(document.activeElement);
    list.replaceChildren(...peopleList(this.#gathering, (words) => this.#changed(words)));
    if (losesFocus) one(who, "summary", HTMLElement).focus();
    const notices = safe ? [] : [element("p", { className: "notice" }, NO_ROOM)];
    this.#part("notices", HTMLElement).replaceChildren(...notices);
    this.#paper.update();
  }

  /** @param {string} words */
  #changed(words) {
    this.#say("", "show");
    this.#say(words);
    this.#part("refused", HTMLElement).replaceChildren();
    this.update();
    this.#heard.changed();
  }

  #wire() {
    const files = this.#part("files", HTMLInputElement);
    this.#which.addEventListener("change", () => this.#choose());
    files.addEventListener("change", () => this.#load(takenFiles(files)));
    this.#part("show", HTMLElement).addEventListener("click", () => this.#show());
    this.#part("clear", HTMLElement).addEventListener("click", () => this.#clear());
    // Anywhere on the page: a file dropped beside the box would be opened by the browser, for all the room to read.
    document.addEventListener("dragover", (event) => {
      if (hasFiles(event)) event.preventDefault();
    });
    document.addEventListener("drop", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length) this.#load(dropped);
    });
  }

  async #choose() {
    const { people } = this.#gathering;
    if (people.length && !(await mayForget(people, "Choosing another checklist starts again.")))
      this.#which.value = this.#gathering.state.checklist ?? "";
    else this.#gathering.choose(this.#which.value || null);
    this.#changed("");
  }

  /** @param {File[]} files */
  async #load(files) {
    const { said, refused } = await loadFiles(files, this.#gathering, this.#checklists);
    this.#changed(said);
    this.#part("refused", HTMLElement).replaceChildren(...refused.map((line) => element("li", {}, line)));
  }

  async #show() {
    if (!(await everyoneIsIn(this.#gathering, (words) => this.#say(words, "show")))) return;
    this.#say("", "show");
    this.#heard.shown();
  }

  async #clear() {
    if (!(await mayForget(this.#gathering.people, ""))) return;
    this.#changed(this.#gathering.clear() ? "Everything is cleared." : NOT_CLEARED);
  }
}

/** @param {DragEvent} event */
function hasFiles({ dataTransfer }) {
  return Boolean(dataTransfer?.types.includes("Files"));
}
