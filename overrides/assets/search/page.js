// The search page: all that was found for the words in its address, so that a search can be shared and the back button
// works. Without JavaScript the page offers the A to Z.

import { search } from "./index.js";
import { advice, items, told } from "./results.js";

const MOST = 20;
const form = document.querySelector("[data-search]");
const status = document.querySelector("[data-search-status]");
const list = document.querySelector("[data-search-results]");
const without = document.querySelector("[data-search-without]");
const further = document.querySelector("[data-search-further]");
const atoz = without.querySelector("a").href;
let latest = 0;

/** Show what is found for the words in the address, at first or `most` of it. */
async function show(most = MOST) {
  const words = (new URL(location.href).searchParams.get("q") ?? "").trim();
  const mine = ++latest;
  form.elements.q.value = words;
  further.hidden = true;
  if (!words) {
    list.replaceChildren();
    status.textContent = "";
    without.hidden = false;
    return;
  }
  status.textContent = "Searching…";
  let found = { number: 0, rows: [], terms: [] };
  let line;
  try {
    found = await search(words, most);
    line = told(found, words, most);
  } catch {
    line = "The search index could not be read.";
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
  address.searchParams.set("q", form.elements.q.value.trim());
  history.pushState(null, "", address);
  show();
});
further.addEventListener("click", async () => {
  const before = list.children.length;
  await show(list.children.length + MOST);
  list.children[before]?.querySelector("a").focus();
});
addEventListener("popstate", () => show());
without.firstChild.textContent = "Looking for everything there is? Use the ";
show();
