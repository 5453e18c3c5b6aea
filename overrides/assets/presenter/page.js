// Runs a timetable: before it begins, on the wall, and in the facilitator's own window. Here the page is opened and
// wired; presenter.js runs the session.

import { printing } from "../session-paper/printing.js";
import { one } from "../shared/elements.js";
import { fetchData } from "../timetable/data.js";
import { withKeptWords } from "../timetable/kept-timetables.js";
import { readPlan, writePlan } from "../timetable/plan.js";
import { programme } from "../timetable/programme.js";
import { timesOf } from "../timetable/times.js";
import { Front } from "./before-start.js";
import { onClicker } from "./clicker.js";
import { stayAwake } from "./device.js";
import { keptSession } from "./kept-session.js";
import { Presenter } from "./presenter.js";
import { begun } from "./session-clock.js";
import { slotsOf } from "./session-slots.js";

/** @import { Data } from "../timetable/data.js" */
/** @import { Plan } from "../timetable/plan.js" */
/** @import { Chosen, View } from "./before-start.js" */

const INSTANT = /^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$/;
const presenter = new Presenter();

/**
 * Begin a session of a timetable at an instant.
 * @param {Plan} plan
 * @param {Data} data
 * @param {number} instant
 * @param {Chosen} how
 */
function begin(plan, data, instant, { alone, aim, where }) {
  const id = new Date(instant).toISOString();
  const session = begun(slotsOf(plan, data), instant, { id, plan: writePlan(plan), called: plan.title, alone, aim });
  presenter.keep(session);
  presenter.run(session, where);
}

/**
 * Take up the session that the address names: this browser's own, or, from elsewhere, what the clock says.
 * @param {Plan} plan
 * @param {Data} data
 * @param {string} id when it began
 * @param {View} where
 */
function takeUp(plan, data, id, where) {
  const kept = keptSession();
  if (kept?.id === id) {
    presenter.run(kept, where);
    return;
  }
  const start = { id, plan: writePlan(plan), called: plan.title, alone: true };
  presenter.follow(begun(slotsOf(plan, data), Date.parse(id), start), where);
}

function wire() {
  for (const [name, act] of Object.entries(presenter.actions))
    one(document, `[data-do=${name}]`, HTMLElement).addEventListener("click", act);
  const notes = one(document, "[data-do=notes]", HTMLAnchorElement);
  notes.addEventListener("click", (event) => {
    if (window.open(notes.href, "playbook-notes", "width=760,height=900")) event.preventDefault();
  });
  onClicker({
    isOn: () => presenter.view === "wall",
    box: presenter.wall.words.box,
    go: (by) => presenter.click(by),
  });
  for (const event of ["visibilitychange", "pageshow", "focus"])
    addEventListener(event, () => {
      if (presenter.view !== "front" && !document.hidden) stayAwake();
      presenter.show();
    });
  addEventListener("hashchange", () => {
    if (location.hash.includes("=")) location.reload();
    else if (presenter.view !== "front") presenter.writeAddress();
  });
  addEventListener("resize", () => presenter.wall.words.resize());
  document.fonts.addEventListener("loadingdone", () => presenter.wall.words.resize());
  setInterval(() => presenter.show(), 1000);
}

async function start() {
  one(document, "#without-script", HTMLElement).remove();
  /** @type {Data} */
  let data;
  try {
    data = await fetchData();
  } catch {
    one(document, "[data-fault]", HTMLElement).textContent =
      "The list of activities didn’t load. Open this page again.";
    return;
  }
  open(data);
}

/**
 * Open the page for what its address says.
 * @param {Data} data
 */
function open(data) {
  const text = location.hash.includes("=") ? location.hash.slice(1) : location.search.slice(1);
  const said = new URLSearchParams(text);
  const { plan, leftOut } = readPlan(withKeptWords(text), data);
  const id = said.get("began");
  const isInstant = id !== null && INSTANT.test(id) && !Number.isNaN(Date.parse(id));
  if (id !== null && !isInstant) leftOut.push("The start time couldn’t be read, so it hasn’t started.");
  const front = new Front({
    plan,
    leftOut,
    data,
    kept: keptSession,
    begin: (instant, how) => begin(plan, data, instant, how),
    goOn: (session, where) => presenter.run(session, where),
  });
  presenter.front = front;
  wire();
  printedCard(plan, data);
  if (isInstant && plan.items.length) takeUp(plan, data, id, said.get("view") === "notes" ? "notes" : "wall");
  else front.show();
}

/**
 * What is printed from here, whatever the window shows: the run card of the plan, as it was before it began.
 * @param {Plan} plan
 * @param {Data} data
 */
function printedCard(plan, data) {
  const now = programme(plan, data);
  const show = printing(document.body, () => ({ plan, now, times: timesOf(plan, now.minutes), data }));
  show();
}

start();
