// The choices at the head of the page: how to answer, how to see it, where it is kept, and which round it is.

import { inWords } from "../rules/dates.js";
import { element, setOptions } from "../shared/elements.js";
import { ask } from "./ask.js";
import { clearEverything } from "./clearing.js";
import { moved } from "./moving.js";
import { notices } from "./notices.js";
import { ACTIONS, answeredIn, isEmpty, namesOf } from "./rounds.js";
import { saveOwnFile } from "./take-away.js";

const WHERE = {
  tab: "Your answers are in this tab only, and go when you close it.",
  device:
    "Kept on this device and saved as you go. Browsers on phones and on work computers may clear what is kept, so save a file too.",
  nowhere: "Your answers are on this page only. They go when you leave it or open it again.",
};
const MODES = { scale: "on the scale", open: "in my own words", both: "on the scale and in my own words" };
const VIEWS = { one: "one at a time", all: "all on one page" };

/** Wires the head of the page; gives a function that brings it in line with the reflection. On a `narrow` page choices are folded. */
export function answerHere(article, reflection, { checklists, goOn, narrow }) {
  const panel = article.querySelector("[data-answer-here]");
  const part = (name) => panel.querySelector(`[data-${name}]`);
  const say = (words) => {
    part("said").textContent = words;
  };
  const showNotices = notices(part("notices"), reflection, { say, goOn });
  const showRounds = rounds(part, reflection, { say, goOn });

  for (const radio of panel.querySelectorAll("input[type=radio]")) {
    radio.addEventListener("change", () => reflection.choose({ [radio.name]: radio.value }));
  }
  part("keep").addEventListener("change", ({ target }) => say(moved(reflection, target.checked ? "device" : "tab")));
  part("save-here").addEventListener("click", () => say(saveOwnFile(reflection)));
  part("clear-here").addEventListener("click", async () => say(await clearEverything(reflection, checklists)));
  part("choices").open = !reflection.round && !narrow;
  panel.hidden = false;

  return (what) => {
    const { safe, place } = reflection.keeping;
    for (const name of ["mode", "view"]) {
      for (const radio of panel.querySelectorAll(`[name=${name}]`))
        radio.checked = radio.value === reflection.state[name];
    }
    part("chosen").textContent = chosen(reflection);
    part("where").textContent = WHERE[safe];
    part("keep").checked = place === "device";
    part("save-here").hidden = part("clear-here").hidden = !reflection.round;
    showNotices(what);
    showRounds();
  };
}

/** How somebody answers now, in words. */
function chosen({ checklist, state }) {
  return [...(checklist.answers === "both" ? [MODES[state.mode]] : []), VIEWS[state.view]].join(", ");
}

/** The round that is open, those before it, and a way to begin another. */
function rounds(part, reflection, { say, goOn }) {
  const pick = part("open-round");
  pick.addEventListener("change", () => {
    reflection.openRound(pick.value);
    say(`The round of ${namesOf(reflection.rounds)[pick.value]} is open.`);
  });
  part("new-round").addEventListener("click", () => {
    reflection.startRound();
    say(`A new round, begun on ${inWords(reflection.round.date)}. The earlier ones stay as they are.`);
    goOn();
  });
  part("delete-round").addEventListener("click", async () => {
    const { round, checklist } = reflection;
    const name = namesOf(reflection.rounds)[round.id];
    const answered = answeredIn(checklist, round);
    const lines = [
      `It has answers to ${answered} ${answered === 1 ? "statement" : "statements"}. This cannot be undone.`,
    ];
    if ((await ask(`Delete the round of ${name}?`, lines, [["Delete it", "delete"], ["Keep it"]])) !== "delete") return;
    reflection.deleteRound(round.id);
    say(`The round of ${name} is deleted.`);
  });

  return () => {
    const { round } = reflection;
    const begun = reflection.rounds.some((one) => !isEmpty(one));
    part("rounds").hidden = !begun;
    if (!begun) return;
    const names = namesOf(reflection.rounds);
    part("this-round").replaceChildren(
      "This is the round of ",
      element("b", {}, names[round.id]),
      round === reflection.rounds.at(-1) ? "." : ", not your latest.",
    );
    part("other-rounds").hidden = reflection.rounds.length < 2;
    setOptions(
      pick,
      reflection.rounds.map(({ id }) => [id, names[id]]),
      round.id,
    );
    part("new-round").hidden = isEmpty(round);
    part("last-actions").textContent = lastActions(reflection);
  };
}

/** What somebody planned in the round before the one that is open. */
function lastActions({ rounds, round }) {
  const earlier = rounds[rounds.indexOf(round) - 1];
  const planned = ACTIONS.map((number) => earlier?.actions[number]).filter((action) => action?.text);
  if (!planned.length) return "";
  const lines = planned.map(({ text, date }) => text + (date ? ` (by ${inWords(date)})` : ""));
  return `Last time you planned: ${lines.join("; ")}.`;
}
