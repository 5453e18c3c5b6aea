// Runs a timetable: before it begins, on the wall, and in the facilitator's own window. The run itself is in clockwork.js; here
// it is opened, kept, shown once a second and steered.

import {
  back,
  begun,
  caughtUp,
  goTo,
  moreTime,
  onward,
  paused,
  resumed,
  settled,
  standing,
  startedNow,
} from "./session-clock.js";
import { front } from "./before-start.js";
import { inStep, keepRun, keptRun } from "./kept-session.js";
import { notesView } from "./notes.js";
import { readPlan, writePlan } from "../timetable/plan.js";
import { runSlots } from "./session-slots.js";
import { chime, fillScreen, maySleep, stayAwake, switchSound } from "./device.js";
import { inMinutes } from "../rules/arithmetic.js";
import { wallView } from "./wall.js";

const piece = (name) => document.querySelector(`[data-${name}]`);
const tool = (name) => document.querySelector(`[data-do=${name}]`);
const INSTANT = /^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$/;
const TOLD = {
  follows:
    "This screen follows the clock only. A pause, or a step cut short on the device that runs it, does not reach it.",
  forgets: "This browser keeps nothing, so do not reload or close this page while it runs.",
  unfilled: "This browser does not fill the screen by a button. The key F11 does it on many keyboards.",
};

let run = null;
let mine = false;
let view = "front";
let heard = null;
let keepable = true;
let isUnfilled = false;
let isLoud = false;

const views = {
  wall: wallView(piece("wall")),
  notes: notesView(piece("notes"), (place) => act((now) => goTo(run, place, now))),
};
const windows = inStep(
  () => (mine ? run : null),
  (other) => {
    const adopted = run && other.id === run.id && (!mine || other.turn > run.turn);
    if (!adopted) return;
    mine = true;
    run = other;
    show();
  },
);

/** Do something to the run, keep it, and tell the other windows. */
function act(step) {
  if (!mine) return;
  run = step(Date.now());
  keepable = keepRun(run);
  show();
}

const ACTS = {
  back: () => act((now) => back(run, now)),
  pause: () => act((now) => (run.paused === null ? paused(run, now) : resumed(run, now))),
  more: () => act((now) => moreTime(run, 5, now)),
  next: () => act((now) => (run.began[0] > now ? startedNow(run, now) : onward(run, now))),
  async sound() {
    isLoud = await switchSound(!isLoud);
    tool("sound").textContent = isLoud ? "Turn sound off" : "Turn sound on";
  },
  async fill() {
    isUnfilled = !(await fillScreen());
    show();
  },
  wall: () => enter("wall"),
  leave: () => enter("front"),
};

/** Bring everything up to date with the clock. */
function show() {
  if (view === "front") opened.tick();
  if (!run) return;
  const now = Date.now();
  const moved = settled(run, now);
  if (moved !== run && mine) keepRun(moved);
  run = moved;
  if (view === "front") return;
  const here = standing(run, now);
  views[view].show(run, here, now, mine);
  showTools(here);
  announce(here);
}

function showTools({ mood, place }) {
  const focused = document.activeElement ?? document.body;
  for (const name of ["back", "pause", "more", "next"]) tool(name).hidden = !mine;
  const isRunning = !["done", "waiting"].includes(mood);
  tool("back").setAttribute("aria-disabled", String(place === 0));
  for (const name of ["pause", "more"]) tool(name).hidden = !mine || !isRunning;
  tool("next").hidden = !mine || mood === "done";
  tool("next").textContent = mood === "waiting" ? "Start now" : place === run.slots.length - 1 ? "Finish" : "Next step";
  tool("pause").textContent = run.paused === null ? "Pause" : "Go on";
  tool("tell").hidden = mood !== "done";
  if (!focused.getClientRects().length) document.querySelector(`[data-${view}=title]`).focus();
  piece("told").textContent = !mine ? TOLD.follows : !keepable ? TOLD.forgets : isUnfilled ? TOLD.unfilled : "";
}

/** Told once, when it happens: a new step, time up, a pause. Never each second. */
function announce({ mood, place, slot, next }) {
  const state = `${place} ${mood === "nearly" ? "calm" : mood}`;
  if (state === heard) return;
  const first = heard === null;
  heard = state;
  const words = {
    waiting: "It has not begun yet.",
    paused: "Paused.",
    done: "That is the end.",
    over: `Time is up for ${slot?.title}.`,
    calm:
      slot &&
      `Now: ${slot.title}, ${inMinutes(slot.minutes + (run.extra[place] ?? 0))}.${next ? ` Next: ${next.title}.` : ""}`,
  };
  piece("said").textContent = words[mood] ?? words.calm;
  document.title = `${slot?.title ?? "The end"} · ${document.title.split(" · ").at(-1)}`;
  if (!first && (mood === "over" || mood === "done" || (run.alone && mood === "calm"))) chime(2);
}

/** Show the front page, the wall or the notes. */
function enter(where) {
  view = where;
  heard = null;
  document.body.classList.toggle("running", view !== "front");
  document.querySelector(".front").hidden = view !== "front";
  for (const name of Object.keys(views)) piece(name).hidden = view !== name;
  piece("tools").hidden = view === "front";
  tool("notes").hidden = view === "notes";
  tool("fill").hidden = view === "notes";
  tool("wall").hidden = view === "wall";
  if (view === "front") {
    maySleep();
    if (document.fullscreenElement) document.exitFullscreen();
    opened.show();
    return opened.focus();
  }
  address();
  stayAwake();
  show();
  return document.querySelector(`[data-${view}=title]`).focus();
}

/** The address holds the timetable and when it began, so that a reload, a second window or another device can take it up. */
function address() {
  const at = (where) => `#${run.plan}&began=${run.id}${where === "notes" ? "&view=notes" : ""}`;
  history.replaceState(null, "", `${location.pathname}${at(view)}`);
  tool("notes").href = at("notes");
  tool("record").hash = run.plan;
}

/** Begin a run of a timetable at an instant. */
function begin(plan, data, instant, { alone, aim, where }) {
  run = begun(runSlots(plan, data), instant, {
    id: new Date(instant).toISOString(),
    plan: writePlan(plan),
    called: plan.title,
    alone,
    aim,
  });
  mine = true;
  keepable = keepRun(run);
  enter(where);
}

/** Take up the run that the address names: this browser's own, or, from elsewhere, what the clock says. */
function takeUp(plan, data, id, where) {
  const kept = keptRun();
  mine = kept?.id === id;
  run = mine
    ? kept
    : begun(runSlots(plan, data), Date.parse(id), { id, plan: writePlan(plan), called: plan.title, alone: true });
  if (!mine) windows.ask(id);
  enter(where);
}

function wire() {
  for (const [name, doIt] of Object.entries(ACTS)) tool(name).addEventListener("click", doIt);
  tool("notes").addEventListener("click", (event) => {
    if (window.open(tool("notes").href, "playbook-notes", "width=760,height=900")) event.preventDefault();
  });
  piece("catch").addEventListener("click", () => {
    const { run: caught, gave, over } = caughtUp(run, Date.now());
    act(() => caught);
    views.notes.caught(gave, over);
  });
  for (const event of ["visibilitychange", "pageshow", "focus"])
    addEventListener(event, () => {
      if (view !== "front" && !document.hidden) stayAwake();
      show();
    });
  addEventListener("hashchange", () =>
    location.hash.includes("=") ? location.reload() : view === "front" || address(),
  );
  addEventListener("resize", () => views.wall.resize());
  document.fonts.addEventListener("loadingdone", () => views.wall.resize());
  setInterval(show, 1000);
}

let opened;

async function start() {
  document.querySelector("#without-script").remove();
  let data;
  try {
    data = await (await fetch(new URL("../timetable/activities.json", import.meta.url))).json();
  } catch {
    piece("fault").textContent = "The list of activities could not be read. Open this page again.";
    return;
  }
  const text = location.hash.includes("=") ? location.hash.slice(1) : location.search.slice(1);
  const { plan, leftOut } = readPlan(text, data);
  const id = new URLSearchParams(text).get("began");
  const isInstant = INSTANT.test(id ?? "") && !Number.isNaN(Date.parse(id));
  if (id !== null && !isInstant) leftOut.push("When it began could not be read, so it has not begun.");
  opened = front({
    plan,
    leftOut,
    data,
    kept: keptRun,
    begin: (instant, how) => begin(plan, data, instant, how),
    goOn: (kept, where) => {
      run = kept;
      mine = true;
      enter(where);
    },
  });
  wire();
  if (isInstant && plan.items.length)
    takeUp(plan, data, id, new URLSearchParams(text).get("view") === "notes" ? "notes" : "wall");
  else opened.show();
}

start();
