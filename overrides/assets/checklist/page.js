// The page of a checklist, answered on the screen. Without this script it is a page to print or to read aloud.

import { answerHere } from "./answer-here.js";
import { answerOf } from "./answers.js";
import { fetchChecklists, statementsOf } from "./checklists.js";
import { keepLine } from "./keep-line.js";
import { Reflection } from "./reflection.js";
import { isEmpty } from "./rounds.js";
import { keyOf } from "./storage.js";
import { shows } from "./results.js";
import { StatementControl } from "./statement-control.js";
import { take } from "./take-away.js";
import { walk } from "./stepper.js";

const NARROW = "(max-width: 46rem)";
const article = document.querySelector("[data-checklist]");

/** The controls of every statement that both the page and the data have: {id: control}. */
function controlsOf(checklist, reflection) {
  const found = statementsOf(checklist).map((statement) => [statement, document.getElementById(statement.id)]);
  return new Map(
    found
      .filter(([, item]) => item)
      .map(([statement, item]) => [
        statement.id,
        new StatementControl(item, checklist, statement, (field, value) =>
          reflection.answer(statement.id, field, value),
        ),
      ]),
  );
}

function start(checklists) {
  const checklist = checklists[article.dataset.checklist];
  const narrow = matchMedia(NARROW).matches;
  const reflection = new Reflection(checklist, keyOf(checklist.id), narrow ? "one" : "all");
  const controls = controlsOf(checklist, reflection);
  const form = article.querySelector("[data-statements]");
  const way = walk(article, reflection, controls);
  const goOn = () => way.go(reflection.state.at);
  const updates = [answerHere, shows, take].map((part) => part(article, reflection, { checklists, goOn, narrow }));
  updates.push(way.update, keepLine(article, reflection));

  function update(what) {
    for (const [id, control] of controls) {
      control.setMode(reflection.state.mode);
      control.show(answerOf(reflection.round, id));
    }
    article.toggleAttribute("data-filled", Boolean(reflection.round && !isEmpty(reflection.round)));
    for (const one of updates) one(what);
  }

  reflection.addEventListener("change", ({ detail: { what } }) => update(what));
  begin(goOn);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("beforeunload", (event) => reflection.wouldBeLost && event.preventDefault());
  const linked = controls.has(location.hash.slice(1)) ? location.hash.slice(1) : null;
  if (linked) reflection.choose({ at: linked });
  update("start");
  if (linked || cameBack(reflection)) goOn();
}

/** A door at the top of the page: on a phone the statements begin far below. */
function begin(goOn) {
  const door = article.querySelector("[data-begin]");
  door.firstElementChild.addEventListener("click", goOn);
  door.hidden = false;
}

/** True where the page was reloaded in the middle of a long list, which the browser can no longer find by itself. */
function cameBack({ state, round }) {
  const [arrival] = performance.getEntriesByType("navigation");
  return arrival?.type === "reload" && state.view === "all" && round !== null;
}

try {
  start(await fetchChecklists());
  document.querySelector("#without-script").remove();
} catch (error) {
  document.querySelector("#without-script").textContent =
    "The form could not be loaded, so use this page on paper or as a conversation. Or open it again.";
  throw error;
}
