// Whether something that is shown until a day is still to be shown.

import { today } from "../rules/dates.js";
import { one } from "./elements.js";

/**
 * True once a last day (2027-05-05, or nothing) has passed, by the reader's clock or by the day of the build, whichever
 * is later.
 * @param {string | null | undefined} lastDay
 * @returns {boolean}
 */
export function hasEnded(lastDay) {
  const built = one(document, "meta[name='built']", HTMLMetaElement).content;
  return Boolean(lastDay && (lastDay < today() || lastDay < built));
}
