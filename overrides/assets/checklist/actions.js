// Three actions of someone's own, each with a day.

import { inWords } from "../rules/dates.js";
import { element } from "../shared/elements.js";
import { roomOf } from "./length-limit.js";
import { ACTIONS } from "./rounds.js";

/** @import { Reflection } from "./reflection.js" */
/** @import { Action } from "./rounds.js" */

/**
 * Three rows to write actions in.
 * @param {HTMLElement} list
 * @param {Reflection} reflection
 * @returns {{ show: () => void, plan: (words: string) => string }} `plan` writes into the first empty row and says so
 */
export function actions(list, reflection) {
  const rows = ACTIONS.map((number) => row(list, number, (action) => reflection.act(number, action)));
  return {
    show() {
      for (const { number, show } of rows) show(reflection.round?.actions[number] ?? {});
    },
    plan(words) {
      const free = rows.find(({ text }) => !text.value);
      if (!free) return "You have three actions already. Clear one first.";
      free.text.value = words;
      free.write();
      free.text.focus();
      return `Action ${free.number} is now: ${words}`;
    },
  };
}

/**
 * One row at the end of the list.
 * @param {HTMLElement} list
 * @param {number} number
 * @param {(action: Action) => void} changed
 */
function row(list, number, changed) {
  const text = element("input", { type: "text", id: `action-${number}`, autocomplete: "off" });
  const date = element("input", { type: "date", id: `action-${number}-by`, autocomplete: "off" });
  const room = roomOf(text);
  const write = () => changed({ text: text.value, date: date.value });
  text.addEventListener("input", write);
  date.addEventListener("change", write);
  const paper = element("p", { className: "on-paper", translate: false });
  const label = element("label", { htmlFor: text.id }, `Action ${number}`);
  const dateLabel = element("label", { htmlFor: date.id }, "By when");
  list.append(element("li", {}, label, text, dateLabel, date, room, paper));

  /** @param {Action} action */
  function show({ text: words = "", date: day = "" }) {
    if (text.value !== words) text.value = words;
    if (date.value !== day) date.value = day;
    paper.textContent = words + (day ? ` (by ${inWords(day)})` : "");
  }

  return { number, text, write, show };
}
