// What someone tells us, as data and as the text that they send. Touches no page.

/** @import { DetailRules } from "../rules/text-checks.js" */
/** @import { Answers } from "./drafts.js" */

/** @typedef {{ name: string, label: string, choices: { [value: string]: string } }} Question */

/**
 * What Python writes into the page.
 * @typedef {object} PageData
 * @property {Question[]} asked in the order of the form
 * @property {{ name: string, label: string }} show the box that allows us to tell it
 * @property {string[]} wider the questions that are folded away
 * @property {string} home the address of the site
 * @property {string} mailbox
 * @property {string} repository its address; empty where there is none
 * @property {string} subject
 */

/** @typedef {PageData & DetailRules} FeedbackData */

const ADDRESS = /^\/(?:[a-z0-9-]+\/)*$/;

/**
 * The page that an address such as ?about=/tips/&say=wrong is about, or "" for the whole playbook. Nothing else is
 * believed.
 * @param {string} search the address's query
 * @returns {string}
 */
export function pageOf(search) {
  const about = new URLSearchParams(search).get("about")?.replace(/^\/\.\/$/, "/") ?? "";
  return ADDRESS.test(about) ? about : "";
}

/**
 * The question that such an address asks first, or undefined.
 * @param {string} search
 * @param {Question[]} asked
 * @returns {string | undefined}
 */
export function firstOf(search, asked) {
  const name = new URLSearchParams(search).get("say");
  return asked.find((one) => one.name === name)?.name;
}

/**
 * True where no question was answered: who someone is says nothing by itself.
 * @param {Answers} answers
 * @returns {boolean}
 */
export function isEmpty(answers) {
  return !Object.entries(answers).some(([name, value]) => !["who", "show"].includes(name) && value.trim());
}

/**
 * The text that is sent: each question that was answered, with its answer.
 * @param {PageData} data
 * @param {string} about
 * @param {Answers} answers
 * @returns {string}
 */
export function written(data, about, answers) {
  const parts = [`About: ${about ? data.home.replace(/\/$/, "") + about : "the whole playbook"}`];
  for (const { name, label, choices } of data.asked) {
    const answer = (answers[name] ?? "").trim();
    if (answer) parts.push(`${label}\n${choices[answer] ?? answer}`);
  }
  parts.push(answers[data.show.name] ? data.show.label : "Do not publish this.");
  return `${parts.join("\n\n")}\n`;
}
