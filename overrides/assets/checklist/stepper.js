// How a reader goes through the statements: one at a time or all on one page, back, on and to what it shows.

import { statementsOf } from "./checklists.js";
import { progress } from "./profile.js";
import { END } from "./reflection.js";

/** Wires the bar under the statements; {update, go}: brings the page in line with the reflection, goes to a statement. */
export function walk(article, reflection, controls) {
  const bar = article.querySelector("[data-bar]");
  const [told, back, next, see] = ["progress", "back", "next", "see"].map((name) =>
    bar.querySelector(`[data-${name}]`),
  );
  const shows = article.querySelector("#shows");
  const ids = statementsOf(reflection.checklist).map((one) => one.id);

  /** Go to a statement or to the end, and take the keyboard there. */
  function go(at) {
    if (reflection.state.at !== at) reflection.choose({ at });
    if (at !== END) return arrive(at);
    shows.focus({ preventScroll: true });
    shows.scrollIntoView({ block: "start" });
  }

  /** Alone on the page, a statement comes with the heading of its part. */
  function arrive(at) {
    const control = controls.get(at);
    control.focus(reflection.state.view === "one" ? control.item.closest("section") : control.item);
  }

  const step = (by) => go(ids[place() + by] ?? END);
  const place = () => (reflection.state.at === END ? ids.length : ids.indexOf(reflection.state.at));

  function update() {
    const { view, at } = reflection.state;
    const alone = view === "one";
    const ended = alone && at === END;
    Object.assign(article.dataset, { view, at: at === END ? "end" : "statement" });
    for (const here of article.querySelectorAll("[data-here]")) here.removeAttribute("data-here");
    const item = controls.get(at)?.item;
    item?.setAttribute("data-here", "");
    item?.closest("section").setAttribute("data-here", "");
    back.hidden = !alone || place() === 0;
    next.hidden = !alone || ended;
    next.textContent = place() === ids.length - 1 ? "Finish" : "Next";
    see.hidden = ended;
    const where = alone && !ended ? `Statement ${place() + 1} of ${ids.length}. ` : "";
    told.textContent = `${where}${progress(reflection.checklist, reflection.round)}.`;
  }

  back.addEventListener("click", () => step(-1));
  next.addEventListener("click", () => step(1));
  see.addEventListener("click", () => go(END));
  for (const [id, control] of controls) {
    control.item.addEventListener("focusin", () => {
      if (reflection.state.at !== id && reflection.state.view === "all") reflection.choose({ at: id });
    });
  }
  bar.hidden = false;
  return { update, go };
}
