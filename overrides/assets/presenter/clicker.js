// A clicker in the hand, or the keyboard: Page Down and the arrows go on, first through what doesn't fit the screen.

const FORWARD = ["PageDown", "ArrowRight", "ArrowDown"];
const BACK = ["PageUp", "ArrowLeft", "ArrowUp"];
const TYPED_IN = "input, select, textarea, [contenteditable]";
const MOST_OF_IT = 0.8;

/**
 * What a key does where there is nothing left to scroll.
 * @typedef {object} Clicks
 * @property {() => boolean} isOn false while keys should do what they always do
 * @property {HTMLElement} box what scrolls, where the page doesn't
 * @property {(by: 1 | -1) => void} go
 */

/**
 * Listen to a clicker.
 * @param {Clicks} clicks
 */
export function onClicker({ isOn, box, go }) {
  addEventListener("keydown", (event) => {
    const by = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
    const isTyped = event.target instanceof Element && event.target.closest(TYPED_IN);
    if (!by || !isOn() || isTyped || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const isSideways = event.key === "ArrowRight" || event.key === "ArrowLeft";
    const page = document.scrollingElement ?? document.documentElement;
    const scrolls = [box, page].find((one) => !isSideways && canScroll(one, by));
    if (scrolls) scrolls.scrollBy(0, by * scrolls.clientHeight * MOST_OF_IT);
    else if (!event.repeat) go(by);
  });
}

/**
 * @param {Element} element
 * @param {1 | -1} by
 */
function canScroll(element, by) {
  if (
    element instanceof HTMLElement &&
    getComputedStyle(element).overflowY === "visible" &&
    element !== document.documentElement
  )
    return false;
  const { scrollTop, clientHeight, scrollHeight } = element;
  return by > 0 ? scrollTop + clientHeight < scrollHeight - 2 : scrollTop > 2;
}
