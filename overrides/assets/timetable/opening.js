// With what the builder opens: the timetable in the address, an activity to add to the one at hand, or an offer of those kept here.

import { element } from "../shared/elements.js";
import { forget, keptTimetables, ofThisTab, takeUp } from "./kept-timetables.js";
import { packLinks } from "./pack-links.js";
import { readPlan } from "./plan.js";
import { dayInWords } from "./clock-times.js";

/** `on` has data, open(text, id), plan(), add(item, words), store(), address() and say(words). */
export function opening(root, on) {
  const box = root.querySelector("[data-kept]");
  const asked = new URLSearchParams(location.search);
  const adding = asked.get("add");
  const mine = ofThisTab();

  root.querySelector("[data-packs]").replaceChildren(...packLinks(on.data));
  addEventListener("hashchange", () => (location.hash.includes("=") ? on.open(location.hash.slice(1)) : on.address()));
  root.querySelector("[data-forget]").addEventListener("click", () => {
    forget();
    box.hidden = true;
    on.say("This browser has forgotten the timetables that it kept. The one you see stays in the address.");
  });

  if (location.hash.includes("=")) {
    const text = location.hash.slice(1);
    on.open(text, keptTimetables().find((one) => one.text === text)?.id);
  } else if (adding !== null && mine) addTo(mine, adding);
  else {
    on.open(adding === null ? location.search.slice(1) : `items=${encodeURIComponent(adding)}`);
    if (adding === null ? !on.plan().items.length : on.plan().items.length) offer(adding);
  }

  /** The activity that a page asked to add goes to the end of a kept timetable. */
  function addTo(timetable, token) {
    const [item] = readPlan(`items=${encodeURIComponent(token)}`, on.data).plan.items;
    takeUp(timetable.id);
    on.open(timetable.text, timetable.id);
    box.hidden = true;
    if (item)
      on.add(item, `${on.data.activities[item.id]?.title ?? item.title} is added at the end of ${called(timetable)}.`);
    else on.say("That activity is not in this playbook now.");
  }

  function offer(token) {
    const kept = keptTimetables();
    if (!kept.length) return;
    const buttons = kept.map((one) => {
      const act = () => {
        if (token !== null) return addTo(one, token);
        takeUp(one.id);
        on.open(one.text, one.id);
        on.store();
        box.hidden = true;
        root.querySelector("[data-timetable]").focus();
        return on.say(`Here is ${called(one)} as you left it.`);
      };
      return element(
        "li",
        {},
        element(
          "button",
          { type: "button", className: "button quiet", onclick: act },
          `${named(one)}: ${one.parts} ${one.parts === 1 ? "part" : "parts"}, ${dayInWords(one.day)}`,
        ),
      );
    });
    const words =
      token === null
        ? "You made a timetable in this browser before. Go on with it?"
        : "It begins a new timetable. Add it to an earlier one instead?";
    box.replaceChildren(element("p", {}, element("b", {}, words)), element("ul", { className: "doors" }, ...buttons));
    box.hidden = false;
  }
}

function named({ title }) {
  return title || "Timetable without a name";
}

function called({ title }) {
  return title ? `“${title}”` : "your timetable";
}
