// The search field in the bar of every page: results as someone types, in a panel under it. Tab or the arrow keys go
// through them, Escape closes the panel, Enter opens the page of all results. Nothing is fetched before the first key.

import { all, element, one } from "../shared/elements.js";

const MOST = 6;
const LEAST_CHARS = 2;
const PAUSE = 120; // milliseconds after the last key
const form = one(document, ".bar-search", HTMLFormElement);
const field = one(form, "[name=q]", HTMLInputElement);
const status = element("p", { role: "status" });
const list = element("ul", { className: "search-results" });
const more = element("p");
const panel = element("div", { className: "search-panel", id: "bar-results", hidden: true }, status, list, more);
const hint = element(
  "span",
  { id: "bar-hint", className: "unseen" },
  "Results appear below the field as you type. Use the arrow keys to reach them.",
);
/** @type {number | undefined} */
let waiting;
let latest = 0;

/** What a search runs on, fetched at the first key, not at the end of the pause. */
function code() {
  return Promise.all([import("./results.js"), import("./index.js")]);
}

/** Have all that a search needs on its way. Where it can't be had, the search itself says so. */
async function prepare() {
  const [, index] = await code();
  await index.open();
}

/** Search for what stands in the field, unless more is typed meanwhile. */
async function search() {
  const words = field.value.trim();
  latest += 1;
  const mine = latest;
  if (words.length < LEAST_CHARS) {
    close();
    return;
  }
  const [{ summary, items, advice }, index] = await code();
  /** @type {HTMLLIElement[]} */
  let results = [];
  let line = "Search didn’t load. Open this page again.";
  /** @type {import("./about.js").Entry | undefined} */
  let nearest;
  try {
    const found = await index.search(words, MOST);
    line = summary(found, words, MOST);
    results = items(found);
    nearest = found.nearest;
  } catch {
    results = [];
  }
  if (mine !== latest) return;
  list.replaceChildren(...results);
  more.replaceChildren(results.length ? linkToAll(words) : advice(new URL("../a-z/", form.action).href, nearest));
  panel.hidden = false;
  status.textContent = line;
}

/** @param {string} words */
function linkToAll(words) {
  const address = new URL(form.action);
  address.searchParams.set("q", words);
  return element("a", { href: address.href }, "All results on one page");
}

function close() {
  latest += 1;
  clearTimeout(waiting);
  panel.hidden = true;
  status.textContent = "";
}

/**
 * The arrow keys go from the field to the links and back; Escape closes and gives the focus back.
 * @param {KeyboardEvent} event
 */
function onKey(event) {
  if (panel.hidden) return;
  if (event.key === "Escape") {
    event.preventDefault();
    close();
    field.focus();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  /** @type {HTMLElement[]} */
  const stops = [field, ...all(panel, "a", HTMLAnchorElement)];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? stops.indexOf(focused) : -1;
  const next = at + (event.key === "ArrowDown" ? 1 : -1);
  stops[Math.max(0, Math.min(next, stops.length - 1))]?.focus();
}

/**
 * Close once someone goes elsewhere in the page.
 * @param {Event} event
 */
function closeOutside({ target }) {
  const isInside = target instanceof Node && (form.contains(target) || panel.contains(target));
  if (!isInside) close();
}

field.setAttribute("aria-controls", panel.id);
field.setAttribute("aria-describedby", hint.id);
form.after(panel);
form.append(hint);
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, PAUSE);
  prepare().catch(() => undefined);
});
form.addEventListener("keydown", onKey);
panel.addEventListener("keydown", onKey);
document.addEventListener("focusin", closeOutside);
document.addEventListener("pointerdown", closeOutside);
