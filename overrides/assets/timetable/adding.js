// The two forms that add to a timetable: an activity or one of its sessions, and a part of one's own.

/** @import { Data } from "./data.js" */
/** @import { Item, OwnType } from "./items.js" */
import { element, maybe, one } from "../shared/elements.js";
import { activityOf } from "./data.js";
import { itemMinutes, line, MOST_ITEMS, ownItem } from "./items.js";
import { minutesOf } from "./programme.js";

/**
 * What the forms ask of the page.
 * @typedef {object} Builder
 * @property {() => Item[]} items
 * @property {(items: Item[], words: string) => void} add
 * @property {(words: string) => void} say
 */

/**
 * Fills and wires the forms.
 * @param {HTMLElement} root
 * @param {Data} data
 * @param {Builder} on
 */
export function addingForms(root, data, on) {
  activityForm(root, data, on);
  ownForm(one(root, "[data-add-own]", HTMLFormElement), on);
  one(root, "[data-rules]", HTMLButtonElement).addEventListener("click", () => {
    if (data.ground_rules === null) return;
    /** @type {Item} */
    const rules = { type: "activity", id: data.ground_rules, session: null, minutes: null };
    add(on, [rules, ...on.items()], "Ground rules now come first.");
    maybe(root, "[data-control=handle]", HTMLElement)?.focus();
  });
}

/**
 * @param {HTMLElement} root
 * @param {Data} data
 * @param {Builder} on
 */
function activityForm(root, data, on) {
  const form = one(root, "[data-add-activity]", HTMLFormElement);
  const id = one(form, "[name=id]", HTMLSelectElement);
  const session = one(form, "[name=session]", HTMLSelectElement);
  const row = one(form, "[data-session-row]", HTMLElement);
  const activities = Object.entries(data.activities).sort(([, one], [, two]) =>
    one.title.localeCompare(two.title, "en"),
  );
  id.replaceChildren(
    ...activities.map(([value, activity]) =>
      element("option", { value }, `${activity.title} (${minutesOf(activity)} min)`),
    ),
  );
  const showSessions = () => {
    const sessions = data.activities[id.value]?.sessions ?? [];
    row.hidden = sessions.length < 2;
    const options = sessions.map((one, n) =>
      element("option", { value: n + 1 }, `${n + 1}. ${one.title} (${one.minutes} min)`),
    );
    session.replaceChildren(element("option", { value: "" }, "The whole activity"), ...options);
  };
  id.addEventListener("change", showSessions);
  showSessions();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const number = session.value ? Number(session.value) : null;
    add(
      on,
      [...on.items(), { type: "activity", id: id.value, session: number, minutes: null }],
      `${activityOf(data, id.value).title} is added at the end.`,
    );
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {Builder} on
 */
function ownForm(form, on) {
  const title = one(form, "[name=title]", HTMLInputElement);
  const minutes = one(form, "[name=minutes]", HTMLInputElement);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (itemMinutes(minutes.value) === null) return on.say("Write the minutes as a whole number from 1 to 480.");
    /** @type {OwnType} */
    const type = event.submitter?.getAttribute("value") === "talk" ? "talk" : "break";
    if (type === "talk" && !line(title.value)) {
      title.focus();
      return on.say("Give the talk a name, then add it.");
    }
    const item = ownItem(type, Number(minutes.value), title.value);
    title.value = "";
    return add(on, [...on.items(), item], `${item.title} is added at the end.`);
  });
}

/**
 * @param {Builder} on
 * @param {Item[]} items
 * @param {string} words
 */
function add(on, items, words) {
  if (items.length > MOST_ITEMS) on.say(`A timetable can have ${MOST_ITEMS} parts at most. Remove something first.`);
  else on.add(items, words);
}
