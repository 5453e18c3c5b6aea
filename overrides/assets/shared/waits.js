// What a script moves down while it fills a page stays unseen until it has: styles hide what says data-waits.

import { all } from "./elements.js";

/**
 * Show what waited.
 * @param {ParentNode} root
 */
export function unveil(root) {
  for (const waiting of all(root, "[data-waits]", HTMLElement)) waiting.removeAttribute("data-waits");
}
