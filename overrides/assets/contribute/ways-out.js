// The ways in which a finished record leaves this page, each by the contributor's own hand.

import { emptyFile, emptyIssue, fileAddress, issueAddress, mailAddress } from "../shared/send.js";

/** What is copied, mailed and saved: {name, subject, lead, mail, mailAddress?, newFile, newFileAddress?, issue, newIssue, issueAddress?}; an address only where it is short enough. */
export function waysOut(form, record) {
  const a = `A ${form.noun}`;
  const name = `${record.id}${form.ending}`;
  const subject = `${form.noun[0].toUpperCase()}${form.noun.slice(1)}: ${record.fields[form.named_by]}`;
  const lead = `${a} for ${form.site}. Please keep what stands below this line as it is.`;
  const mail = `${lead}\n\n${record.text}`;
  const issue = `${a} from the form.\n\n\`\`\`\`${form.ending === ".md" ? "markdown" : "yaml"}\n${record.text}\`\`\`\`\n`;
  return {
    name,
    subject,
    lead,
    mail,
    mailAddress: mailAddress(form.mailbox, subject, mail),
    newFile: emptyFile(form.repository, form.folder, name),
    newFileAddress: fileAddress(form.repository, form.folder, name, record.text),
    issue,
    newIssue: emptyIssue(form.repository, subject),
    issueAddress: issueAddress(form.repository, subject, issue),
  };
}
