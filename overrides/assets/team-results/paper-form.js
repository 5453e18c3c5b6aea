// Where a facilitator types in what someone answered on paper. What is typed so far is kept in the tab, letter by
// letter.

import { focusFirstField } from "../checklist/parts.js";
import { newId } from "../shared/chance.js";
import { element } from "../shared/elements.js";
import { paperFields } from "./paper-fields.js";

/** @import { Checklists } from "../checklist/checklists.js" */
/** @import { Part } from "../checklist/parts.js" */
/** @import { Answers } from "./figures.js" */
/** @import { Gathering } from "./gathering.js" */

/** @type {Answers} */
const EMPTY = { scores: {}, texts: {} };

export class PaperForm {
  #part;
  #form;
  #opener;
  #gathering;
  #checklists;
  #changed;
  /** @type {string | null} the id of the checklist whose fields the form has */
  #built = null;

  /**
   * @param {Part} part
   * @param {Gathering} gathering
   * @param {Checklists} checklists
   * @param {(words: string) => void} changed is called when a person is added or the form is put away
   */
  constructor(part, gathering, checklists, changed) {
    this.#part = part;
    this.#form = part("paper-form", HTMLFormElement);
    this.#opener = part("paper", HTMLButtonElement);
    this.#gathering = gathering;
    this.#checklists = checklists;
    this.#changed = changed;
    this.#opener.addEventListener("click", () => this.#open());
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add();
    });
  }

  /** The fields, made once for each checklist, filled with what was typed so far. */
  update() {
    const { checklist: id, draft } = this.#gathering.state;
    this.#form.hidden = !draft;
    this.#opener.hidden = Boolean(draft);
    if (!draft) {
      this.#built = null;
      this.#form.replaceChildren();
    }
    const checklist = id === null ? null : this.#checklists[id];
    if (!draft || !checklist || this.#built === id) return;
    this.#built = id;
    this.#form.replaceChildren(
      ...paperFields(checklist, draft, (change) => this.#gathering.settle(change(this.#draft))),
      this.#buttons(),
    );
  }

  get #draft() {
    return this.#gathering.state.draft ?? EMPTY;
  }

  #open() {
    if (!this.#gathering.state.checklist) {
      this.#changed("Choose the checklist first.");
      this.#part("which", HTMLSelectElement).focus();
      return;
    }
    this.#gathering.settle(this.#draft);
    this.update();
    focusFirstField(this.#form);
  }

  #add() {
    const { scores, texts } = this.#draft;
    if (!Object.keys(scores).length && !Object.keys(texts).length) {
      this.#changed("You haven’t entered anything yet.");
      return;
    }
    this.#gathering.add({ id: newId(), scores, texts }, "paper");
    this.#gathering.settle(EMPTY);
    this.#built = null;
    this.#changed("One person added. The form is empty for the next one.");
    focusFirstField(this.#form);
  }

  #putAway() {
    this.#gathering.settle(null);
    this.#changed("The paper form is closed.");
    this.#opener.focus();
  }

  #buttons() {
    const quiet = { type: "button", className: "button quiet", onclick: () => this.#putAway() };
    return element(
      "p",
      { className: "button-group" },
      element("button", { type: "submit", className: "button" }, "Add this person"),
      " ",
      element("button", quiet, "Close"),
    );
  }
}
