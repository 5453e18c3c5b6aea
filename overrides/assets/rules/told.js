// What is wrong and what to do, in the words that the check has too (macros/forms/shared_rules.py).

/** @typedef {[found: string, hint: string]} Told with {} for each value */

/**
 * The words with these values.
 * @param {Told} told
 * @param {...(string | number)} values
 * @returns {string}
 */
export function tell([found, hint], ...values) {
  const [first = "", ...rest] = found.split("{}");
  return `${first}${rest.map((words, at) => `${values[at]}${words}`).join("")}; ${hint}`;
}
