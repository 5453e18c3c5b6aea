// Three actions of somebody's own, each with a day.

import { inWords } from "../rules/dates.js";
import { element } from "../shared/elements.js";
import { roomOf } from "./length-limit.js";
import { ACTIONS } from "./rounds.js";

/** Three rows to write actions in: {show, plan}. plan(words) writes into the first empty one and says so. */
export function actions(list, reflection) {
  const rows = ACTIONS.map((number) => {
    const text = element("input", { type: "text", id: `action-${number}`, autocomplete: "off" });
    const date = element("input", { type: "date", id: `action-${number}-by`, autocomplete: "off" });
    const room = roomOf(text);
    const write = () => reflection.act(number, { text: text.value, date: date.value });
    text.addEventListener("input", write);
    date.addEventListener("change", write);
    const paper = element("p", { className: "on-paper", translate: false });
    list.append(
      element(
        "li",
        {},
        element("label", { htmlFor: text.id }, `Action ${number}`),
        text,
        element("label", { htmlFor: date.id }, "By when"),
        date,
        room,
        paper,
      ),
    );
    return { number, text, date, paper, write };
  });
  return {
    show() {
      for (const { number, text, date, paper } of rows) {
        const { text: words = "", date: day = "" } = reflection.round?.actions[number] ?? {};
        if (text.value !== words) text.value = words;
        if (date.value !== day) date.value = day;
        paper.textContent = words + (day ? ` (by ${inWords(day)})` : "");
      }
    },
    plan(words) {
      const free = rows.find(({ text }) => !text.value);
      if (!free) return "All three actions are taken. Empty one first.";
      free.text.value = words;
      free.write();
      free.text.focus();
      return `Action ${free.number} is now: ${words}`;
    },
  };
}
