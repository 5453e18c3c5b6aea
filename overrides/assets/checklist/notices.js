// What a reader has to know before anything can be lost: each a few sentences, with what can be done about it.

import { today } from "../rules/dates.js";
import { saveFile } from "../shared/take-away.js";
import { element } from "../shared/elements.js";
import { scoreInWords } from "./answers.js";
import { otherTabs } from "./other-tabs.js";
import { answeredIn, changesSince, isEmpty } from "./rounds.js";
import { progress } from "./profile.js";

const SINCE = "This checklist has changed since you answered it.";
const FROM_NEWER =
  "These answers are to a newer version of this checklist than the one on this page. Open the page again first: it may bring the newer one.";
const CLEARED = "These answers were cleared on another page or in another tab. This page is empty now.";

/** Fills `box` with what there is to know now; gives the function that does so. */
export function notices(box, reflection, { say, goOn }) {
  const told = { others: false, apart: false, arrived: Boolean(reflection.round) };
  let shown = "";

  function show(what) {
    if (["answer", "words", "rounds"].includes(what)) told.arrived = false;
    const found = KINDS.map((kind) => kind(reflection, told, { say, goOn })).filter(Boolean);
    const now = JSON.stringify(found.map(({ lines }) => lines));
    if (now === shown) return; // told once, not at every letter
    shown = now;
    const hadFocus = box.contains(document.activeElement);
    box.replaceChildren(...found.map(notice));
    if (hadFocus) box.parentNode.querySelector("h2").focus();
  }

  otherTabs(reflection.keeping.key, (others) => {
    told.others = others;
    show("elsewhere");
  });
  const hear = () => {
    const heard = reflection.hear();
    told.apart = heard === "apart" && reflection.keeping.place === "tab";
    if (heard === "cleared") say(CLEARED);
    show("elsewhere");
  };
  addEventListener("storage", ({ key }) => (key === reflection.keeping.key || key === null) && hear());
  addEventListener("pageshow", ({ persisted }) => persisted && reflection.reopen() === "cleared" && say(CLEARED));
  box.parentNode.querySelector("h2").tabIndex = -1;
  box.setAttribute("aria-live", "polite");
  return show;
}

function notice({ lines, lists = [], buttons = [] }) {
  const doors = buttons.map(([words, onclick]) =>
    element("button", { type: "button", className: "button quiet", onclick }, words),
  );
  return element(
    "div",
    { className: "notice" },
    ...lines.map((line) => element("p", {}, line)),
    ...lists.map((items) => element("ul", {}, ...items.map((item) => element("li", {}, item)))),
    ...(doors.length ? [element("p", { className: "doors" }, ...doors)] : []),
  );
}

const KINDS = [notKept, noRoom, unreadable, openElsewhere, keptElsewhere, otherVersion, welcomeBack];

function notKept({ keeping }) {
  const blocked = keeping.safe === "nowhere" && keeping.fault === "blocked";
  return (
    blocked && {
      lines: [
        "This browser keeps nothing for this page. If you leave or reload it, your answers go. Save a file before you leave.",
      ],
    }
  );
}

function noRoom({ keeping }) {
  if (keeping.fault !== "full") return null;
  return {
    lines: [
      keeping.safe === "tab"
        ? "There is no room left on this device. What you answered since then is in this tab only. Save a file."
        : "There is no room left in this browser. What you answer now goes when you leave this page. Save a file first.",
    ],
  };
}

function unreadable(reflection, told, { say }) {
  const { keeping } = reflection;
  if (!keeping.unreadable.length) return null;
  return {
    lines: [
      "Something was kept here that cannot be read: it is damaged, or a newer version of this site wrote it. It is still there.",
    ],
    buttons: [
      [
        "Save it as a file",
        () =>
          keeping.unreadable.forEach(({ text }) =>
            saveFile(`${reflection.checklist.id}-unreadable.txt`, "text/plain", text),
          ),
      ],
      [
        "Throw it away",
        () => {
          keeping.discard();
          reflection.choose({});
          say("Thrown away.");
        },
      ],
    ],
  };
}

function openElsewhere({ keeping }, { others }) {
  if (!others) return null;
  return {
    lines: [
      keeping.place === "device"
        ? "This checklist is open in another tab too. Both tabs keep the same answers, and what you write in one appears in the other."
        : "This checklist is open in another tab too. Each tab has its own answers. Choose “Keep on this device” in both to bring them together.",
    ],
  };
}

function keptElsewhere({ keeping }, { apart }) {
  return (
    apart &&
    keeping.place === "tab" && {
      lines: [
        "Another tab keeps answers to this checklist on this device. Those in this tab are apart from them. Choose “Keep on this device” here to put them together: nothing is overwritten.",
      ],
    }
  );
}

function otherVersion(reflection, told, { goOn }) {
  const { checklist, round } = reflection;
  const changes = round && changesSince(checklist, round);
  if (!changes) return null;
  const { fresh, gone, reworded } = changes;
  const lists = [
    ...fresh.map((words) => `New: ${words}`),
    ...reworded.map(({ then, now }) => `Worded anew: ${now} (it was: ${then})`),
    ...gone.map(({ words, answer }) => `No longer asked: ${words}${answerInShort(checklist, answer)}`),
  ];
  return {
    lines: [
      round.version > checklist.version ? FROM_NEWER : SINCE,
      "Your answers to the statements that stand here stay. Answers to others stay in your files.",
    ],
    lists: [lists.length ? lists : ["The statements are the same."]],
    buttons: [
      ["Go on with the one on this page", () => reflection.bringUpToDate()],
      [
        "Start a new round",
        () => {
          reflection.startRound();
          goOn();
        },
      ],
    ],
  };
}

function answerInShort(checklist, { score, words, note }) {
  const given = [scoreInWords(checklist, score), words, note].filter(Boolean);
  return given.length ? ` You answered: ${given.join("; ")}` : "";
}

function welcomeBack(reflection, { arrived }, { goOn }) {
  const { checklist, round, state } = reflection;
  if (!arrived || !round || isEmpty(round) || !answeredIn(checklist, round)) return null;
  const again = [
    "Start a new round",
    () => {
      reflection.startRound();
      goOn();
    },
  ];
  return {
    lines: [`Welcome back. ${progress(checklist, round)}.`],
    buttons: [
      ...(state.at === "end" ? [] : [["Go on where you were", goOn]]),
      ...(round.date === today() ? [] : [again]),
    ],
  };
}
