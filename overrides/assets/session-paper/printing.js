// Keeps the sheets of a session ready, so that the browser's own command prints what the page's button does.

/** @import { BuiltSession, Which } from "./sheets.js" */
import { all, maybe, one } from "../shared/elements.js";
import { showSheets } from "./sheets.js";

const FITS = "On one side of A4.";
const SOON = 250; // milliseconds after a change: whoever types is not to wait for it
const GOES_ON = "It’s longer than one side, so it goes on to another.";

/**
 * Wires the choice of sheets, where the page has one, and the button; without a choice it's the run card.
 * @param {HTMLElement} root
 * @param {() => BuiltSession | null} present null where there is nothing to print yet
 * @returns {() => void} to call whenever the session has changed
 */
export function printing(root, present) {
  const sheets = one(root, "[data-paper]", HTMLElement);
  const choices = all(root, "[name=sheets]", HTMLInputElement);
  const sides = maybe(root, "[data-sides]", HTMLElement);
  const show = () => {
    const session = present();
    if (!session?.plan.items.length) return sheets.replaceChildren();
    const which = /** @type {Which} */ (choices.find((choice) => choice.checked)?.value ?? "card");
    const isOneSide = showSheets(sheets, which, session);
    if (sides) sides.textContent = which === "whole" ? "" : isOneSide ? FITS : GOES_ON;
  };
  for (const choice of choices) choice.addEventListener("change", show);
  maybe(root, "[data-print-it]", HTMLElement)?.addEventListener("click", () => print());
  addEventListener("beforeprint", show);
  document.fonts.addEventListener("loadingdone", show); // the sheets are measured in these letters
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(show, SOON);
  };
}
