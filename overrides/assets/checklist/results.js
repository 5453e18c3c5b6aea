// What the answers show: the picture, where we are strong, where to start, what was written, and three actions.

import { inWords } from "../rules/dates.js";
import { element, setOptions } from "../shared/elements.js";
import { actions } from "./actions.js";
import { scoreInWords } from "./answers.js";
import { wordsOf } from "./checklists.js";
import { picture } from "./picture.js";
import { places } from "./recommendations.js";
import { compared, profile, progress, written } from "./profile.js";
import { namesOf } from "./rounds.js";

/** Wires the part of the page that shows what was answered; gives a function that brings it in line. */
export function shows(article, reflection) {
  const section = article.querySelector("[data-shows]");
  const part = (name) => section.querySelector(`[data-${name}]`);
  const rows = actions(part("actions"), reflection);
  const comparison = earlierRounds(part, reflection, () => update("rounds"));
  const plan = (words) => {
    const said = rows.plan(words);
    part("said").textContent = said;
  };

  function update(what) {
    const { checklist, round } = reflection;
    if (what !== "action") part("said").textContent = "";
    if (!["answer", "words"].includes(what)) rows.show();
    if (what === "action") return;
    const earlier = comparison.chosen();
    part("summary").textContent = summary(checklist, round);
    part("written").replaceChildren(...(round ? inOwnWords(checklist, round, earlier) : []));
    if (what === "words") return;
    part("picture").replaceChildren(...(round ? picture(checklist, round, earlier) : []));
    part("changes").replaceChildren(...(round && earlier ? changes(checklist, round, earlier) : []));
    const { strong, start } = round ? places(checklist, round, plan) : { strong: [], start: [] };
    part("strong").replaceChildren(...strong);
    part("start").replaceChildren(...start);
  }

  section.hidden = false;
  return update;
}

function summary(checklist, round) {
  if (!round) return "Nothing is answered yet. What you answer is drawn here.";
  const hint =
    checklist.scale && profile(checklist, round).every((part) => part.level === null)
      ? " Nothing is answered on the scale, so there is nothing to draw."
      : "";
  return `${progress(checklist, round)}.${hint}`;
}

/** Which earlier round stands beside the open one: the one before it, until somebody chooses. */
function earlierRounds(part, reflection, changed) {
  const pick = part("compare-with");
  let wanted = null;
  pick.addEventListener("change", () => {
    wanted = pick.value;
    changed();
  });
  return {
    chosen() {
      const { rounds, round } = reflection;
      const names = namesOf(rounds);
      const others = rounds.filter((one) => one !== round);
      part("compare").hidden = !others.length;
      const before = rounds[rounds.indexOf(round) - 1]?.id ?? "";
      const id = wanted === "" || others.some((one) => one.id === wanted) ? wanted : before;
      setOptions(pick, [["", "None"], ...others.map((one) => [one.id, names[one.id]])], id);
      const found = others.find((one) => one.id === id);
      return found ? { round: found, name: names[id] } : null;
    },
  };
}

function changes(checklist, round, earlier) {
  const { moved } = compared(checklist, earlier.round, round);
  const heading = element("h3", {}, `Since the round of ${earlier.name}`);
  if (!moved.length)
    return [heading, element("p", {}, "No statement that was scored both times has another score now.")];
  return [
    heading,
    element(
      "ul",
      {},
      ...moved.map(({ statement, then, now }) =>
        element(
          "li",
          {},
          element("b", {}, now > then ? "Higher" : "Lower"),
          `, from ${scoreInWords(checklist, then)} to ${scoreInWords(checklist, now)}: ${wordsOf(statement)}`,
        ),
      ),
    ),
  ];
}

function inOwnWords(checklist, round, earlier) {
  const rounds = earlier ? [earlier.round, round] : [round];
  const parts = written(checklist, rounds);
  if (!parts.length) return [];
  const when = (one) => (earlier ? `${inWords(one.date)}: ` : "");
  return [
    element("h3", {}, "What you wrote"),
    ...parts.flatMap(({ title, statements }) => [
      element("h4", {}, title),
      element(
        "dl",
        { className: "wrote" },
        ...statements.flatMap(({ statement, by }) => [
          element("dt", {}, statement.question ?? statement.text),
          ...by.flatMap((one) =>
            [one.words, one.note && `Note: ${one.note}`]
              .filter(Boolean)
              .map((text) => element("dd", {}, when(one.round) + text)),
          ),
        ]),
      ),
    ]),
  ];
}
