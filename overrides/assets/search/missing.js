// The page that stands where no page is: its search begins with the words of the address that was asked for.

import { one } from "../shared/elements.js";

const form = one(document, "[data-search-missing]", HTMLFormElement);
const field = one(form, "[name=q]", HTMLInputElement);

/**
 * The last part of an address in words: /tips/ask-one-question/ is "ask one question".
 * @param {string} path
 */
function wordsOf(path) {
  const last = path.split("/").filter(Boolean).pop() ?? "";
  try {
    return decodeURIComponent(last)
      .replace(/\.\w+$/, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  } catch {
    return ""; // a part that is no text
  }
}

// Under its own name it was not missed.
if (!location.pathname.endsWith("/404.html")) field.value = wordsOf(location.pathname).slice(0, field.maxLength);
