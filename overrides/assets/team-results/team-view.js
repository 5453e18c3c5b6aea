// What the team says: conversations, texts, and under a fold the picture and every statement, and the same beside an earlier round.

import { textOf } from "../checklist/opening-files.js";
import { partsOf, sayer, takenFiles } from "../checklist/parts.js";
import { inWords, today } from "../rules/dates.js";
import { bringTo } from "../shared/bring-to.js";
import { shuffled } from "../shared/chance.js";
import { element, one } from "../shared/elements.js";
import { marksOfWays } from "../shared/marks.js";
import { saveFile } from "../shared/take-away.js";
import { FEWEST, hasHiddenTexts, teamFigures, teamTexts } from "./figures.js";
import { wall } from "./poster.js";
import { MOST_BYTES, readTeamFile, teamFile } from "./team-file.js";
import { teamPicture } from "./team-picture.js";
import { statementsTable, textsList } from "./team-statements.js";
import { talk } from "./team-talk.js";

/** @import { Checklist, Checklists } from "../checklist/checklists.js" */
/** @import { Texts } from "../checklist/hand-over-file.js" */
/** @import { Opened } from "../checklist/opening-files.js" */
/** @import { TeamFigures } from "./figures.js" */
/** @import { Gathering } from "./gathering.js" */
/** @import { EarlierTeam } from "./team-file.js" */

/** @typedef {{ checklist: Checklist, figures: TeamFigures }} Current */

const PARTS = ["summary", "talk", "texts", "how", "picture", "statements", "wall"];
const HOW =
  "The typical answer is the median; most answers is the middle half of them. " +
  "The highest and lowest answers aren’t shown: no single answer should stand out.";

const OTHER_VERSION =
  " That round used another version of the checklist, so you can only compare statements that haven’t changed.";

/** The section with a team's figures. */
export class TeamView {
  #section;
  #part;
  #say;
  #gathering;
  #checklists;
  #marks = marksOfWays();
  /** @type {EarlierTeam | null} the round that stands beside this one */
  #earlier = null;

  /**
   * @param {HTMLElement} section
   * @param {Gathering} gathering
   * @param {Checklists} checklists
   */
  constructor(section, gathering, checklists) {
    this.#section = section;
    this.#part = partsOf(section);
    this.#say = sayer(section, "team");
    this.#gathering = gathering;
    this.#checklists = checklists;
    this.#wire();
  }

  /** Bring the section in line with what is gathered. */
  update() {
    const current = this.#current();
    this.#section.hidden = !current;
    for (const name of PARTS) this.#fill(name, []);
    if (current) this.#show(current);
  }

  /** Take the reader to the section. */
  arrive() {
    const heading = one(this.#section, "h2", HTMLElement);
    if (!this.#section.hidden) bringTo(heading);
  }

  /**
   * The figures to show; null where there are none.
   * @returns {Current | null}
   */
  #current() {
    const { state, people } = this.#gathering;
    const checklist = state.checklist === null ? null : this.#checklists[state.checklist];
    const figures = checklist && state.shown ? teamFigures(checklist, people) : null;
    return checklist && figures ? { checklist, figures } : null;
  }

  /** @param {Current} current */
  #show({ checklist, figures }) {
    const { people } = this.#gathering;
    const earlier = this.#earlier?.checklist === checklist.id ? this.#earlier : null;
    const summary = `${figures.people} people answered, ${inWords(today())}.`;
    this.#fill("summary", [element("b", {}, checklist.title), element("br"), summary]);
    const earlierParts = earlier?.checklistVersion === checklist.version ? earlier : null;
    this.#fill("picture", teamPicture(checklist, figures, earlierParts, this.#marks));
    const conversations = talk(checklist, figures);
    this.#fill("talk", conversations);
    this.#fill("how", [HOW]);
    if (!conversations.length) this.#part("figures", HTMLDetailsElement).open = true; // else nothing would be seen
    this.#fill("statements", statementsTable(checklist, figures, earlier));
    this.#fill("texts", textsList(checklist, mixed(teamTexts(checklist, people)), hasHiddenTexts(checklist, people)));
    this.#fill("wall", wall(checklist, figures, earlierParts, this.#marks));
  }

  /**
   * @param {string} name
   * @param {(Node | string)[]} children
   */
  #fill(name, children) {
    this.#part(name, HTMLElement).replaceChildren(...children);
  }

  #wire() {
    const { dataset } = document.documentElement;
    const earlier = this.#part("earlier", HTMLInputElement);
    this.#part("save-team", HTMLElement).addEventListener("click", () => this.#save());
    this.#part("print-all", HTMLElement).addEventListener("click", () => print());
    this.#part("print-wall", HTMLElement).addEventListener("click", () => {
      dataset.print = "wall";
      print();
    });
    addEventListener("beforeprint", () => {
      this.#part("figures", HTMLDetailsElement).open = true; // paper opens nothing
    });
    addEventListener("afterprint", () => {
      delete dataset.print;
    });
    earlier.addEventListener("change", () => this.#load(takenFiles(earlier)));
  }

  #save() {
    const current = this.#current();
    if (!current) return;
    const { checklist, figures } = current;
    saveFile(`team-${checklist.id}-${today()}.json`, "application/json", teamFile(checklist, figures, today()));
    this.#say("The team’s figures are in your downloads.");
  }

  /**
   * Puts the figures of an earlier round beside these.
   * @param {File[]} files one, or none where someone thought better of it
   */
  async #load([file]) {
    const { data, fault } = file ? await read(file) : { fault: "" };
    if (fault !== undefined) this.#say(fault, "earlier");
    else if (data.checklist !== this.#gathering.state.checklist)
      this.#say("These figures are for another checklist.", "earlier");
    else {
      this.#earlier = data;
      const care = nearlyTheSame(data.people, this.#gathering.people.length);
      const other = data.checklistVersion === this.#checklists[data.checklist]?.version ? "" : OTHER_VERSION;
      this.#say(`The round of ${inWords(data.day)} is now beside this one.${other}${care}`, "earlier");
    }
    this.update();
  }
}

/**
 * @param {File} file
 * @returns {Promise<Opened<EarlierTeam>>}
 */
async function read(file) {
  const { data, fault } = await textOf(file, MOST_BYTES);
  return fault === undefined ? readTeamFile(data) : { fault };
}

/**
 * The texts on each statement in an order that gives nothing away.
 * @param {Texts} texts
 * @returns {Texts}
 */
function mixed(texts) {
  return Object.fromEntries(Object.entries(texts).map(([id, own]) => [id, shuffled(own)]));
}

/**
 * A word of care where so few more or fewer took part that a change may show what they said.
 * @param {number} before
 * @param {number} now
 */
function nearlyTheSame(before, now) {
  const apart = Math.abs(before - now);
  if (!apart || apart >= FEWEST) return "";
  const [who, they] = apart === 1 ? ["One person", "that person"] : [`${apart} people`, "they"];
  const more = now > before ? "more" : "fewer";
  return ` ${who} ${more} took part this time: a change may show what ${they} said.`;
}
