// The controls under one statement: a group with the statement as its name, points of the scale, words and a note.

import { element } from "../shared/elements.js";
import { SCORES, POINTS, isAnswered, scoreInWords } from "./answers.js";
import { hasScale } from "./checklists.js";
import { roomOf } from "./length-limit.js";

const LOW = 2;

export class StatementControl {
  #text;
  #question;
  #onScale;

  /** `item` is the statement's place on the page; `changed(field, value)` hears every change that the reader makes. */
  constructor(item, checklist, statement, changed) {
    Object.assign(this, { item, checklist, statement, changed });
    this.#text = taken(item, ".statement");
    this.#question = taken(item, ".question");
    this.#onScale = hasScale(checklist, statement);
    this.group = this.#build();
    item.prepend(this.group);
  }

  /** Show an answer. A field that says so already is left alone, so that nobody's cursor jumps. */
  show(answer) {
    for (const radio of this.radios) radio.checked = radio.value === String(answer.score);
    setText(this.words, answer.words);
    setText(this.note, answer.note);
    if (answer.note) this.more.open = true;
    this.more.firstChild.textContent = answer.note ? "A note" : "Add a note";
    this.takeBack.hidden = answer.score === undefined;
    this.item.toggleAttribute("data-low", POINTS.includes(answer.score) && answer.score <= LOW);
    this.#showOnPaper(answer);
  }

  /** Ask for points of the scale, for words, or for both. */
  setMode(mode) {
    if (this.mode === mode) return;
    this.mode = mode;
    const points = this.#onScale && mode !== "open";
    this.name.replaceChildren(...(points || !this.#question.length ? this.#text : this.#question));
    this.points.hidden = !points;
    this.item.toggleAttribute("data-points", points);
    this.wordsRow.hidden = points && mode === "scale";
    this.wordsLabel.replaceChildren(...(points ? (this.#question.length ? this.#question : ["In my own words"]) : []));
    this.wordsLabel.hidden = !points;
    if (points) this.words.removeAttribute("aria-labelledby");
    else this.words.setAttribute("aria-labelledby", this.name.id);
  }

  /** Bring the reader here: the keyboard's place and the window follow. `from` is what comes to the top of the window. */
  focus(from = this.item) {
    this.name.focus({ preventScroll: true });
    from.scrollIntoView({ block: "start" });
  }

  #build() {
    const { id } = this.statement;
    this.name = element("legend", { id: `${id}-name`, className: "statement", tabIndex: -1 });
    this.radios = SCORES.map((score) => this.#radio(score));
    this.takeBack = element(
      "button",
      { type: "button", className: "link", onclick: () => this.#takenBack() },
      "Take this answer back",
    );
    this.points = element(
      "div",
      { className: "points" },
      ...this.radios.map((radio) => radio.parentNode),
      this.takeBack,
    );
    this.words = this.#textarea(`${id}-words`, "words", 3);
    this.wordsLabel = element("label", { htmlFor: this.words.id, className: "question" });
    this.wordsRow = element("div", { className: "in-words" }, this.wordsLabel, this.words, roomOf(this.words));
    this.note = this.#textarea(`${id}-note`, "note", 2);
    const noteLabel = element("label", { htmlFor: this.note.id }, "A note to yourself on this statement");
    this.more = element(
      "details",
      { className: "note-beside" },
      element("summary", {}, "Add a note"),
      noteLabel,
      this.note,
      roomOf(this.note),
    );
    this.paper = element("div", { className: "on-paper", translate: false });
    const scale = this.item.querySelector(".scale");
    return element(
      "fieldset",
      { className: "answer" },
      this.name,
      ...(scale ? [scale] : []),
      this.points,
      this.wordsRow,
      this.more,
      this.paper,
    );
  }

  #radio(score) {
    const radio = element("input", { type: "radio", name: `score-${this.statement.id}`, value: score });
    radio.addEventListener("change", () => this.changed("score", score));
    element(
      "label",
      { className: POINTS.includes(score) ? "point" : "point way-out" },
      radio,
      ` ${scoreInWords(this.checklist, score)}`,
    );
    return radio;
  }

  #textarea(id, field, rows) {
    const area = element("textarea", { id, rows });
    area.addEventListener("input", () => this.changed(field, area.value));
    return area;
  }

  #takenBack() {
    this.changed("score", undefined);
    this.radios[0].focus();
  }

  #showOnPaper(answer) {
    const { text, question } = this.statement;
    const words = answer.words && text && question ? `${question} ${answer.words}` : answer.words;
    const lines = [scoreInWords(this.checklist, answer.score), words, answer.note && `Note: ${answer.note}`].filter(
      Boolean,
    );
    const said = isAnswered(answer) ? lines : ["Not answered"];
    this.paper.replaceChildren(...said.map((line) => element("p", {}, line)));
  }
}

/** The words of a paragraph of the page, marked terms and all, taken out of it. */
function taken(item, name) {
  const paragraph = item.querySelector(`:scope > ${name}`);
  paragraph?.remove();
  return [...(paragraph?.childNodes ?? [])];
}

function setText(area, text = "") {
  if (area.value !== text) area.value = text;
}
