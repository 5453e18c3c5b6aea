// Addresses that hand a text to someone's mail program or to GitHub. A text too long for its address gets none:
// programs would cut it off without a word.

import { wellFormed } from "../rules/tidy.js";

const LONGEST_MAIL = 1900; // bytes
const LONGEST_AT_GITHUB = 7500;

/**
 * A mailto address with subject and text, or undefined where it would be too long.
 * @param {string} mailbox
 * @param {string} subject
 * @param {string} text
 * @returns {string | undefined}
 */
export function mailAddress(mailbox, subject, text) {
  const lines = text.replace(/\r?\n/g, "\r\n");
  return short(`mailto:${mailbox}?subject=${encoded(subject)}&body=${encoded(lines)}`, LONGEST_MAIL);
}

/**
 * GitHub's page for a new issue in a repository, its title filled in.
 * @param {string} repository its address
 * @param {string} title
 * @returns {string}
 */
export function emptyIssue(repository, title) {
  return `${repository}/issues/new?title=${encoded(title)}`;
}

/**
 * The same with the text, or undefined where it would be too long.
 * @param {string} repository its address
 * @param {string} title
 * @param {string} text
 * @returns {string | undefined}
 */
export function issueAddress(repository, title, text) {
  return short(`${emptyIssue(repository, title)}&body=${encoded(text)}`, LONGEST_AT_GITHUB);
}

/**
 * GitHub's page for a new file in a folder of a repository, its name filled in.
 * @param {string} repository its address
 * @param {string} folder
 * @param {string} name
 * @returns {string}
 */
export function emptyFile(repository, folder, name) {
  return `${repository}/new/main/${folder}?filename=${encoded(name)}`;
}

/**
 * The same with the text, or undefined where it would be too long.
 * @param {string} repository its address
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 * @returns {string | undefined}
 */
export function fileAddress(repository, folder, name, text) {
  return short(`${emptyFile(repository, folder, name)}&value=${encoded(text)}`, LONGEST_AT_GITHUB);
}

/**
 * Half a character, as a careless cut leaves it, cannot stand in an address.
 * @param {string} text
 */
function encoded(text) {
  return encodeURIComponent(wellFormed(text));
}

/**
 * @param {string} address
 * @param {number} most
 */
function short(address, most) {
  return new TextEncoder().encode(address).length <= most ? address : undefined;
}
