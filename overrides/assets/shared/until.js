// Hides, before it is first painted, what may be shown only until a day that has passed: each element with data-until.
// A stopgap until the site is built again. It stands in the head as a plain script, which runs before the page is
// drawn; the block keeps its names to itself.
{
  const UNTIL = "[data-until]";

  /** The day by the reader's clock, or the day of the build where that clock is behind it. */
  const today = () => {
    const built = document.querySelector("meta[name='built']")?.getAttribute("content") ?? "";
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
    if (day < built) return built;
    return day;
  };
  const day = today();

  /**
   * Those of some elements that are to be shown no longer.
   * @param {Iterable<Node>} nodes
   */
  const ended = (nodes) =>
    [...nodes].filter((node) => node instanceof HTMLElement).filter(({ dataset: { until } }) => until && until < day);

  /**
   * Hide what has ended among what the parser has just put in.
   * @param {Iterable<Node>} nodes
   */
  const hide = (nodes) => {
    for (const node of nodes) {
      if (!(node instanceof Element)) continue;
      for (const element of ended([node, ...node.querySelectorAll(UNTIL)])) element.hidden = true;
    }
  };

  /** Once the whole page is there, before any other script runs: take it out, and say so where it was a page. */
  const takeOut = () => {
    const lists = new Set();
    for (const element of ended(document.querySelectorAll(UNTIL))) {
      lists.add(element.closest("ul, ol"));
      if (element.localName === "article") leaveTombstone(element);
      else if (element.localName === "a") unlink(element);
      else element.remove();
    }
    for (const list of lists) {
      const heading = list?.previousElementSibling;
      if (heading instanceof HTMLElement && heading.matches("h2, h3") && !list.querySelector("li"))
        heading.hidden = true;
    }
  };

  /** @param {HTMLElement} link */
  const unlink = (link) => {
    const item = link.closest("li");
    if (item && item.querySelectorAll("a").length === 1 && (item.textContent ?? "").length < 200) item.remove();
    else link.replaceWith("a case study that is no longer shown");
  };

  /** @param {HTMLElement} article */
  const leaveTombstone = (article) => {
    const title = "This case study is no longer available";
    const heading = Object.assign(document.createElement("h1"), { textContent: title });
    const words = Object.assign(document.createElement("p"), { textContent: "The permission to show it has ended." });
    article.replaceChildren(heading, words);
    article.hidden = false;
    document.title = title;
  };

  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) hide(addedNodes);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener(
    "readystatechange",
    () => {
      observer.disconnect();
      takeOut();
    },
    { once: true },
  );
}
