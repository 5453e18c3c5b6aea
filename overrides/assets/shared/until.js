// Hides, before it is first painted, what may be shown only until a day that has passed: each element with data-until.
// A stopgap until the site is built again. It stands in the head as a plain script, which runs before the page is drawn.
(() => {
  const built = document.querySelector("meta[name='built']").content;
  const now = new Date();
  const clock = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  const today = clock > built ? clock : built; // a clock that is behind changes nothing
  const ended = (element) => element.dataset.until < today;

  /** Hide what has ended among what the parser has just put in. */
  function hide(nodes) {
    for (const node of nodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      for (const element of [node, ...node.querySelectorAll("[data-until]")]) {
        if (element.dataset?.until && ended(element)) element.hidden = true;
      }
    }
  }

  /** Once the whole page is there, before any other script runs: take it out, and say what it was where it was a page. */
  function takeOut() {
    const lists = new Set();
    for (const element of [...document.querySelectorAll("[data-until]")].filter(ended)) {
      lists.add(element.closest("ul, ol"));
      if (element.matches("article")) tombstone(element);
      else if (element.matches("a")) unlink(element);
      else element.remove();
    }
    for (const heading of document.querySelectorAll("h2, h3")) {
      if (heading.closest("[hidden]")) continue; // a script fills that list and shows it
      if (
        heading.nextElementSibling?.matches("ul:empty, ol:empty") ||
        heading.nextElementSibling?.matches("ul.cards:not(:has(li))")
      )
        heading.hidden = true;
    }
  }

  function unlink(link) {
    const item = link.closest("li");
    if (item && item.querySelectorAll("a").length === 1 && item.textContent.length < 200) item.remove();
    else link.replaceWith("a case study that is no longer shown");
  }

  function tombstone(article) {
    const title = "This case study is no longer here";
    const heading = Object.assign(document.createElement("h1"), { textContent: title });
    const words = Object.assign(document.createElement("p"), { textContent: "The permission to show it has ended." });
    article.replaceChildren(heading, words);
    article.hidden = false;
    document.title = title;
  }

  const observer = new MutationObserver((changes) => changes.forEach(({ addedNodes }) => hide(addedNodes)));
  observer.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener(
    "readystatechange",
    () => {
      observer.disconnect();
      takeOut();
    },
    { once: true },
  );
})();
