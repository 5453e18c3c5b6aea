// The facilitator's own window: the step with its notes, what to say, what comes next, and the whole list to go to.

import { element } from "../shared/elements.js";
import { beginOf } from "./session-clock.js";
import { MOODS, asElements, asPrompts, clockAt, lateness, timeLeft } from "./clock-words.js";
import { inMinutes } from "../rules/arithmetic.js";

/** `goTo(place)` is called when a step of the list is chosen. Gives show(run, standing, now, mine) and caught(gave, over). */
export function notesView(root, goTo) {
  const piece = (name) => root.querySelector(`[data-notes=${name}]`);
  const caughtBox = root.querySelector("[data-caught]");
  let shown = null;
  let listed = null;

  function show(run, here, now, mine) {
    if (shown !== `${run.id} ${here.place}`) fill(run, here);
    const waiting = here.mood === "waiting";
    piece("clock").textContent = clockAt(now, now);
    piece("late").textContent = waiting
      ? `begins at ${clockAt(run.began[0], now)}`
      : here.mood === "done"
        ? `finished at ${clockAt(here.ends, now)}`
        : `${lateness(here.late)} · over at ${clockAt(here.ends, now)}`;
    piece("left").textContent =
      here.mood === "done" ? "" : timeLeft(waiting ? run.began[0] - now : here.left).join(" ");
    piece("mood").textContent = waiting
      ? "until it begins"
      : here.mood === "calm"
        ? "left"
        : MOODS[here.mood].toLowerCase();
    root.dataset.mood = here.mood;
    list(run, now, mine);
    const behind = Math.abs(here.late) >= 60_000 && mine && here.next;
    root.querySelector("[data-catch-row]").hidden = !behind;
    root.querySelector("[data-catch]").textContent =
      `${here.late > 0 ? "Shorten" : "Stretch"} what is left, to finish at ${clockAt(run.aim, now)}`;
  }

  function fill(run, { place, slot, next }) {
    shown = `${run.id} ${place}`;
    caughtBox.replaceChildren();
    piece("title").textContent = slot?.title ?? "That is the end";
    piece("part").textContent = slot?.part ?? "";
    const notes = asElements(slot?.note ?? []);
    piece("note").replaceChildren(...(notes.length ? [heading("For you"), ...notes] : []));
    piece("say").replaceChildren(...(slot?.say.length ? [heading("Say"), ...asElements(slot.say)] : []));
    piece("ask").replaceChildren(...(slot?.ask.length ? [heading("Ask"), ...asPrompts(slot.ask)] : []));
    piece("how").textContent = slot?.how ?? "";
    piece("next").replaceChildren(
      ...(next
        ? [
            element(
              "p",
              {},
              element("b", {}, next.title),
              ` · ${inMinutes(next.minutes)}${next.how ? ` · ${next.how}` : ""}`,
            ),
            ...asElements(next.note),
          ]
        : [element("p", {}, slot ? "Then we finish." : "Write down what you agreed, while it is fresh.")]),
    );
  }

  /** The list is made anew only when a time or a place in it has changed, so that the focus in it stays. */
  function list(run, now, mine) {
    const lines = run.slots.map((slot, place) => ({
      slot,
      place,
      at: clockAt(beginOf(run, place, now), now),
      here: place === run.began.length - 1,
    }));
    const state = JSON.stringify([mine, lines.map(({ at, here }) => [at, here])]);
    if (state === listed) return;
    listed = state;
    const focused = [...piece("all").querySelectorAll("button")].indexOf(document.activeElement);
    piece("all").replaceChildren(...lines.map((line) => row(line, mine)));
    if (focused >= 0) piece("all").querySelectorAll("button")[focused]?.focus();
  }

  function row({ slot, place, at, here }, mine) {
    const words = [
      element("b", {}, at),
      ` ${slot.title}`,
      element("span", { className: "meta" }, ` · ${inMinutes(slot.minutes)}${slot.part ? ` · ${slot.part}` : ""}`),
    ];
    const name = here
      ? element("strong", {}, " (now)")
      : mine
        ? element(
            "button",
            { type: "button", className: "link", "aria-label": `Go to ${slot.title}`, onclick: () => goTo(place) },
            "Go to it",
          )
        : null;
    const item = element("li", {}, ...words, " ", name);
    if (here) item.setAttribute("aria-current", "step");
    return item;
  }

  function caught(gave, over) {
    const lines = gave.map(([slot, before, after]) =>
      element("li", {}, `${slot.title}: ${before} minutes, now ${after}.`),
    );
    const rest = Math.abs(over);
    const still = rest
      ? `${inMinutes(rest)} could not be found: the other steps have fixed times. Leave one out, or tell people that it ends ${over > 0 ? "later" : "earlier"}.`
      : "";
    caughtBox.replaceChildren(
      element("p", {}, gave.length ? "What gave:" : "Nothing could give."),
      element("ul", {}, ...lines),
      element("p", {}, still),
    );
  }

  return { show, caught };
}

function heading(words) {
  return element("h2", {}, words);
}
