// On the list of checklists: how far someone is with those that they began in this tab or keep on this device.

import { all, element, maybe } from "../shared/elements.js";
import { fetchChecklists, statementsOf } from "./checklists.js";
import { progress } from "./profile.js";
import { answeredIn } from "./rounds.js";
import { isKept, reflectionOn } from "./storage.js";

/** @import { Checklist, Checklists } from "./checklists.js" */

const links = all(document, ".cards .card > :is(h2, h3) > a", HTMLAnchorElement);
/** @param {HTMLAnchorElement} link */
const idOf = (link) => link.pathname.split("/").at(-2) ?? "";

async function show() {
  /** @type {Checklists} */
  const checklists = links.some((link) => isKept(idOf(link))) ? await fetchChecklists() : {};
  for (const link of links) showProgress(link, checklists[idOf(link)]);
}

/**
 * The word on one card, or none where nothing of the checklist is answered.
 * @param {HTMLAnchorElement} link
 * @param {Checklist | undefined} checklist
 */
function showProgress(link, checklist) {
  const card = link.closest(".card");
  if (!card) return;
  maybe(card, ".begun", HTMLElement)?.remove();
  const round = checklist && reflectionOn(checklist).round;
  if (!round) return;
  const answered = answeredIn(checklist, round);
  if (!answered) return;
  const goOn = element("a", { href: link.href, "aria-label": `Continue: ${checklist.title}` }, "Continue");
  const more = answered < statementsOf(checklist).length && goOn;
  card.append(element("p", { className: "begun" }, `${progress(checklist, round)}. `, more));
}

const shown = () => show().catch(() => {}); // without the data, the list is what it is without a script
addEventListener("storage", shown);
addEventListener("pageshow", ({ persisted }) => persisted && shown());
shown();
