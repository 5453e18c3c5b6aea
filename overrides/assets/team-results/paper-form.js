// Where a facilitator types in what somebody answered on paper. What is typed so far is kept in the tab, letter by letter.

import { newId } from "../shared/chance.js";
import { element } from "../shared/elements.js";
import { SCORES, scoreInWords } from "../checklist/answers.js";
import { hasScale, wordsOf } from "../checklist/checklists.js";
import { roomOf } from "../checklist/length-limit.js";

const EMPTY = { scores: {}, texts: {} };

/** Wires the form; `changed(words)` is called when a person is added. Gives a function that brings it in line. */
export function paperForm(form, gathering, checklists, changed) {
  const opener = form.parentNode.querySelector("[data-paper]");
  let built = null;

  function open() {
    const { checklist } = gathering.state;
    if (!checklist) {
      changed("Choose the checklist first.");
      return form.parentNode.querySelector("[data-which]").focus();
    }
    gathering.settle(gathering.state.draft ?? EMPTY);
    update();
    return form.querySelector("select, textarea").focus();
  }

  /** The fields, made once for each checklist, filled with what was typed so far. */
  function update() {
    const { checklist, draft } = gathering.state;
    form.hidden = !draft;
    opener.hidden = Boolean(draft);
    if (!draft) {
      built = null;
      form.replaceChildren();
    }
    if (!draft || built === checklist) return;
    built = checklist;
    form.replaceChildren(...fields(checklists[checklist], draft, write), buttons());
  }

  function write(kind, id, value) {
    const draft = gathering.state.draft ?? EMPTY;
    const { [id]: _, ...rest } = draft[kind];
    gathering.settle({ ...draft, [kind]: value === null ? rest : { ...rest, [id]: value } });
  }

  function buttons() {
    const cancel = element(
      "button",
      {
        type: "button",
        className: "button quiet",
        onclick: () => {
          gathering.settle(null);
          changed("The paper form was put away.");
          opener.focus();
        },
      },
      "Put it away",
    );
    return element(
      "p",
      { className: "doors" },
      element("button", { type: "submit", className: "button" }, "Add this person"),
      " ",
      cancel,
    );
  }

  opener.addEventListener("click", open);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { scores, texts } = gathering.state.draft;
    if (!Object.keys(scores).length && !Object.keys(texts).length) return changed("Nothing is typed in yet.");
    gathering.add({ id: newId(), scores, texts }, "paper");
    gathering.settle(EMPTY);
    built = null;
    changed("One person added. The form is empty for the next one.");
    return form.querySelector("select, textarea").focus();
  });
  return update;
}

function fields(checklist, draft, write) {
  const intro = element(
    "p",
    {},
    "One person's answers. Leave empty what they left empty, and type words only where they agreed to share them.",
  );
  const parts = checklist.sections.map(({ title, statements }) =>
    element(
      "fieldset",
      {},
      element("legend", {}, title),
      ...statements.map((statement) => row(checklist, statement, draft, write)),
    ),
  );
  return [intro, ...parts];
}

function row(checklist, statement, draft, write) {
  const { id } = statement;
  const words = element("textarea", { id: `paper-${id}-words`, rows: 2, value: draft.texts[id]?.[0] ?? "" });
  const room = roomOf(words);
  words.addEventListener("input", () => write("texts", id, words.value.trim() ? [words.value] : null));
  const label = (words_, target) => element("label", { htmlFor: target.id }, words_);
  if (!hasScale(checklist, statement))
    return element("div", { className: "paper-row" }, label(wordsOf(statement), words), words, room);
  const pick = element(
    "select",
    { id: `paper-${id}` },
    element("option", { value: "" }, "Left empty"),
    ...SCORES.map((score) =>
      element("option", { value: score, selected: draft.scores[id] === score }, scoreInWords(checklist, score)),
    ),
  );
  pick.addEventListener("change", () =>
    write("scores", id, SCORES.find((score) => String(score) === pick.value) ?? null),
  );
  const more = element(
    "details",
    { className: "note-beside", open: Boolean(words.value) },
    element("summary", { "aria-label": `Words on: ${wordsOf(statement)}` }, "Words"),
    label("Words that they agreed to share", words),
    words,
    room,
  );
  return element("div", { className: "paper-row" }, label(wordsOf(statement), pick), pick, more);
}
