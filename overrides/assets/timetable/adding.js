// The two forms that add to a timetable: an activity or one of its sessions, and a part of one's own.

import { element } from "../shared/elements.js";
import { MOST_ITEMS, itemMinutes, line, ownItem } from "./plan.js";
import { minutesOf } from "./programme.js";

/** Fills and wires the forms. `on` has items(), add(items, words) and say(words). */
export function addingForms(root, data, on) {
  const activity = root.querySelector("[data-add-activity]");
  const own = root.querySelector("[data-add-own]");
  const { id, session } = activity.elements;
  const ids = Object.keys(data.activities).sort((one, two) =>
    data.activities[one].title.localeCompare(data.activities[two].title, "en"),
  );
  id.replaceChildren(
    ...ids.map((one) =>
      element("option", { value: one }, `${data.activities[one].title} (${minutesOf(data.activities[one])} min)`),
    ),
  );
  id.addEventListener("change", showSessions);
  showSessions();

  activity.addEventListener("submit", (event) => {
    event.preventDefault();
    const item = {
      type: "activity",
      id: id.value,
      session: session.value ? Number(session.value) : null,
      minutes: null,
    };
    add([...on.items(), item], `${data.activities[id.value].title} is added at the end.`);
  });
  own.addEventListener("submit", (event) => {
    event.preventDefault();
    const { title, minutes } = own.elements;
    if (itemMinutes(minutes.value) === null) return on.say("Minutes are a whole number from 1 to 480.");
    const type = event.submitter?.value ?? "break";
    if (type === "talk" && !line(title.value)) {
      title.focus();
      return on.say("Write what the talk is called, then add it.");
    }
    const item = ownItem(type, Number(minutes.value), title.value);
    title.value = "";
    return add([...on.items(), item], `${item.title} is added at the end.`);
  });
  root.querySelector("[data-rules]").addEventListener("click", () => {
    const rules = { type: "activity", id: data.ground_rules, session: null, minutes: null };
    add([rules, ...on.items()], "Setting ground rules comes first now.");
    root.querySelector("[data-control=handle]").focus();
  });

  function add(items, words) {
    if (items.length > MOST_ITEMS)
      return on.say(`A timetable here holds ${MOST_ITEMS} parts. Take something out first.`);
    return on.add(items, words);
  }

  function showSessions() {
    const { sessions } = data.activities[id.value] ?? { sessions: [] };
    root.querySelector("[data-session-row]").hidden = sessions.length < 2;
    const options = sessions.map((one, n) =>
      element("option", { value: n + 1 }, `${n + 1}. ${one.title} (${one.minutes} min)`),
    );
    session.replaceChildren(element("option", { value: "" }, "All of it"), ...options);
  }
}
