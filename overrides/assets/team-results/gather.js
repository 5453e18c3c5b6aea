// Where a facilitator gathers: loads files, types in paper, sees how many people are in, and says when everyone is.

import { element } from "../shared/elements.js";
import { ask } from "../checklist/ask.js";
import { FEWEST } from "./figures.js";
import { loadFiles } from "./load-files.js";
import { paperForm } from "./paper-form.js";

const FEW = `The picture appears from ${FEWEST} people on. With fewer, anybody could work out what another one said.`;

/** Wires the gathering; `shown` is called when everyone is in. Gives a function that brings the page in line. */
export function gather(article, gathering, checklists, shown) {
  const section = article.querySelector("[data-gather]");
  const part = (name) => section.querySelector(`[data-${name}]`);
  const say = (words, where = "gather") => {
    section.querySelector(`[data-said=${where}]`).textContent = words;
  };
  const paper = paperForm(part("paper-form"), gathering, checklists, changed);

  /** Answers came, changed or went: the figures are hidden until everyone is in again. */
  function changed(words) {
    say("", "show");
    say(words);
    part("refused").replaceChildren();
    update();
    article.dispatchEvent(new CustomEvent("gathered"));
  }

  async function load(files) {
    const { said, refused } = await loadFiles(files, gathering, checklists);
    changed(said);
    part("refused").replaceChildren(...refused.map((line) => element("li", {}, line)));
  }

  function update() {
    const { people, state, safe } = gathering;
    part("which").value = state.checklist ?? "";
    part("count").textContent = count(people);
    part("who").hidden = !people.length;
    const losesFocus = part("people").contains(document.activeElement);
    part("people").replaceChildren(...people.map((one, n) => row(one, n, gathering, changed)));
    if (losesFocus) part("who").querySelector("summary").focus();
    part("notices").replaceChildren(
      ...(safe
        ? []
        : [
            element(
              "p",
              { className: "notice" },
              "This browser has no room for what is loaded here, or keeps nothing. If you leave or reload this page, it goes. Finish in one go.",
            ),
          ]),
    );
    paper();
  }

  part("which").addEventListener("change", async ({ target }) => {
    if (gathering.people.length && !(await forget(gathering, "Another checklist begins anew.")))
      target.value = gathering.state.checklist;
    else gathering.choose(target.value || null);
    changed("");
  });
  part("files").addEventListener("change", async ({ target }) => {
    const files = [...target.files];
    target.value = "";
    await load(files);
  });
  // Anywhere on the page: a file dropped beside the box would be opened by the browser, for all the room to read.
  for (const what of ["dragover", "drop"]) {
    document.addEventListener(what, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      if (what === "drop" && event.dataTransfer.files.length) load([...event.dataTransfer.files]);
    });
  }
  part("show").addEventListener("click", () => everyoneIsIn(gathering, (words) => say(words, "show"), shown));
  part("clear").addEventListener("click", async () => {
    if (!(await forget(gathering, ""))) return;
    changed(
      gathering.clear()
        ? "Everything is cleared."
        : "This browser did not let the page clear what it keeps. Close this tab.",
    );
  });
  section.hidden = false;
  return update;
}

async function everyoneIsIn(gathering, say, shown) {
  let found = gathering.show();
  if (found === "ask" && (await mayShow(gathering.changedSinceSeen))) found = gathering.show(true);
  if (found === "few") say(`${FEW} ${count(gathering.people)}`);
  if (found === "ask") say("Not shown again yet.");
  if (found !== "shown") return;
  say("");
  shown();
}

/** Whoever sees both pictures could work out what those between them said. */
async function mayShow(changed) {
  const who = changed === 1 ? "One person has" : `${changed} people have`;
  const lines = [
    `${who} come, gone or changed since the picture was last shown. Whoever sees both pictures could work out what ${changed === 1 ? "that person" : "they"} said.`,
    `Show it again only if nobody else has seen the first one, or wait until ${FEWEST} people are new.`,
  ];
  return (
    (await ask("Show the picture again?", lines, [["Nobody has seen the first one: show it", "show"], ["Not yet"]])) ===
    "show"
  );
}

async function forget({ people }, more) {
  const gone = people.length === 1 ? "The answers of one person go" : `The answers of ${people.length} people go`;
  const lines = [
    people.length
      ? `${gone} from this page. The files themselves stay where they are.`
      : "Nothing is gathered yet. What is typed goes.",
    more,
  ].filter(Boolean);
  return (await ask("Clear this page?", lines, [["Clear it", "clear"], ["Keep it"]])) === "clear";
}

function row(person, n, gathering, changed) {
  const name = `Person ${n + 1}, ${person.from === "paper" ? "from paper" : "from a file"}`;
  const out = () => {
    gathering.takeOut(person.id);
    changed(`${name}: taken out.`);
  };
  return element(
    "li",
    {},
    name,
    " ",
    element(
      "button",
      { type: "button", className: "link", "aria-label": `Take out: ${name}`, onclick: out },
      "Take out",
    ),
  );
}

function count(people) {
  if (!people.length) return "Nobody is in yet.";
  const paper = people.filter(({ from }) => from === "paper").length;
  const all = people.length === 1 ? "One person is in" : `${people.length} people are in`;
  const from = [
    [people.length - paper, "from files"],
    [paper, "from paper"],
  ].filter(([number]) => number);
  return from.length > 1 ? `${all}: ${from.map((one) => one.join(" ")).join(", ")}.` : `${all}, ${from[0][1]}.`;
}
