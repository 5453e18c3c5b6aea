// The search page: all that was found for the words in its address, so that a search can be shared and the back button
// brings back what was shown, as far down as it was. Without JavaScript the page offers the A to Z.

import { element, maybe, one } from "../shared/elements.js";
import { search } from "./index.js";
import { advice, items, nameOfMany, summary } from "./results.js";

/** @import { Found } from "./index.js" */

const MOST = 20;
const LEAST_KINDS = 2;
const form = one(document, "[data-search]", HTMLFormElement);
const field = one(form, "[name=q]", HTMLInputElement);
const status = one(document, "[data-search-status]", HTMLElement);
const kinds = one(document, "[data-search-kinds]", HTMLElement);
const list = one(document, "[data-search-results]", HTMLElement);
const without = one(document, "[data-search-without]", HTMLElement);
const further = one(document, "[data-search-further]", HTMLButtonElement);
const atoz = one(without, "a", HTMLAnchorElement).href;
let latest = 0;

/**
 * Show what is found for the words in the address, of the kind that it names, at first or `most` of it.
 * @param {number} most
 */
async function show(most = MOST) {
  const asked = new URL(location.href).searchParams;
  const words = (asked.get("q") ?? "").trim();
  const kind = asked.get("kind") ?? undefined;
  latest += 1;
  const mine = latest;
  field.value = words;
  without.className = "told";
  without.hidden = Boolean(words);
  further.hidden = true;
  if (!words) {
    list.replaceChildren();
    kinds.replaceChildren();
    status.textContent = "";
    return;
  }
  status.textContent = "Searching…";
  /** @type {Found} */
  let found = { number: 0, rows: [], terms: [], kinds: new Map() };
  let line = "Search didn’t load. Open this page again.";
  try {
    const answer = await search(words, most, kind);
    line = summary(answer, words, most);
    found = answer;
  } catch {
    line = "Search didn’t load. Open this page again.";
  }
  if (mine !== latest) return;
  const rows = items(found);
  list.replaceChildren(...rows);
  without.replaceChildren(...advice(atoz, found.nearest).childNodes);
  without.hidden = rows.length > 0;
  further.hidden = found.number <= most;
  showKinds(found.kinds, kind);
  status.textContent = line;
}

/**
 * A button for each kind of which there is something, and for all.
 * @param {Map<string, number>} numbers
 * @param {string} [chosen]
 */
function showKinds(numbers, chosen) {
  const every = [...numbers.values()].reduce((sum, number) => sum + number, 0);
  const button = (/** @type {string | undefined} */ kind, /** @type {string} */ name, /** @type {number} */ number) =>
    element(
      "button",
      { type: "button", "aria-pressed": String(kind === chosen), onclick: () => choose(kind) },
      `${name} (${number.toLocaleString("en-GB")})`,
    );
  const ordered = [...numbers].sort(([, one], [, two]) => two - one);
  const isChoice = numbers.size >= LEAST_KINDS || chosen !== undefined;
  kinds.hidden = !isChoice;
  if (!isChoice) return;
  kinds.replaceChildren(
    button(undefined, "All", every),
    ...ordered.map(([kind, number]) => button(kind, nameOfMany(kind), number)),
  );
}

/** @param {string | undefined} kind */
async function choose(kind) {
  const address = new URL(location.href);
  if (kind === undefined) address.searchParams.delete("kind");
  else address.searchParams.set("kind", kind);
  go(address);
  await show();
  one(kinds, "[aria-pressed=true]", HTMLButtonElement).focus();
}

/** @param {URL} address */
function go(address) {
  keep();
  history.pushState(null, "", address);
}

/** Remember how many are shown, and how far down the reader is. */
function keep() {
  history.replaceState({ most: Math.max(MOST, list.children.length), top: scrollY }, "");
}

/** Show again what was shown here before, where the reader was. */
async function showAgain() {
  const { most = MOST, top } = history.state ?? {};
  await show(most);
  if (top !== undefined) scrollTo(0, top);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set("q", field.value.trim());
  address.searchParams.delete("kind");
  go(address);
  show();
});
further.addEventListener("click", async () => {
  const before = list.children.length;
  await show(before + MOST);
  const next = list.children[before];
  if (next) maybe(next, "a", HTMLAnchorElement)?.focus();
});
history.scrollRestoration = "manual";
addEventListener("pagehide", keep);
addEventListener("popstate", showAgain);
if (without.firstChild) without.firstChild.textContent = "Looking for everything there is? Use the ";
showAgain();
