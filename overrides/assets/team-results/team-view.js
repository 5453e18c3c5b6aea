// What the team says: picture, conversations, every statement, texts, and the same beside an earlier round.

import { inWords, today } from "../rules/dates.js";
import { shuffled } from "../shared/chance.js";
import { element } from "../shared/elements.js";
import { saveFile } from "../shared/take-away.js";
import { textOf } from "../checklist/opening-files.js";
import { marksOfWays } from "../shared/marks.js";
import { FEWEST, hasHiddenTexts, teamFigures, teamTexts } from "./figures.js";
import { statementsTable, talk, teamPicture, textsList } from "./team-parts.js";
import { MOST_BYTES, readTeamFile, teamFile } from "./team-file.js";
import { wall } from "./poster.js";

const PARTS = ["summary", "picture", "talk", "statements", "texts", "wall"];

/** Wires the section; {show(arriving)} brings it in line, and takes the reader there. */
export function teamView(article, gathering, checklists) {
  const section = article.querySelector("[data-team]");
  const part = (name) => section.querySelector(`[data-${name}]`);
  const say = (words, where) => {
    section.querySelector(`[data-said=${where}]`).textContent = words;
  };
  const marks = marksOfWays();
  let earlier = null;

  function current() {
    const checklist = checklists[gathering.state.checklist];
    return { checklist, figures: checklist && gathering.state.shown ? teamFigures(checklist, gathering.people) : null };
  }

  function show(arriving) {
    const { checklist, figures } = current();
    section.hidden = !figures;
    if (!figures) return PARTS.forEach((name) => part(name).replaceChildren());
    const then = earlier?.checklist === checklist.id ? earlier : null;
    const texts = Object.entries(teamTexts(checklist, gathering.people)).map(([id, own]) => [id, shuffled(own)]);
    part("summary").replaceChildren(
      element("b", {}, checklist.title),
      element("br"),
      `${figures.people} people answered, ${inWords(today())}. ${HOW}`,
    );
    part("picture").replaceChildren(...teamPicture(checklist, figures, then, marks));
    part("talk").replaceChildren(...talk(checklist, figures));
    part("statements").replaceChildren(...statementsTable(checklist, figures, then));
    part("texts").replaceChildren(...textsList(checklist, new Map(texts), hasHiddenTexts(checklist, gathering.people)));
    part("wall").replaceChildren(...wall(checklist, figures, then, marks));
    if (!arriving) return;
    const heading = section.querySelector("h2");
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  }

  part("save-team").addEventListener("click", () => {
    const { checklist, figures } = current();
    saveFile(`team-${checklist.id}-${today()}.json`, "application/json", teamFile(checklist, figures, today()));
    say("The team's figures are with your downloads.", "team");
  });
  part("print-all").addEventListener("click", () => print());
  part("print-wall").addEventListener("click", () => {
    document.documentElement.dataset.print = "wall";
    print();
  });
  addEventListener("afterprint", () => delete document.documentElement.dataset.print);
  part("earlier").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    const { data: text, fault: unread } = file ? await textOf(file, MOST_BYTES) : { fault: "" };
    target.value = "";
    const { data, fault } = unread === undefined ? readTeamFile(text) : { fault: unread };
    const misfit =
      fault ?? (data.checklist === gathering.state.checklist ? null : "These are the figures of another checklist.");
    if (!misfit) earlier = data;
    say(
      misfit ??
        `The round of ${inWords(data.day)} stands beside this one now.${nearlyTheSame(data.people, gathering.people.length)}`,
      "earlier",
    );
    show(false);
  });
  return { show };
}

/** A word of care where so few more or fewer took part that a change may show what they said. */
function nearlyTheSame(then, now) {
  const apart = Math.abs(then - now);
  if (!apart || apart >= FEWEST) return "";
  return ` ${apart === 1 ? "One person" : `${apart} people`} ${now > then ? "more" : "fewer"} took part this time: a change may show what ${apart === 1 ? "that person" : "they"} said.`;
}

const HOW =
  "The middle half is where the answers of half the people lie, around the median. The highest and lowest answers are not shown: no single answer should stand out.";
