// Opens the meaning of a marked term in place. Without this script, or in a browser without popovers, a mark is a plain
// link to the glossary. Escape, a click elsewhere or the button closes the card and gives the focus back.

const card = document.createElement("div");

/**
 * One element with a text.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} text
 * @param {Partial<HTMLElementTagNameMap[Name]>} [more] its other properties
 */
function element(name, text, more) {
  return Object.assign(document.createElement(name), { textContent: text }, more);
}

/**
 * Fill the card with what the mark knows, open it, and put it beside the mark.
 * @param {HTMLAnchorElement} mark
 */
function open(mark) {
  const { term = "", full, short, meaning = "", instead } = mark.dataset;
  const other = full ? `: ${full}` : short ? ` (${short})` : "";
  const title = element("h2", term + other, { id: "term-title" });
  const close = element("button", "×", { type: "button", ariaLabel: "Close", onclick: () => card.hidePopover() });
  const more = element("a", mark.dataset.more ?? "Open it in the glossary", { href: mark.href, target: mark.target });
  const parts = [title, element("p", meaning), more, close];
  if (instead) parts.splice(2, 0, element("p", `Say instead: ${instead}`));
  card.replaceChildren(...parts);
  card.showPopover();
  place(mark);
  card.focus();
}

/**
 * Under the mark where there is room, else above it; never outside the window.
 * @param {HTMLAnchorElement} mark
 */
function place(mark) {
  const at = mark.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + height + 16 < innerHeight;
  card.style.left = `${Math.max(12, Math.min(at.left, innerWidth - width - 12))}px`;
  card.style.top = `${Math.max(8, below ? at.bottom + 8 : at.top - height - 8)}px`;
}

/** @param {MouseEvent} event */
function openMeaning(event) {
  const mark = event.target instanceof Element ? event.target.closest("a.term") : null;
  if (!(mark instanceof HTMLAnchorElement)) return;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(mark);
}

if ("popover" in HTMLElement.prototype) {
  card.className = "term-card";
  card.popover = "auto";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-labelledby", "term-title");
  document.body.append(card);
  document.addEventListener("click", openMeaning);
}
