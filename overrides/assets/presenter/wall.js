// The wall: the step, its questions, the time left and what comes next, as large as fits. Nothing that is for the facilitator alone.

import { element } from "../shared/elements.js";
import { MOODS, asElements, asPrompts, clockAt, lateness, timeLeft } from "./clock-words.js";

const LARGE = 0.7;
const LEAST = 0.4;
const STEP = 0.05;
const LONG_TITLE = 60;

/** Gives show(run, standing, now) and resize(). */
export function wallView(root) {
  const piece = (name) => root.querySelector(`[data-wall=${name}]`);
  let shown = null;

  function show(run, here, now) {
    if (shown !== `${run.id} ${here.place} ${here.mood === "waiting"}`) fill(run, here, now);
    const waiting = here.mood === "waiting";
    const left = waiting ? run.began[0] - now : here.left;
    piece("clock").textContent = clockAt(now, now);
    const [number, unit] = here.mood === "done" ? ["", ""] : timeLeft(left);
    piece("number").textContent = number;
    piece("unit").textContent = unit;
    if (here.slot?.kind === "break" && !waiting)
      piece("how").textContent = `We go on at ${clockAt(now + Math.max(0, here.left), now)}`;
    piece("mood").textContent = waiting ? "Begins in" : MOODS[here.mood];
    piece("bar").style.width = `${waiting ? 0 : Math.max(0, Math.min(1, here.left / (here.length || 1))) * 100}%`;
    const isOn = !["waiting", "paused", "over", "done"].includes(here.mood);
    piece("until").textContent = isOn
      ? `until ${clockAt(now + Math.max(0, here.left), now)}`
      : waiting
        ? `We begin at ${clockAt(run.began[0], now)}`
        : "";
    piece("ends").textContent =
      here.mood === "done"
        ? `Finished at ${clockAt(here.ends, now)}`
        : waiting
          ? ""
          : `all over at ${clockAt(here.ends, now)}`;
    piece("late").textContent = waiting || here.mood === "done" ? "" : lateness(here.late);
    root.dataset.mood = here.mood;
  }

  /** A new step: its words, then the largest letters that fit. */
  function fill(run, { place, slot, next, mood }, now) {
    shown = `${run.id} ${place} ${mood === "waiting"}`;
    const waiting = mood === "waiting";
    piece("part").textContent = waiting || !slot?.part ? run.called : slot.part;
    piece("title").textContent = waiting ? "Welcome" : (slot?.title ?? "That is the end. Thank you.");
    piece("title").classList.toggle("long", piece("title").textContent.length > LONG_TITLE);
    piece("how").textContent = waiting ? "" : (slot?.how ?? "");
    piece("words").replaceChildren(
      element("div", { className: "wall-say" }, ...(waiting || !slot ? [] : asElements(slot.say))),
      ...(waiting || !slot ? [] : asPrompts(slot.ask)),
    );
    piece("next").textContent = waiting
      ? `First: ${slot.title}`
      : next
        ? `Next: ${next.title}`
        : slot
          ? "Then we finish."
          : "";
    resize();
  }

  /**
   * The largest letters at which the words stay inside. Where they would be small, what is to be said is left to the facilitator, and
   * the questions stand alone; where that does not help, in two columns.
   */
  function resize() {
    if (root.hidden) return;
    const say = root.querySelector(".wall-say");
    const layouts = say?.nextElementSibling
      ? [
          [false, 1],
          [true, 1],
          [true, 2],
        ]
      : [
          [false, 1],
          [false, 2],
        ];
    let best = { scale: 0 };
    for (const [isAlone, columns] of layouts) {
      if (best.scale >= LARGE) break;
      const scale = largest(say, isAlone, columns);
      if (scale > best.scale) best = { scale, isAlone, columns };
    }
    lay(say, best);
  }

  function largest(say, isAlone, columns) {
    const box = piece("step");
    for (let scale = 1; scale > LEAST; scale -= STEP) {
      lay(say, { scale, isAlone, columns });
      if (box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1) return scale;
    }
    return LEAST;
  }

  function lay(say, { scale, isAlone, columns }) {
    if (say) say.hidden = isAlone;
    piece("words").style.columnCount = columns;
    root.style.setProperty("--scale", scale.toFixed(2));
  }

  return { show, resize };
}
