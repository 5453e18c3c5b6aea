// Addresses that hand a text to somebody's mail program or to GitHub. A text too long for its address gets none: programs
// would cut it off without a word.

const LONGEST_MAIL = 1900; // bytes
const LONGEST_AT_GITHUB = 7500;

/** A mailto address with subject and text, or undefined where it would be too long. */
export function mailAddress(mailbox, subject, text) {
  const lines = text.replace(/\r?\n/g, "\r\n");
  return short(`mailto:${mailbox}?subject=${encoded(subject)}&body=${encoded(lines)}`, LONGEST_MAIL);
}

/** GitHub's page for a new issue in a repository, its title filled in. */
export function emptyIssue(repository, title) {
  return `${repository}/issues/new?title=${encoded(title)}`;
}

/** The same with the text, or undefined where it would be too long. */
export function issueAddress(repository, title, text) {
  return short(`${emptyIssue(repository, title)}&body=${encoded(text)}`, LONGEST_AT_GITHUB);
}

/** GitHub's page for a new file in a folder of a repository, its name filled in. */
export function emptyFile(repository, folder, name) {
  return `${repository}/new/main/${folder}?filename=${encoded(name)}`;
}

/** The same with the text, or undefined where it would be too long. */
export function fileAddress(repository, folder, name, text) {
  return short(`${emptyFile(repository, folder, name)}&value=${encoded(text)}`, LONGEST_AT_GITHUB);
}

/** Half a character, as a careless cut leaves it, cannot stand in an address. */
function encoded(text) {
  return encodeURIComponent(text.toWellFormed?.() ?? text.replace(/[\ud800-\udfff]/gu, "\ufffd"));
}

function short(address, most) {
  return new TextEncoder().encode(address).length <= most ? address : undefined;
}
