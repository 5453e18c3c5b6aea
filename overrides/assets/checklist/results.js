// What the answers show: the picture, where we are strong, where to start, what was written, and three actions.

import { inWords } from "../rules/dates.js";
import { element } from "../shared/elements.js";
import { actions } from "./actions.js";
import { scoreInWords } from "./answers.js";
import { questionOf, scaleOf, scalesOf, wordsOf } from "./checklists.js";
import { earlierRounds } from "./earlier-rounds.js";
import { partsOf } from "./parts.js";
import { picture } from "./picture.js";
import { movedBetween, profile, progress } from "./profile.js";
import { places } from "./recommendations.js";
import { written } from "./written-answers.js";

/** @import { Checklist } from "./checklists.js" */
/** @import { Update } from "./page.js" */
/** @import { EarlierRound } from "./picture.js" */
/** @import { AnswerInRound } from "./written-answers.js" */
/** @import { Reflection } from "./reflection.js" */
/** @import { Round } from "./rounds.js" */

/**
 * Wires the part of the page that shows what was answered; gives a function that brings it in line.
 * @param {HTMLElement} section
 * @param {Reflection} reflection
 * @returns {Update}
 */
export function shows(section, reflection) {
  const part = partsOf(section);
  const said = part("said", HTMLElement);
  const rows = actions(part("actions", HTMLElement), reflection);
  const chosen = earlierRounds(part, reflection, () => update("rounds"));
  /** @param {string} words */
  const plan = (words) => {
    const reply = rows.plan(words); // clears what was said before
    said.textContent = reply;
  };
  /** @type {(name: string, elements: HTMLElement[]) => void} */
  const fill = (name, elements) => part(name, HTMLElement).replaceChildren(...elements);

  /** @type {Update} */
  function update(what) {
    const { checklist, round } = reflection;
    if (what !== "action") said.textContent = "";
    if (what !== "answer" && what !== "words") rows.show();
    if (what === "action") return;
    const earlier = chosen();
    part("summary", HTMLElement).textContent = summary(checklist, round);
    fill("written", round ? inOwnWords(checklist, round, earlier) : []);
    if (what === "words") return;
    fill("picture", round ? picture(checklist, round, earlier) : []);
    fill("changes", round && earlier ? changes(checklist, round, earlier) : []);
    const { strong, start } = round ? places(checklist, round, plan) : { strong: [], start: [] };
    fill("strong", strong);
    fill("start", start);
  }

  section.hidden = false;
  return update;
}

/**
 * @param {Checklist} checklist
 * @param {Round | null} round
 */
function summary(checklist, round) {
  if (!round) return "You haven’t answered anything yet. Your results will appear here.";
  const hint =
    scalesOf(checklist).length && profile(checklist, round).every((part) => part.level === null)
      ? " You haven’t answered on the scale, so there’s nothing to draw."
      : "";
  return `${progress(checklist, round)}.${hint}`;
}

/**
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {EarlierRound} earlier
 * @returns {HTMLElement[]}
 */
function changes(checklist, round, earlier) {
  const moved = movedBetween(checklist, earlier.round, round);
  const heading = element("h3", {}, `Since the round of ${earlier.name}`);
  if (!moved.length)
    return [heading, element("p", {}, "No statement you scored both times has a different score now.")];
  const items = moved.map(({ statement, before, now }) => {
    const [then, today] = [before, now].map((one) => scoreInWords(checklist, one, scaleOf(checklist, statement.id)));
    const direction = element("b", {}, now > before ? "Higher" : "Lower");
    return element("li", {}, direction, `, from ${then} to ${today}: ${wordsOf(statement)}`);
  });
  return [heading, element("ul", {}, ...items)];
}

/**
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {EarlierRound | null} earlier
 * @returns {HTMLElement[]}
 */
function inOwnWords(checklist, round, earlier) {
  const parts = written(checklist, earlier ? [earlier.round, round] : [round]);
  if (!parts.length) return [];
  const dated = earlier !== null;
  return [
    element("h3", {}, "What you wrote"),
    ...parts.flatMap(({ title, statements }) => [
      element("h4", {}, title),
      element(
        "dl",
        { className: "wrote" },
        ...statements.flatMap(({ statement, by }) => [
          element("dt", {}, questionOf(statement)),
          ...by.flatMap((answer) => textsOf(answer, dated)),
        ]),
      ),
    ]),
  ];
}

/**
 * The words and the note of one answer, with the day of its round where there are several.
 * @param {AnswerInRound} answer
 * @param {boolean} dated
 */
function textsOf({ round, words, note }, dated) {
  const when = dated ? `${inWords(round.date)}: ` : "";
  const texts = [words ?? "", note ? `Note: ${note}` : ""].filter(Boolean);
  return texts.map((text) => element("dd", {}, when + text));
}
