// The page where a facilitator brings a team's answers together. Everything happens here, in the browser.

import { fetchChecklists } from "../checklist/checklists.js";
import { TEAM_KEY } from "../checklist/storage.js";
import { one } from "../shared/elements.js";
import { Gather } from "./gather.js";
import { Gathering } from "./gathering.js";
import { TeamView } from "./team-view.js";

/** @import { Checklists } from "../checklist/checklists.js" */

/** @param {Checklists} checklists */
function start(checklists) {
  const article = one(document, "[data-together]", HTMLElement);
  const forTeams = Object.fromEntries(Object.entries(checklists).filter(([, { audience }]) => audience !== "me"));
  const gathering = new Gathering(TEAM_KEY);
  const view = new TeamView(one(article, "[data-team]", HTMLElement), gathering, forTeams);
  const gather = new Gather(one(article, "[data-gather]", HTMLElement), gathering, forTeams, {
    changed: () => view.update(),
    shown: () => {
      update();
      view.arrive();
    },
  });

  function update() {
    gather.update();
    view.update();
  }

  addEventListener("beforeunload", (event) => {
    if (!gathering.safe && (gathering.people.length || gathering.state.draft)) event.preventDefault();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    gathering.reopen();
    update();
  });
  update();
}

const withoutScript = one(document, "#without-script", HTMLElement);
try {
  start(await fetchChecklists());
  withoutScript.remove();
} catch (error) {
  withoutScript.className = "note told";
  withoutScript.textContent = "This page didn’t load completely. Open it again.";
  throw error;
}
