// Moves a row of a list by dragging its handle, with a mouse, a finger or a pen. Escape puts it back.

const EDGE = 70;

/** `moved(from, to)` is called once, when a row has been let go at another place. */
export function dragging(list, { handle, moved }) {
  let drag = null;

  list.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest(handle);
    if (!grip || event.button) return;
    const row = grip.closest("li");
    const rows = [...list.children];
    drag = { grip, row, from: rows.indexOf(row), next: row.nextSibling, pointer: event.pointerId };
    grip.setPointerCapture(event.pointerId);
    row.classList.add("dragged");
  });

  list.addEventListener("pointermove", (event) => {
    if (drag?.pointer !== event.pointerId) return;
    if (event.clientY < EDGE) scrollBy(0, -EDGE / 4);
    if (event.clientY > innerHeight - EDGE) scrollBy(0, EDGE / 4);
    const below = [...list.children].find((row) => row !== drag.row && event.clientY < middle(row));
    if (below !== drag.row.nextElementSibling && (below ?? null) !== drag.row) place(below ?? null);
  });

  list.addEventListener("pointerup", () => end(true));
  list.addEventListener("pointercancel", () => end(false));
  addEventListener("keydown", (event) => {
    if (drag && event.key === "Escape") end(false);
  });

  /** Moving an element loses the pointer and the focus, so both are given back. */
  function place(before) {
    list.insertBefore(drag.row, before);
    drag.grip.setPointerCapture(drag.pointer);
  }

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

function middle(row) {
  const box = row.getBoundingClientRect();
  return box.top + box.height / 2;
}
