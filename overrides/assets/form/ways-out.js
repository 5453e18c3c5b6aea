// The ways in which a finished record leaves this page, each by the contributor's own hand.

import { textOf } from "../rules/values.js";
import { emptyFile, emptyIssue, fileAddress, issueAddress, mailAddress } from "../shared/send.js";

/** @import { Draft } from "../rules/record.js" */
/** @import { FormData } from "./data.js" */

/**
 * What is copied, mailed and saved. An address is only there where it is short enough.
 * @typedef {object} WaysOut
 * @property {string} name of the record's file
 * @property {string} own the record's file
 * @property {string} subject
 * @property {string} lead what stands above the record
 * @property {string} mail
 * @property {string | undefined} mailAddress
 * @property {string} newFile the address of an empty file
 * @property {string | undefined} newFileAddress
 * @property {string} issue
 * @property {string} newIssue the address of an empty issue
 * @property {string | undefined} issueAddress
 */

/**
 * The ways out. What is for the private register stands above the record in a mail alone.
 * @param {FormData} form
 * @param {Draft} record
 * @param {boolean} wanted whether help is wanted because someone might be recognised: subject, lead and file say so
 * @returns {WaysOut}
 */
export function waysOut(form, record, wanted) {
  const a = `A ${form.noun}`;
  const name = `${record.id}${form.ending}`;
  const noun = form.noun.slice(0, 1).toUpperCase() + form.noun.slice(1);
  const called = `${noun}: ${textOf(record.fields[form.named_by])}`;
  const subject = wanted ? `Help needed: ${called}` : called;
  const keep = `${a} for ${form.site}. Keep what’s below this line as it is.`;
  const lead = wanted ? `${form.asks_for_help}\n${keep}` : keep;
  const register = record.register.length ? `${form.for_the_register}\n${record.register.join("\n")}\n\n` : "";
  const mail = `${register}${lead}\n\n${record.text}`;
  const language = form.ending === ".md" ? "markdown" : "yaml";
  const issue = `${a} from the form.\n\n\`\`\`\`${language}\n${record.text}\`\`\`\`\n`;
  return {
    name,
    own: wanted ? commented(record.text, form.asks_for_help) : record.text,
    subject,
    lead: `${register}${lead}`,
    mail,
    mailAddress: mailAddress(form.mailbox, subject, mail),
    newFile: emptyFile(form.repository, form.folder, name),
    newFileAddress: fileAddress(form.repository, form.folder, name, record.text),
    issue,
    newIssue: emptyIssue(form.repository, subject),
    issueAddress: issueAddress(form.repository, subject, issue),
  };
}

/**
 * A record's file with a comment above its fields, which is no part of the record.
 * @param {string} text
 * @param {string} words
 */
function commented(text, words) {
  return text.replace(/^(?:---\n)?/, (start) => `${start}# ${words}\n`);
}
