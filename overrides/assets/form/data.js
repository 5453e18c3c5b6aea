// What Python writes into the page of a form (macros/forms/contribution.py).

import { one } from "../shared/elements.js";

/** @import { Form } from "../rules/record.js" */

/**
 * Where what someone writes goes.
 * @typedef {object} Destination
 * @property {string} site what the playbook is called
 * @property {string} mailbox
 * @property {string} repository its address
 * @property {string} folder of the repository where such records stand
 * @property {string} address of the page that a record has once it is published, with {id} in it
 * @property {string} asks_for_help
 * @property {string} for_the_register
 * @property {string} terms the address of the compiled glossary
 * @property {boolean} on_one_page true where the form has no parts to go through
 */

/** @typedef {Form & Destination} FormData */

/**
 * The data of this page.
 * @returns {FormData}
 */
export function formData() {
  return JSON.parse(one(document, "#contribute-data", HTMLScriptElement).textContent);
}
