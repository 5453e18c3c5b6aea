// The controls under one statement: a group with the statement as its name, points of the scale, words and a note.

import { bringTo } from "../shared/bring-to.js";
import { element, maybe } from "../shared/elements.js";
import { isAnswered, isPoint, SCORES, scoreInWords } from "./answers.js";
import { hasScale, scaleOf } from "./checklists.js";
import { roomOf } from "./length-limit.js";

/** @import { Answer, Score } from "./answers.js" */
/** @import { Checklist, Mode, Statement } from "./checklists.js" */

export class StatementControl {
  #text;
  #question;
  #checklist;
  #statement;
  #changed;
  #name;
  #words;
  #wordsRow;
  #wordsLabel;
  #note;
  #summary;
  #more;
  #points;
  #radios;
  #takeBack;
  #paper = element("div", { className: "on-paper", translate: false });
  /** @type {Mode | null} */
  #mode = null;

  /**
   * @param {HTMLElement} item the statement's place on the page
   * @param {Checklist} checklist
   * @param {Statement} statement
   * @param {(change: Answer) => void} changed hears every change that the reader makes
   */
  constructor(item, checklist, statement, changed) {
    const { id } = statement;
    this.item = item;
    this.#checklist = checklist;
    this.#statement = statement;
    this.#changed = changed;
    this.#text = taken(item, ".statement");
    this.#question = taken(item, ".question");
    this.#name = element("legend", { id: `${id}-name`, className: "statement", tabIndex: -1 });
    this.#radios = SCORES.map((score) => radio(id, score, () => changed({ score })));
    const takeBack = { type: "button", className: "link", onclick: () => this.#takenBack() };
    this.#takeBack = element("button", takeBack, "Remove this answer");
    this.#points = element("div", { className: "points" }, ...this.#labels(), this.#takeBack);
    this.#words = textarea(`${id}-words`, 3, (words) => changed({ words }));
    this.#wordsLabel = element("label", { htmlFor: this.#words.id, className: "question" });
    const wordsRow = { className: "in-words" };
    this.#wordsRow = element("div", wordsRow, this.#wordsLabel, this.#words, roomOf(this.#words));
    this.#note = textarea(`${id}-note`, 2, (note) => changed({ note }));
    this.#summary = element("summary", {}, "Add a note");
    this.#more = this.#noteBeside();
    item.prepend(this.#group());
  }

  /**
   * Show an answer. A field that says so already is left alone, so that nobody's cursor jumps.
   * @param {Answer} answer
   */
  show(answer) {
    for (const one of this.#radios) one.checked = one.value === String(answer.score);
    setText(this.#words, answer.words);
    setText(this.#note, answer.note);
    if (answer.note) this.#more.open = true;
    this.#summary.textContent = answer.note ? "A note" : "Add a note";
    this.#takeBack.hidden = answer.score === undefined;
    this.#showOnPaper(answer);
  }

  /**
   * Ask for points of the scale, for words, or for both.
   * @param {Mode} mode
   */
  setMode(mode) {
    if (this.#mode === mode) return;
    this.#mode = mode;
    const points = hasScale(this.#checklist, this.#statement) && mode !== "open";
    const question = this.#question.length ? this.#question : null;
    this.#name.replaceChildren(...(points ? this.#text : (question ?? this.#text)));
    this.#points.hidden = !points;
    this.item.toggleAttribute("data-points", points);
    this.#wordsRow.hidden = points && mode === "scale";
    this.#wordsLabel.replaceChildren(...(points ? (question ?? ["In my own words"]) : []));
    this.#wordsLabel.hidden = !points;
    if (points) this.#words.removeAttribute("aria-labelledby");
    else this.#words.setAttribute("aria-labelledby", this.#name.id);
  }

  /**
   * Bring the reader here: the keyboard's place and the window follow.
   * @param {HTMLElement} from what comes to the top of the window
   */
  focus(from = this.item) {
    bringTo(this.#name, from);
  }

  #labels() {
    return this.#radios.map((one, n) => {
      const score = SCORES[n];
      const className = isPoint(score) ? "point" : "point way-out";
      return element("label", { className }, one, ` ${this.#inWords(score)}`);
    });
  }

  /** @param {Score | undefined} score */
  #inWords(score) {
    return scoreInWords(this.#checklist, score, scaleOf(this.#checklist, this.#statement.id));
  }

  #noteBeside() {
    const label = element("label", { htmlFor: this.#note.id }, "A note to yourself on this statement");
    return element("details", { className: "note-beside" }, this.#summary, label, this.#note, roomOf(this.#note));
  }

  #group() {
    const scale = maybe(this.item, ".scale", HTMLElement);
    const parts = [this.#name, scale, this.#points, this.#wordsRow, this.#more, this.#paper];
    return element("fieldset", { className: "answer" }, ...parts);
  }

  #takenBack() {
    this.#changed({ score: undefined });
    this.#radios[0]?.focus();
  }

  /** @param {Answer} answer */
  #showOnPaper(answer) {
    const { text, question } = this.#statement;
    const words = answer.words && text && question ? `${question} ${answer.words}` : answer.words;
    const note = answer.note && `Note: ${answer.note}`;
    const lines = [this.#inWords(answer.score), words, note].filter(Boolean);
    const said = isAnswered(answer) ? lines : ["Not answered"];
    this.#paper.replaceChildren(...said.map((line) => element("p", {}, line)));
  }
}

/**
 * @param {string} id that of the statement
 * @param {Score} score
 * @param {() => void} chosen
 */
function radio(id, score, chosen) {
  const made = element("input", { type: "radio", name: `score-${id}`, value: score });
  made.addEventListener("change", chosen);
  return made;
}

/**
 * @param {string} id
 * @param {number} rows
 * @param {(text: string) => void} changed
 */
function textarea(id, rows, changed) {
  const area = element("textarea", { id, rows });
  area.addEventListener("input", () => changed(area.value));
  return area;
}

/**
 * The words of a paragraph of the page, marked terms and all, taken out of it.
 * @param {HTMLElement} item
 * @param {string} name
 * @returns {Node[]}
 */
function taken(item, name) {
  const paragraph = maybe(item, `:scope > ${name}`, HTMLElement);
  paragraph?.remove();
  return [...(paragraph?.childNodes ?? [])];
}

/**
 * @param {HTMLTextAreaElement} area
 * @param {string | undefined} text
 */
function setText(area, text = "") {
  if (area.value !== text) area.value = text;
}
