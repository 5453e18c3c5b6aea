// Moves a row of a list by dragging its handle, with a mouse, a finger or a pen. Escape puts it back.

const EDGE = 70;

/** @typedef {{ grip: Element, row: Element, from: number, next: Element | null, pointer: number }} Drag */

/**
 * Makes the rows of a list movable.
 * @param {HTMLElement} list
 * @param {string} handle the selector of what a row is dragged by
 * @param {(from: number, to: number) => void} moved called once, when a row has been let go at another place
 */
export function dragging(list, handle, moved) {
  /** @type {Drag | null} */
  let drag = null;

  list.addEventListener("pointerdown", (event) => {
    drag = begun(event, list, handle) ?? drag;
  });
  list.addEventListener("pointermove", (event) => {
    if (drag?.pointer === event.pointerId) follow(event, list, drag);
  });
  list.addEventListener("pointerup", () => end(true));
  list.addEventListener("pointercancel", () => end(false));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") end(false);
  });

  /** @param {boolean} kept false puts the row back */
  function end(kept) {
    if (!drag) return;
    const { row, from, next } = drag;
    const to = [...list.children].indexOf(row);
    drag = null;
    row.classList.remove("dragged");
    list.insertBefore(row, next);
    if (kept && to !== from) moved(from, to);
  }
}

/**
 * The drag that a pointer begins on a handle, or undefined.
 * @param {PointerEvent} event
 * @param {HTMLElement} list
 * @param {string} handle
 * @returns {Drag | undefined}
 */
function begun(event, list, handle) {
  const grip = event.target instanceof Element ? event.target.closest(handle) : null;
  const row = grip?.closest("li");
  if (!grip || !row || event.button) return undefined;
  grip.setPointerCapture(event.pointerId);
  row.classList.add("dragged");
  return { grip, row, from: [...list.children].indexOf(row), next: row.nextElementSibling, pointer: event.pointerId };
}

/**
 * Moves the row to where the pointer is. Moving an element loses the pointer, so it is given back.
 * @param {PointerEvent} event
 * @param {HTMLElement} list
 * @param {Drag} drag
 */
function follow(event, list, { grip, row, pointer }) {
  if (event.clientY < EDGE) scrollBy(0, -EDGE / 4);
  if (event.clientY > innerHeight - EDGE) scrollBy(0, EDGE / 4);
  const below = [...list.children].find((one) => one !== row && event.clientY < middle(one)) ?? null;
  if (below === row.nextElementSibling) return;
  list.insertBefore(row, below);
  grip.setPointerCapture(pointer);
}

/** @param {Element} row */
function middle(row) {
  const box = row.getBoundingClientRect();
  return box.top + box.height / 2;
}
