// The kinds of notice: each a few sentences that a reader has to know, with what can be done about it.

import { today } from "../rules/dates.js";
import { saveFile } from "../shared/take-away.js";
import { isAnswered, scaleThen, scoreInWords } from "./answers.js";
import { changesSince } from "./changes.js";
import { counted } from "./checklists.js";
import { progress } from "./profile.js";
import { END } from "./reflection-state.js";
import { answeredIn } from "./rounds.js";

/** @import { Answer } from "./answers.js" */
/** @import { Checklist, Scale } from "./checklists.js" */
/** @import { Say } from "./parts.js" */
/** @import { Reflection } from "./reflection.js" */
/** @import { Changes } from "./changes.js" */
/** @import { Round } from "./rounds.js" */

/** @typedef {[words: string, onclick: () => void]} Button */
/** @typedef {{ lines: string[], list?: string[], buttons?: Button[] }} Notice */
/** @typedef {{ say: Say, goOn: () => void }} Page */

/**
 * @typedef {object} Situation
 * @property {boolean} others true where the checklist is open in another tab too
 * @property {boolean} apart true where another tab keeps answers on this device, apart from those here
 * @property {boolean} arrived true where someone came back to a round and has done nothing yet
 */

/** @typedef {(reflection: Reflection, situation: Situation, page: Page) => Notice | null} NoticeKind */

const SINCE = "This checklist has changed since you answered it.";
const FROM_NEWER =
  "These answers are to a newer version of this checklist than the one on this page. " +
  "Reload the page first: that may bring the newer version.";
const STAY = "Your answers stay wherever the statement and its scale are still the same.";
const NOT_CARRIED = "can’t be carried over, because a new statement or a new scale starts empty.";
const STILL_THERE = "What you answered then is listed here, and it stays in your files and in the table.";
const NOT_KEPT =
  "This browser keeps nothing for this page. " +
  "If you leave or reload it, your answers go. Save a file before you leave.";
const NO_ROOM = {
  tab: "There’s no room left on this device. " + "What you answered since then is in this tab only. Save a file.",
  nowhere:
    "There’s no room left in this browser. " + "What you answer now goes when you leave this page. Save a file first.",
};
const UNREADABLE =
  "The page can’t read something that was kept here: it’s damaged, or a newer version of this site wrote it. " +
  "It’s still there.";
const OPEN_ELSEWHERE = {
  device:
    "This checklist is open in another tab too. " +
    "Both tabs keep the same answers, and what you write in one appears in the other.",
  tab:
    "This checklist is open in another tab too. Each tab has its own answers. " +
    "Choose “Keep on this device” in both to bring them together.",
};
const KEPT_ELSEWHERE =
  "Another tab keeps answers to this checklist on this device. The answers in this tab are separate. " +
  "Choose “Keep on this device” here to bring them together: nothing is overwritten.";

/** @type {NoticeKind} */
function notKept({ store }) {
  return store.safe === "nowhere" && store.fault === "blocked" ? { lines: [NOT_KEPT] } : null;
}

/** @type {NoticeKind} */
function noRoom({ store }) {
  if (store.fault !== "full") return null;
  return { lines: [store.safe === "tab" ? NO_ROOM.tab : NO_ROOM.nowhere] };
}

/** @type {NoticeKind} */
function unreadable(reflection, _, { say }) {
  const { store } = reflection;
  if (!store.unreadable.length) return null;
  return {
    lines: [UNREADABLE],
    buttons: [
      ["Save it as a file", () => saveUnreadable(reflection)],
      [
        "Delete it",
        () => {
          store.discard();
          reflection.choose({});
          say("Deleted.");
        },
      ],
    ],
  };
}

/** @param {Reflection} reflection */
function saveUnreadable({ checklist, store }) {
  for (const { text } of store.unreadable) saveFile(`${checklist.id}-unreadable.txt`, "text/plain", text);
}

/** @type {NoticeKind} */
function openElsewhere({ store }, { others }) {
  return others ? { lines: [OPEN_ELSEWHERE[store.place]] } : null;
}

/** @type {NoticeKind} */
function keptElsewhere({ store }, { apart }) {
  return apart && store.place === "tab" ? { lines: [KEPT_ELSEWHERE] } : null;
}

/** @type {NoticeKind} */
function otherVersion(reflection, _, { goOn }) {
  const { checklist, round } = reflection;
  const changes = round && changesSince(checklist, round);
  if (!changes) return null;
  const list = listOf(reflection.checklist, round, changes);
  return {
    lines: [round.version > checklist.version ? FROM_NEWER : SINCE, ...carriedOver(changes)],
    list: list.length ? list : ["The statements are the same."],
    buttons: [["Continue with the one on this page", () => reflection.bringUpToDate()], newRound(reflection, goOn)],
  };
}

/**
 * What becomes of the answers that were given before.
 * @param {Changes} changes
 */
function carriedOver({ gone, rescaled }) {
  const left = gone.filter(({ answer }) => isAnswered(answer)).length + rescaled.length;
  return left ? [STAY, `${counted(left, "answer")} ${NOT_CARRIED} ${STILL_THERE}`] : [STAY];
}

/**
 * A line for each statement that is new, worded anew or gone, or has another scale.
 * @param {Checklist} checklist
 * @param {Round} round
 * @param {Changes} changes
 */
function listOf(checklist, round, { fresh, gone, reworded, rescaled }) {
  return [
    ...fresh.map((words) => `New: ${words}`),
    ...reworded.map(({ was, now }) => `New wording: ${now} (it was: ${was})`),
    ...rescaled.map(({ words, score, scale }) => {
      return `New scale: ${words}${answerInShort(checklist, { score }, scale)}. Answer it again.`;
    }),
    ...gone.map(({ id, words, answer }) => {
      return `No longer asked: ${words}${answerInShort(checklist, answer, scaleThen(round, id))}`;
    }),
  ];
}

/**
 * @param {Checklist} checklist
 * @param {Answer} answer
 * @param {Scale | null} scale
 */
function answerInShort(checklist, { score, words, note }, scale) {
  const given = [scoreInWords(checklist, score, scale), words, note].filter(Boolean);
  return given.length ? ` You answered: ${given.join("; ")}` : "";
}

/** @type {NoticeKind} */
function welcomeBack(reflection, { arrived }, { goOn }) {
  const { checklist, round, state } = reflection;
  if (!arrived || !round || !answeredIn(checklist, round)) return null;
  /** @type {Button[]} */
  const buttons = [];
  if (state.at !== END) buttons.push(["Continue where you were", goOn]);
  if (round.date !== today()) buttons.push(newRound(reflection, goOn));
  return { lines: [`Welcome back. ${progress(checklist, round)}.`], buttons };
}

/**
 * The button that begins a new round.
 * @param {Reflection} reflection
 * @param {() => void} goOn
 * @returns {Button}
 */
function newRound(reflection, goOn) {
  return [
    "Start a new round",
    () => {
      reflection.startRound();
      goOn();
    },
  ];
}

/** Every kind, in the order in which they are shown. */
export const KINDS = [notKept, noRoom, unreadable, openElsewhere, keptElsewhere, otherVersion, welcomeBack];
