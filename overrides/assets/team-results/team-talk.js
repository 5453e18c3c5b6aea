// What to talk about, with the open question of each statement and things to try.

import { scaleOf, statementsOf, wordsOf } from "../checklist/checklists.js";
import { element } from "../shared/elements.js";
import { SITE } from "../shared/site.js";
import { strip } from "./strip.js";
import { conversations } from "./talk.js";
import { halfOf, medianIn } from "./team-words.js";

/** @import { Checklist, Lead } from "../checklist/checklists.js" */
/** @import { TeamFigures } from "./figures.js" */
/** @import { Conversation, TalkKind } from "./talk.js" */

/** @type {[kind: TalkKind, title: string, opening: string][]} */
const KINDS = [
  ["differ", "Where you differ most", "What makes you say so? Begin with the people who see it differently from you."],
  ["hard", "Where you agree that it’s hard", "What is one small thing to try?"],
  ["good", "Where you agree that it goes well", "Why does it go well, and who else should hear about it?"],
];
const NOTHING =
  "Nothing stands out: you don’t differ widely, or agree on anything very high or low. " +
  "Choose a statement from the table that matters to you now.";

/**
 * The conversations worth having, as elements to show; none where there are no figures.
 * @param {Checklist} checklist
 * @param {TeamFigures} figures
 * @returns {HTMLElement[]}
 */
export function talk(checklist, figures) {
  const found = conversations(checklist, figures);
  const groups = KINDS.flatMap(([kind, title, opening]) => {
    if (!found[kind].length) return [];
    const items = found[kind].map((one) => conversation(checklist, one, kind === "hard"));
    return [element("h4", {}, title), element("p", {}, opening), element("ul", { className: "talk" }, ...items)];
  });
  const heading = element("h3", {}, "Conversations worth having");
  if (groups.length) return [heading, ...groups];
  const hasFigures = statementsOf(checklist).some(({ id }) => figures.statements[id]);
  return hasFigures ? [heading, element("p", {}, NOTHING)] : [];
}

/**
 * @param {Checklist} checklist
 * @param {Conversation} one
 * @param {boolean} withThingsToTry
 */
function conversation(checklist, one, withThingsToTry) {
  const { statement } = one;
  const leads = withThingsToTry ? statement.leads.filter(({ kind }) => kind !== "way") : [];
  return element(
    "li",
    {},
    element("p", {}, element("b", {}, wordsOf(statement))),
    strip(one),
    element(
      "p",
      { className: "meta" },
      `Typical answer ${medianIn(scaleOf(checklist, statement.id), one)}. Most answers: ${halfOf(one)}.`,
    ),
    statement.question !== null && element("p", {}, `To ask: ${statement.question}`),
    leads.length > 0 && element("p", {}, "To try: ", ...links(leads)),
  );
}

/**
 * Links with commas between them.
 * @param {Lead[]} leads
 */
function links(leads) {
  return leads.flatMap(({ title, address }, n) => {
    const link = element("a", { href: new URL(address, SITE).href }, title);
    return n ? [", ", link] : [link];
  });
}
