// Where it is strong, where to start, and what there is to try there.

import { element } from "../shared/elements.js";
import { SITE } from "../shared/site.js";
import { answerNow, isAnswered, scoreInWords } from "./answers.js";
import { scaleOf, scalesOf, speaker, statementsOf, wordsOf } from "./checklists.js";
import { profile, scored, standingOutByScale } from "./profile.js";

/** @import { Checklist, Statement } from "./checklists.js" */
/** @import { Part, Scored } from "./profile.js" */
/** @import { Round } from "./rounds.js" */

/** @typedef {(words: string) => void} Plan makes something an action */
/** @typedef {{ strong: HTMLElement[], start: HTMLElement[] }} Places */

const MOST_STRONG = 3;
const MOST_TO_START = 2;
const STRONG = 4;
const LOW = 2;
const CHOOSE = "Read what you wrote. Where would a small change help most? Open it for things to try.";
const TOO_FEW = "Answer about three statements in at least two parts, and you’ll see where to start.";
const TOO_FEW_OF_A_SCALE =
  "Answer about three statements in at least two parts that share a scale, and you’ll see where to start.";
const EVEN = "The parts are close together: none stands out. Choose the one that matters most to you now.";
const KINDS = { tip: "Tip", activity: "Activity", "case-study": "Case study", way: "" };

/**
 * The places that stand out, as elements to show.
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {Plan} plan
 * @returns {Places}
 */
export function places(checklist, round, plan) {
  const parts = profile(checklist, round);
  const startHeading = element("h3", {}, "Where to start");
  if (parts.every((part) => part.level === null)) {
    const answered = statementsOf(checklist).some(({ id }) => isAnswered(answerNow(checklist, round, id)));
    const start = [startHeading, element("p", {}, CHOOSE), ...chooseYourself(checklist, plan)];
    return { strong: [], start: answered ? start : [] };
  }
  const found = standingOutByScale(parts);
  const tooFew = scalesOf(checklist).length > 1 ? TOO_FEW_OF_A_SCALE : TOO_FEW;
  const low = lowAnswers(checklist, round, found?.start ?? [], plan);
  if (!found) return { strong: [], start: [startHeading, element("p", {}, tooFew), ...low] };
  if (found.even)
    return { strong: [], start: [startHeading, element("p", {}, EVEN), ...chooseYourself(checklist, plan)] };
  const strongHeading = element("h3", {}, speaker(checklist) === "me" ? "My strengths" : "Our strengths");
  return {
    strong: [strongHeading, ...found.strong.flatMap((part) => strongPart(checklist, round, part))],
    start: [startHeading, ...found.start.flatMap((part) => startPart(checklist, round, part, plan)), ...low],
  };
}

/**
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {Part} part
 */
function strongPart(checklist, round, { index, title }) {
  const best = scored(checklist, round, index)
    .filter(({ score }) => score >= STRONG)
    .reverse()
    .slice(0, MOST_STRONG);
  return [element("h4", {}, title), answeredLines(checklist, best, "Your highest part so far.")];
}

/**
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {Part} part
 * @param {Plan} plan
 */
function startPart(checklist, round, { index, title }, plan) {
  const lowest = scored(checklist, round, index).slice(0, MOST_TO_START);
  const statements = lowest.map(({ statement }) => statement);
  return [element("h4", {}, title), answeredLines(checklist, lowest, ""), ...thingsToTry(statements, plan)];
}

/**
 * What helps with low answers that stand in none of the parts to start with: nothing is said of them while answering.
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {Part[]} named
 * @param {Plan} plan
 */
function lowAnswers(checklist, round, named, plan) {
  const others = checklist.sections.flatMap((_, index) => (named.some((one) => one.index === index) ? [] : [index]));
  const low = others.flatMap((index) => scored(checklist, round, index)).filter(({ score }) => score <= LOW);
  if (!low.length) return [];
  const statements = low.map(({ statement }) => statement);
  const lines = [answeredLines(checklist, low, ""), ...thingsToTry(statements, plan)];
  return [element("details", { className: "more" }, element("summary", {}, "Other low answers"), ...lines)];
}

/**
 * @param {Checklist} checklist
 * @param {Scored[]} found
 * @param {string} otherwise what to say where there are none
 */
function answeredLines(checklist, found, otherwise) {
  if (!found.length) return element("p", {}, otherwise);
  return element(
    "ul",
    {},
    ...found.map(({ statement, score }) =>
      element(
        "li",
        {},
        element("b", {}, `${scoreInWords(checklist, score, scaleOf(checklist, statement.id))}: `),
        wordsOf(statement),
      ),
    ),
  );
}

/**
 * Every part with what it leads to, to be opened by whoever knows where to start.
 * @param {Checklist} checklist
 * @param {Plan} plan
 */
function chooseYourself(checklist, plan) {
  return checklist.sections.map(({ title, statements }) =>
    element("details", { className: "more" }, element("summary", {}, title), ...thingsToTry(statements, plan)),
  );
}

/**
 * The tips, activities and case studies that statements lead to, each once, with a way to make it an action.
 * @param {Statement[]} statements
 * @param {Plan} plan
 * @returns {HTMLElement[]}
 */
function thingsToTry(statements, plan) {
  const leads = statements.flatMap((one) => one.leads).filter(({ kind }) => kind !== "way");
  const once = new Map(leads.map((lead) => [lead.address, lead]));
  const items = [...once.values()].map(({ kind, title, address }) => {
    const set = { type: "button", className: "link", "aria-label": `Make it an action: ${title}` };
    const link = element("a", { href: new URL(address, SITE).href }, title);
    const button = element("button", { ...set, onclick: () => plan(title) }, "Make it an action");
    return element("li", {}, `${KINDS[kind]}: `, link, " ", button);
  });
  return items.length ? [element("p", {}, "Things to try:"), element("ul", { className: "to-try" }, ...items)] : [];
}
