// What is wrong and what to do, in the words that the check has too (macros/forms/shared_rules.py).

/** @typedef {[found: string, hint: string]} Message with {} for each value */

/**
 * A message with these values.
 * @param {Message} message
 * @param {...(string | number)} values
 * @returns {string}
 */
export function messageWith([found, hint], ...values) {
  const [first = "", ...rest] = found.split("{}");
  return `${first}${rest.map((words, at) => `${values[at]}${words}`).join("")}; ${hint}`;
}
