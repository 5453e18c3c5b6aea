// The page where a facilitator brings a team's answers together. Everything happens here, in the browser.

import { fetchChecklists } from "../checklist/checklists.js";
import { TEAM_KEY } from "../checklist/storage.js";
import { gather } from "./gather.js";
import { Gathering } from "./gathering.js";
import { teamView } from "./team-view.js";

const article = document.querySelector("[data-together]");

function start(checklists) {
  const forTeams = Object.fromEntries(Object.entries(checklists).filter(([, { audience }]) => audience !== "me"));
  const gathering = new Gathering(TEAM_KEY);
  const view = teamView(article, gathering, forTeams);
  const update = gather(article, gathering, forTeams, () => {
    update();
    view.show(true);
  });
  addEventListener(
    "beforeunload",
    (event) => !gathering.safe && (gathering.people.length || gathering.state.draft) && event.preventDefault(),
  );
  article.addEventListener("gathered", () => view.show(false));
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    gathering.reopen();
    update();
    view.show(false);
  });
  update();
  view.show(false);
}

try {
  start(await fetchChecklists());
  document.querySelector("#without-script").remove();
} catch (error) {
  document.querySelector("#without-script").textContent = "This page could not be loaded whole. Open it again.";
  throw error;
}
