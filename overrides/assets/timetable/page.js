// The timetable builder. One timetable is shown at a time; each change makes a new one, writes it to the address, keeps
// it in this browser and can be undone.

/** @import { Data } from "./data.js" */
/** @import { Item } from "./items.js" */
/** @import { Plan } from "./plan.js" */
import { printing } from "../session-paper/printing.js";
import { newId } from "../shared/chance.js";
import { earlyInput } from "../shared/early-input.js";
import { one } from "../shared/elements.js";
import { unveil } from "../shared/waits.js";
import { addingForms } from "./adding.js";
import { showBeforehand } from "./beforehand.js";
import { today } from "./clock-times.js";
import { fetchData, noData } from "./data.js";
import { dayForm } from "./day-form.js";
import { fitted } from "./fitting.js";
import { itemMinutes, withMinutes } from "./items.js";
import { keep, withKeptWords } from "./kept-timetables.js";
import { opening, showLeftOut } from "./opening.js";
import { ownFile } from "./own-file.js";
import { formatsIn, longKey, renamed, withWords } from "./own-words.js";
import { partRows } from "./part-rows.js";
import { emptyPlan, readPlan, writePlan } from "./plan.js";
import { programme } from "./programme.js";
import { takeAway } from "./take-away.js";
import { timesOf } from "./times.js";
import { showGave, showSum } from "./total.js";

const root = one(document, "[data-builder]", HTMLElement);
const withSteps = one(root, "[data-steps]", HTMLInputElement);

/** @type {Data} */
let data = noData();
let plan = emptyPlan();
let id = newId();
let keys = 0;
/** @type {Plan[]} */
const past = [];

const showFields = dayForm(one(root, "[data-day]", HTMLFormElement), piece("fault"), (changed) => change(changed, ""));
const rows = partRows(piece("parts"), {
  move(from, to, control) {
    if (to < 0 || to >= plan.items.length)
      return say(to < 0 ? "It’s already the first part." : "It’s already the last part.");
    const items = [...plan.items];
    items.splice(to, 0, ...items.splice(from, 1));
    change({ items }, `${partAt(from).title} is now part ${to + 1} of ${items.length}.`);
    return rows.focus(to, control);
  },
  minutes(place, text) {
    const now = partAt(place);
    const minutes = itemMinutes(text);
    if (minutes === null) {
      say(`Minutes must be a whole number from 1 to 480, so ${now.title} keeps its ${now.minutes}.`);
      return now.minutes;
    }
    changeItem(place, (item) => withMinutes(item, minutes, now.own), `${now.title} takes ${minutes} minutes.`);
    return minutes;
  },
  title: (place, text) => changeItem(place, (item) => renamed(item, text, partAt(place).packNote), ""),
  words: (place, words) => changeItem(place, (item) => (item.type === "activity" ? item : withWords(item, words)), ""),
  formats: () => formatsIn(data),
  remove(place) {
    change({ items: plan.items.filter((_, n) => n !== place) }, `${partAt(place).title} is removed.`);
    if (plan.items.length) rows.focus(Math.min(place, plan.items.length - 1), "remove");
    else piece("undo").focus();
  },
});

const showPaper = printing(root, () => ({ ...present(), data }));

/** @param {string} name */
function piece(name) {
  return one(root, `[data-${name}]`, HTMLElement);
}

/** @param {string} words */
function say(words) {
  piece("said").textContent = words;
}

/** @param {number} place */
function partAt(place) {
  const part = programme(plan, data).parts[place];
  if (!part) throw new Error(`no part ${place}`);
  return part;
}

/**
 * @param {number} place
 * @param {(item: Item) => Item} changed
 * @param {string} words
 */
function changeItem(place, changed, words) {
  change({ items: plan.items.map((item, n) => (n === place ? changed(item) : item)) }, words);
}

/**
 * Take a changed timetable for the present one, and say what happened.
 * @param {Partial<Plan>} changed
 * @param {string} words
 */
function change(changed, words) {
  past.push(plan);
  plan = { ...plan, ...changed };
  store();
  show();
  say(words);
}

function undo() {
  plan = past.pop() ?? plan;
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
  const texts = longKey(plan.items);
  keep({ id, text: writePlan(plan, true), texts, title: plan.title, parts: plan.items.length, day: today() });
}

/** What is shown at the moment. */
function present() {
  const now = programme(plan, data);
  return { plan, now, times: timesOf(plan, now.minutes) };
}

function show() {
  for (const item of plan.items) item.key ??= keys += 1;
  const { now, times } = present();
  rows.show(now, times, plan.people);
  showFields(plan);
  showSum(root, plan, now, times, data);
  showBeforehand(root, plan, now, data);
  for (const name of ["sum", "before", "away"]) piece(name).hidden = !plan.items.length;
  piece("empty").hidden = plan.items.length > 0;
  piece("undo").hidden = !past.length;
  piece("long").hidden = !longKey(plan.items);
  for (const name of ["run", "record-link"]) one(root, `[data-${name}]`, HTMLAnchorElement).hash = writePlan(plan);
  showPaper();
}

/** Show the timetable that an address says, kept under `keptId` if it is, and say what in it made no sense. */
function open(/** @type {string} */ text, keptId = newId()) {
  const read = readPlan(withKeptWords(text), data);
  plan = read.plan;
  id = keptId;
  past.length = 0;
  if (plan.items.length) address();
  showLeftOut(piece("left-out"), read.leftOut);
  show();
  say("");
}

function fitNow() {
  if (plan.available === null) return;
  const result = fitted(plan, programme(plan, data), plan.available);
  change({ items: result.items }, "");
  showGave(root, result);
  piece("gave").focus();
}

async function start() {
  one(document, "#without-script", HTMLElement).remove();
  root.hidden = false;
  const enterAgain = earlyInput(root);
  try {
    data = await fetchData();
  } catch {
    unveil(root);
    piece("day").hidden = piece("adding").hidden = true;
    return say("The list of activities didn’t load. Open this page again, or use a ready-made pack.");
  }
  piece("undo").addEventListener("click", undo);
  piece("fit").addEventListener("click", fitNow);
  addingForms(root, data, { items: () => plan.items, say, add: (items, words) => change({ items }, words) });
  ownFile(root, { say, open, store, timetable: () => ({ title: plan.title, text: writePlan(plan, true) }) });
  takeAway(root, () => ({ ...present(), data, steps: withSteps.checked }));
  const add = (/** @type {Item} */ item, /** @type {string} */ words) =>
    change({ items: [...plan.items, item] }, words);
  await opening(root, { data, open, say, store, address, plan: () => plan, add });
  enterAgain();
  unveil(root);
}

start();
