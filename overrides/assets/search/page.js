// The search page: all that was found for the words in its address, so that a search can be shared and the back button
// works. Without JavaScript the page offers the A to Z.

import { maybe, one } from "../shared/elements.js";
import { search } from "./index.js";
import { advice, items, summary } from "./results.js";

/** @import { Found } from "./index.js" */

const MOST = 20;
const form = one(document, "[data-search]", HTMLFormElement);
const field = one(form, "[name=q]", HTMLInputElement);
const status = one(document, "[data-search-status]", HTMLElement);
const list = one(document, "[data-search-results]", HTMLElement);
const without = one(document, "[data-search-without]", HTMLElement);
const further = one(document, "[data-search-further]", HTMLButtonElement);
const atoz = one(without, "a", HTMLAnchorElement).href;
let latest = 0;

/** Show what is found for the words in the address, at first or `most` of it. */
async function show(most = MOST) {
  const words = (new URL(location.href).searchParams.get("q") ?? "").trim();
  latest += 1;
  const mine = latest;
  field.value = words;
  further.hidden = true;
  if (!words) {
    list.replaceChildren();
    status.textContent = "";
    without.hidden = false;
    return;
  }
  status.textContent = "Searching…";
  /** @type {Found} */
  let found = { number: 0, rows: [], terms: [] };
  let line = "Search didn't load. Open this page again.";
  try {
    const answer = await search(words, most);
    line = summary(answer, words, most);
    found = answer;
  } catch {
    line = "Search didn't load. Open this page again.";
  }
  if (mine !== latest) return;
  const rows = items(found);
  list.replaceChildren(...rows);
  without.replaceChildren(...advice(atoz).childNodes);
  without.hidden = rows.length > 0;
  further.hidden = found.number <= most;
  status.textContent = line;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set("q", field.value.trim());
  history.pushState(null, "", address);
  show();
});
further.addEventListener("click", async () => {
  const before = list.children.length;
  await show(before + MOST);
  const next = list.children[before];
  if (next) maybe(next, "a", HTMLAnchorElement)?.focus();
});
addEventListener("popstate", () => show());
if (without.firstChild) without.firstChild.textContent = "Looking for everything there is? Use the ";
show();
