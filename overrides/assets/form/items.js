// The items of a list: added, taken away, and brought back if that was a slip.

import { addItem, answersOf, fill, without } from "./fields.js";

/** Buttons of the lists in a form. `changed()` is called whenever items come or go. Gives what each button does. */
export function itemButtons(form, lists, changed) {
  let before = null;
  const listOf = (button) => lists.find(({ name }) => name === button.closest("[data-list]").dataset.list);
  const forget = () => {
    before = null;
    for (const line of form.querySelectorAll("[data-undo]")) line.hidden = true;
  };
  const put = (answers) => {
    fill(form, answers, lists);
    changed();
  };

  function add(button) {
    addItem(form, listOf(button)).querySelector("input, textarea").focus();
  }

  function remove(button) {
    const [list, box, answers] = [listOf(button), button.closest("[data-list]"), answersOf(form)];
    put(without(answers, list, Number(button.closest("[data-item]").dataset.item)));
    const line = box.querySelector("[data-undo]");
    forget();
    before = answers;
    line.querySelector("[data-gone]").textContent = `${list.item} taken away.`;
    line.hidden = false;
    line.querySelector("[data-bring-back]").focus();
  }

  function bringBack(button) {
    const box = button.closest("[data-list]");
    put(before);
    forget();
    box.focus();
  }

  form.addEventListener("input", () => before && forget());
  return { "[data-add]": add, "[data-remove]": remove, "[data-bring-back]": bringBack };
}
