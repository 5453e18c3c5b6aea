// The search field in the bar of every page: results as one types, in a panel under it. Tab or the arrow keys go through
// them, Escape closes the panel, Enter opens the page of all results. Nothing is fetched before the first key.

const MOST = 6;
const LEAST_LETTERS = 2;
const PAUSE = 120;
const form = document.querySelector(".bar-search");
const field = form.elements.q;
const panel = Object.assign(document.createElement("div"), {
  className: "search-panel",
  id: "bar-results",
  hidden: true,
});
const status = document.createElement("p");
const list = document.createElement("ul");
const more = document.createElement("p");
let waiting;
let latest = 0;

status.setAttribute("role", "status");
list.className = "search-results";
panel.append(status, list, more);
field.setAttribute("aria-controls", panel.id);
field.setAttribute("aria-describedby", "bar-hint");
form.after(panel);

const hint = Object.assign(document.createElement("span"), { id: "bar-hint", className: "unseen" });
hint.textContent = "Results appear below the field as you type. The arrow keys go to them.";
form.append(hint);

/** Search for what stands in the field, unless more is typed meanwhile. */
async function search() {
  const words = field.value.trim();
  const mine = ++latest;
  if (words.length < LEAST_LETTERS) return close();
  const { told, items, advice } = await import("./results.js");
  const atoz = new URL("../a-z/", form.action).href;
  let parts;
  let line;
  try {
    const { search: ask } = await import("./index.js");
    const found = await ask(words, MOST);
    line = told(found, words, MOST);
    parts = items(found);
  } catch {
    line = "The search index could not be read.";
    parts = [];
  }
  if (mine !== latest) return undefined;
  list.replaceChildren(...parts);
  more.replaceChildren(parts.length ? all(words) : advice(atoz));
  panel.hidden = false;
  status.textContent = line;
  return undefined;
}

function all(words) {
  const address = new URL(form.action);
  address.searchParams.set("q", words);
  return Object.assign(document.createElement("a"), { href: address.href, textContent: "All results on one page" });
}

function close() {
  latest += 1;
  clearTimeout(waiting);
  panel.hidden = true;
  status.textContent = "";
}

/** The arrow keys go from the field to the links and back; Escape closes and gives the focus back. */
function key(event) {
  if (panel.hidden) return;
  if (event.key === "Escape") {
    event.preventDefault();
    close();
    field.focus();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const stops = [field, ...panel.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  stops[Math.max(0, Math.min(at, stops.length - 1))]?.focus();
}

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, PAUSE);
});
form.addEventListener("keydown", key);
panel.addEventListener("keydown", key);
document.addEventListener("focusin", (event) => {
  if (!form.contains(event.target) && !panel.contains(event.target)) close();
});
document.addEventListener("pointerdown", (event) => {
  if (!form.contains(event.target) && !panel.contains(event.target)) close();
});
