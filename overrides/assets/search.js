// Search: asks the index that Pagefind made, here in the browser. The words stand in the address, so that a search
// can be shared and the back button works. Without JavaScript the page offers the A to Z.

const form = document.querySelector("[data-search]");
const status = document.querySelector("[data-search-status]");
const list = document.querySelector("[data-search-results]");
const without = document.querySelector("[data-search-without]");
const MOST = 20;

/** Show what is found for the words in the address. */
async function search() {
  const words = (new URL(location.href).searchParams.get("q") ?? "").trim();
  form.elements.q.value = words;
  list.replaceChildren();
  if (!words) {
    status.textContent = "";
    return;
  }
  status.textContent = "Searching…";
  try {
    const index = await import("../pagefind/pagefind.js");
    const found = await index.search(words);
    const shown = await Promise.all(found.results.slice(0, MOST).map((result) => result.data()));
    list.replaceChildren(...shown.map(row));
    status.textContent = told(found.results.length, words);
  } catch {
    status.textContent = "The search index could not be read. Use the A to Z below.";
    without.hidden = false;
  }
}

/** How many pages were found, in words; what to try where there are none. */
function told(number, words) {
  if (!number) return `Nothing was found for “${words}”. Try fewer words, or the A to Z below.`;
  const pages = number === 1 ? "1 page" : `${number} pages`;
  return number > MOST ? `${pages} found for “${words}”; here are the first ${MOST}.` : `${pages} found for “${words}”.`;
}

/** One result: its title as a link, and the words around the match. */
function row(result) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = result.url;
  link.textContent = result.meta.title;
  const excerpt = document.createElement("p");
  // Pagefind marks matches with <mark>; everything else is set as text.
  for (const piece of result.excerpt.split(/(<mark>.*?<\/mark>)/)) {
    const marked = piece.startsWith("<mark>");
    const text = plain(marked ? piece.slice(6, -7) : piece);
    excerpt.append(marked ? Object.assign(document.createElement("mark"), { textContent: text }) : text);
  }
  item.append(link, excerpt);
  return item;
}

/** The few entities that an excerpt may hold, as the signs they stand for. */
function plain(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set("q", form.elements.q.value.trim());
  history.pushState(null, "", address);
  search();
});
addEventListener("popstate", search);
without.firstChild.textContent = "Looking for everything there is? Use the ";
search();
