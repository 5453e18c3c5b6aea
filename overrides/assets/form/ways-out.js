// The ways in which a finished record leaves this page, each by the contributor's own hand.

import { emptyFile, emptyIssue, fileAddress, issueAddress, mailAddress } from "../shared/send.js";

/**
 * What is copied, mailed and saved: {name, own, subject, lead, mail, mailAddress?, newFile, newFileAddress?, issue, newIssue,
 * issueAddress?}; an address only where it is short enough. Where help is `wanted` because somebody might be recognised, the
 * subject, the lead and the file itself say so. What is for the private register stands above the record in a mail alone.
 */
export function waysOut(form, record, wanted) {
  const a = `A ${form.noun}`;
  const name = `${record.id}${form.ending}`;
  const called = `${form.noun[0].toUpperCase()}${form.noun.slice(1)}: ${record.fields[form.named_by]}`;
  const subject = wanted ? `Please help: ${called}` : called;
  const keep = `${a} for ${form.site}. Please keep what stands below this line as it is.`;
  const lead = wanted ? `${form.asks_for_help}\n${keep}` : keep;
  const register = record.register.length ? `${form.for_the_register}\n${record.register.join("\n")}\n\n` : "";
  const mail = `${register}${lead}\n\n${record.text}`;
  const issue = `${a} from the form.\n\n\`\`\`\`${form.ending === ".md" ? "markdown" : "yaml"}\n${record.text}\`\`\`\`\n`;
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

/** A record's file with a comment above its fields, which is no part of the record. */
function commented(text, words) {
  return text.replace(/^(?:---\n)?/, (start) => `${start}# ${words}\n`);
}
