// The timetable builder. One timetable is shown at a time; each change makes a new one, writes it to the address, keeps it in this
// browser and can be undone.

import { newId } from "../shared/chance.js";
import { element } from "../shared/elements.js";
import { addingForms } from "./adding.js";
import { showBeforehand } from "./beforehand.js";
import { dayForm } from "./day-form.js";
import { keep } from "./kept-timetables.js";
import { opening } from "./opening.js";
import { asPaper } from "./as-text.js";
import { emptyPlan, itemMinutes, line, readPlan, writePlan } from "./plan.js";
import { partRows } from "./part-rows.js";
import { fitted, programme, timesOf } from "./programme.js";
import { showGave, showSum } from "./total.js";
import { takeAway } from "./take-away.js";
import { today } from "./clock-times.js";

const root = document.querySelector("[data-builder]");
const piece = (name) => root.querySelector(`[data-${name}]`);
const say = (words) => {
  piece("said").textContent = words;
};

let data;
let plan = emptyPlan();
let id = newId();
let keys = 0;
const past = [];

const showFields = dayForm(piece("day"), piece("fault"), (changed) => change(changed, ""));
const rows = partRows(piece("parts"), {
  move(from, to, control) {
    if (to < 0 || to >= plan.items.length)
      return say(to < 0 ? "It is the first part already." : "It is the last part already.");
    const items = [...plan.items];
    items.splice(to, 0, ...items.splice(from, 1));
    change({ items }, `${titleOf(from)} is now part ${to + 1} of ${items.length}.`);
    return rows.focus(to, control);
  },
  minutes(place, text) {
    const now = programme(plan, data).parts[place];
    const minutes = itemMinutes(text);
    if (minutes === null) say(`Minutes are a whole number from 1 to 480, so ${now.title} keeps its ${now.minutes}.`);
    else
      change(
        withItem(place, { minutes: now.item.type === "activity" && minutes === now.own ? null : minutes }),
        `${now.title} takes ${minutes} minutes.`,
      );
    return minutes ?? now.minutes;
  },
  title: (place, text) => change(withItem(place, { title: line(text) || plan.items[place].title }), ""),
  remove(place) {
    change({ items: plan.items.filter((_, n) => n !== place) }, `${titleOf(place)} is taken out.`);
    if (plan.items.length) rows.focus(Math.min(place, plan.items.length - 1), "remove");
    else piece("undo").focus();
  },
});

function titleOf(place) {
  return programme(plan, data).parts[place].title;
}

function withItem(place, changed) {
  return { items: plan.items.map((item, n) => (n === place ? { ...item, ...changed } : item)) };
}

/** Take a changed timetable for the present one, and say what happened. */
function change(changed, words) {
  past.push(plan);
  plan = { ...plan, ...changed };
  store();
  show();
  say(words);
}

function undo() {
  plan = past.pop();
  store();
  show();
  say("Undone.");
  if (piece("undo").hidden) piece("timetable").focus();
}

function address() {
  history.replaceState(null, "", `${location.pathname}#${writePlan(plan)}`);
}

/** The timetable goes into the address, and into this browser. */
function store() {
  address();
  keep({ id, text: writePlan(plan), title: plan.title, parts: plan.items.length, day: today() });
}

function show() {
  for (const item of plan.items) item.key ??= keys += 1;
  const now = programme(plan, data);
  const times = timesOf(plan, now.minutes);
  rows.show(now, times, data, plan.people);
  showFields(plan);
  showSum(root, plan, now, times, data);
  showBeforehand(root, plan, now, data);
  for (const name of ["sum", "before", "away"]) piece(name).hidden = !plan.items.length;
  piece("empty").hidden = plan.items.length > 0;
  piece("undo").hidden = !past.length;
  for (const name of ["run", "record-link"]) piece(name).hash = writePlan(plan);
  piece("paper").replaceChildren(...asPaper(plan, now, times, data, piece("steps").checked));
}

/** Show the timetable that an address says, kept under `keptId` if it is, and say what in it made no sense. */
function open(text, keptId = newId()) {
  const read = readPlan(text, data);
  plan = read.plan;
  id = keptId;
  past.length = 0;
  if (plan.items.length) address();
  const lines = read.leftOut.map((one) => element("li", {}, one));
  piece("left-out").replaceChildren(
    element("p", {}, "Not everything in the address could be used:"),
    element("ul", {}, ...lines),
  );
  piece("left-out").hidden = !lines.length;
  show();
  say("");
}

function fitNow() {
  const now = programme(plan, data);
  const result = fitted(plan, now, plan.available);
  change({ items: result.items }, "");
  showGave(root, result);
  piece("gave").focus();
}

async function start() {
  document.querySelector("#without-script").remove();
  root.hidden = false;
  try {
    const answer = await fetch(new URL("activities.json", import.meta.url));
    data = await answer.json();
  } catch {
    piece("day").hidden = piece("adding").hidden = true;
    return say("The list of activities could not be read. Open this page again, or use a ready pack.");
  }
  piece("undo").addEventListener("click", undo);
  piece("steps").addEventListener("change", show);
  piece("fit").addEventListener("click", fitNow);
  addingForms(root, data, { items: () => plan.items, say, add: (items, words) => change({ items }, words) });
  takeAway(root, () => ({ plan, now: programme(plan, data), data, steps: piece("steps").checked }));
  return opening(root, {
    data,
    open,
    say,
    store,
    address,
    plan: () => plan,
    add: (item, words) => change({ items: [...plan.items, item] }, words),
  });
}

start();
