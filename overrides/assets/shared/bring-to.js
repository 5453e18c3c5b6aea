/**
 * Bring the reader to a heading or another part: the keyboard's place and the window follow.
 * @param {HTMLElement} there
 * @param {HTMLElement} from what comes to the top of the window
 */
export function bringTo(there, from = there) {
  there.focus({ preventScroll: true });
  from.scrollIntoView({ block: "start" });
}
