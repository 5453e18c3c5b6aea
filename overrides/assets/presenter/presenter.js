// Runs a session in this window: keeps it, shows it on the wall or in the notes, and steers it.

import { one } from "../shared/elements.js";
import { announcement, isHeard, reminder, stateOf } from "./announcing.js";
import { chime, fillScreen, maySleep, stayAwake, switchSound } from "./device.js";
import { inStep, keepSession } from "./kept-session.js";
import { NotesView } from "./notes.js";
import { Replanner } from "./replanner.js";
import { settled, startOf, statusAt } from "./session-clock.js";
import { back, goTo, lessTime, moreTime, onward, paused, resumed, startedNow } from "./session-moves.js";
import { showSound, showTools, showView, titleOf, writeLinks } from "./tools.js";
import { WallView } from "./wall.js";

/** @import { Front, View } from "./before-start.js" */
/** @import { Session, Status } from "./session-clock.js" */
/** @import { Move } from "./session-moves.js" */

const piece = (/** @type {string} */ name) => one(document, `[data-${name}]`, HTMLElement);

export class Presenter {
  constructor() {
    /** @type {Session | null} */
    this.session = null;
    /** True where this window steers the session, and does not only follow its clock. */
    this.isMine = false;
    /** @type {View | "front"} */
    this.view = "front";
    /** @type {Front | null} */
    this.front = null;
    /** @type {string | null} the state that was last announced */
    this.heard = null;
    this.isKept = true;
    this.isUnfilled = false;
    this.isLoud = false;
    this.wall = new WallView(piece("wall"));
    const act = (/** @type {Move} */ move) => this.#act(move);
    const replanner = new Replanner(piece("notes"), { act, told: (sentences) => this.notes.told(sentences) });
    const goToIt = (/** @type {number} */ place) => act((session, now) => goTo(session, place, now));
    this.notes = new NotesView(piece("notes"), { goTo: goToIt, ...replanner.rows });
    this.windows = inStep(
      () => (this.isMine ? this.session : null),
      (other) => this.#adopt(other),
    );
  }

  /**
   * What each control does.
   * @returns {{ [name: string]: () => void }}
   */
  get actions() {
    return {
      back: () => this.#act(back),
      pause: () => this.#act((session, now) => (session.paused === null ? paused : resumed)(session, now)),
      less: () => this.#act((session, now) => lessTime(session, 5, now)),
      more: () => this.#act((session, now) => moreTime(session, 5, now)),
      next: () => this.#act((session, now) => (startOf(session) > now ? startedNow : onward)(session, now)),
      sound: () => this.#switchSound(),
      fill: () => this.#fillScreen(),
      wall: () => this.enter("wall"),
      leave: () => this.enter("front"),
    };
  }

  /**
   * Take up a session, and show it.
   * @param {Session} session
   * @param {View} where
   */
  run(session, where) {
    this.session = session;
    this.isMine = true;
    this.enter(where);
  }

  /**
   * Follow the clock of a session that runs elsewhere, and ask other windows of this browser for it.
   * @param {Session} session
   * @param {View} where
   */
  follow(session, where) {
    this.session = session;
    this.isMine = false;
    this.windows.ask(session.id);
    this.enter(where);
  }

  /**
   * A clicker: on or back by a page of the wall, or else by a step. It never begins what waits for its hour.
   * @param {1 | -1} by
   */
  click(by) {
    const isWaiting = this.session && startOf(this.session) > Date.now();
    if (isWaiting || this.wall.words.turn(by)) return;
    this.#act(by > 0 ? onward : back);
  }

  /**
   * Keep a session and show what keeping it came to.
   * @param {Session} session
   */
  keep(session) {
    this.isKept = keepSession(session);
  }

  /**
   * Do something to the session, keep it, and tell the other windows.
   * @param {Move} move
   */
  #act(move) {
    if (!this.isMine || !this.session) return;
    this.session = move(this.session, Date.now());
    this.keep(this.session);
    this.show();
  }

  /**
   * Another window has changed a session: take it over where it is this one, and newer.
   * @param {Session} other
   */
  #adopt(other) {
    if (other.id !== this.session?.id || (this.isMine && other.turn <= this.session.turn)) return;
    this.isMine = true;
    this.session = other;
    this.show();
  }

  /** Bring everything up to date with the clock. */
  show() {
    if (this.view === "front") this.front?.tick();
    if (!this.session) return;
    const now = Date.now();
    const moved = settled(this.session, now);
    if (moved !== this.session && this.isMine) keepSession(moved);
    this.session = moved;
    if (this.view === "front") return;
    const here = statusAt(moved, now);
    this[this.view].show(moved, here, now, this.isMine);
    const focused = document.activeElement ?? document.body;
    showTools(moved, here, this.isMine);
    if (!focused.getClientRects().length) titleOf(this.view)?.focus();
    piece("reminder").textContent = reminder(this);
    this.#announce(moved, here);
  }

  /**
   * @param {Session} session
   * @param {Status} here
   */
  #announce(session, here) {
    const state = stateOf(here);
    if (state === this.heard) return;
    const isFirst = this.heard === null;
    this.heard = state;
    piece("said").textContent = announcement(session, here);
    document.title = `${here.slot?.title ?? "The end"} · ${document.title.split(" · ").at(-1)}`;
    if (!isFirst && isHeard(session, here)) chime(2);
  }

  /**
   * Show the front page, the wall or the notes.
   * @param {View | "front"} where
   */
  enter(where) {
    this.view = where;
    this.heard = null;
    showView(where);
    if (where === "front") return this.#leave();
    this.writeAddress();
    stayAwake();
    this.show();
    titleOf(where)?.focus();
  }

  #leave() {
    maySleep();
    if (document.fullscreenElement) document.exitFullscreen();
    this.front?.show();
    this.front?.focus();
  }

  /** The address names the timetable and when it began, so that a reload or another window can take it up. */
  writeAddress() {
    if (!this.session) return;
    const { plan, id } = this.session;
    const notes = writeLinks(plan, id);
    history.replaceState(null, "", `${location.pathname}${this.view === "notes" ? notes : `#${plan}&began=${id}`}`);
  }

  async #switchSound() {
    this.isLoud = await switchSound(!this.isLoud);
    showSound(this.isLoud);
  }

  async #fillScreen() {
    this.isUnfilled = !(await fillScreen());
    this.show();
  }
}
