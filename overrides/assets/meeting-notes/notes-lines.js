// The fields of a record: its title and day, what was agreed line by line, and the actions. There is always an empty line to write in.

import { element } from "../shared/elements.js";

const ACTION = [
  ["what", "What"],
  ["who", "Who (a role is enough)"],
  ["when", "By when"],
];

/** Fields under `root`; `changed()` is called whenever something was typed. Gives show(record) and read() -> its fields. */
export function agreedLines(root, changed) {
  const form = root.querySelector("[data-form]");
  const decisions = root.querySelector("[data-decisions]");
  const actions = root.querySelector("[data-actions]");

  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  root.querySelector("[data-add-decision]").addEventListener("click", () => add(decisions, decisionLine("")));
  root.querySelector("[data-add-action]").addEventListener("click", () => add(actions, actionLine({})));

  function add(list, line) {
    list.append(line);
    number();
    line.querySelector("textarea, input").focus();
  }

  function remove(line) {
    const list = line.parentElement;
    const next = line.nextElementSibling ?? line.previousElementSibling;
    line.remove();
    if (!list.children.length) list.append(list === decisions ? decisionLine("") : actionLine({}));
    number();
    changed();
    (next ?? list.firstElementChild).querySelector("textarea, input").focus();
  }

  function decisionLine(text) {
    const field = element("textarea", { rows: 2, value: text, maxLength: 2000, "data-line": "decision" });
    return row(field);
  }

  function actionLine(action) {
    return row(
      ...ACTION.map(([name, label]) =>
        element(
          "label",
          { className: `action-${name}` },
          label,
          element(name === "what" ? "textarea" : "input", {
            rows: 1,
            value: action[name] ?? "",
            maxLength: 1000,
            "data-line": name,
          }),
        ),
      ),
    );
  }

  function row(...fields) {
    const line = element("li", {}, ...fields);
    line.append(
      element("button", { type: "button", className: "button quiet", onclick: () => remove(line) }, "Take out"),
    );
    return line;
  }

  /** Every field and button is called by its number, so that they can be told apart by ear. */
  function number() {
    [...decisions.children].forEach((line, n) => {
      line.querySelector("textarea").setAttribute("aria-label", `What we agreed, ${n + 1}`);
      line.querySelector("button").setAttribute("aria-label", `Take out what we agreed, ${n + 1}`);
    });
    [...actions.children].forEach((line, n) => {
      line.setAttribute("aria-label", `Action ${n + 1}`);
      line.querySelector("button").setAttribute("aria-label", `Take out action ${n + 1}`);
    });
  }

  function show({ title, date, agreed, doing }) {
    form.elements.title.value = title;
    form.elements.date.value = date;
    decisions.replaceChildren(...(agreed.length ? agreed : [""]).map(decisionLine));
    actions.replaceChildren(...(doing.length ? doing : [{}]).map(actionLine));
    number();
  }

  function read() {
    const value = (line, name) => line.querySelector(`[data-line=${name}]`).value;
    const agreed = [...decisions.children].map((line) => value(line, "decision"));
    const doing = [...actions.children].map((line) =>
      Object.fromEntries(ACTION.map(([name]) => [name, value(line, name)])),
    );
    return { title: form.elements.title.value, date: form.elements.date.value, agreed, doing };
  }

  return { show, read };
}
