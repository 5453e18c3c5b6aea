// On the list of checklists: how far somebody is with those that they began in this tab or keep on this device.

import { element } from "../shared/elements.js";
import { fetchChecklists, statementsOf } from "./checklists.js";
import { progress } from "./profile.js";
import { answeredIn } from "./rounds.js";
import { isKept, reflectionOn } from "./storage.js";

const links = [...document.querySelectorAll(".cards .card > :is(h2, h3) > a")];
const idOf = (link) => link.pathname.split("/").at(-2);

async function show() {
  const checklists = links.some((link) => isKept(idOf(link))) ? await fetchChecklists() : {};
  for (const link of links) tell(link, checklists[idOf(link)]);
}

/** The word on one card, or none where nothing of the checklist is answered. */
function tell(link, checklist) {
  const card = link.closest(".card");
  card.querySelector(".begun")?.remove();
  const round = checklist && reflectionOn(checklist).round;
  const answered = round ? answeredIn(checklist, round) : 0;
  if (!answered) return;
  const said = progress(checklist, round);
  const goOn = element("a", { href: link.href, "aria-label": `Go on: ${checklist.title}` }, "Go on");
  card.append(element("p", { className: "begun" }, `${said}. `, answered < statementsOf(checklist).length ? goOn : ""));
}

const shown = () => show().catch(() => {}); // without the data, the list is what it is without a script
addEventListener("storage", shown);
addEventListener("pageshow", ({ persisted }) => persisted && shown());
shown();
