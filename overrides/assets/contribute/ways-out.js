// The ways in which a finished record leaves this page, each by the contributor's own hand.

export const LONGEST_ADDRESS = 7500;
export const LONGEST_MAIL = 1900;

/** What is copied, mailed and saved: {name, subject, lead, mail, mailAddress?, newFile, newFileAddress?, issue, newIssue, issueAddress?}; an address only where it is short enough. */
export function waysOut(form, record) {
  const a = `A ${form.noun}`;
  const name = `${record.id}${form.ending}`;
  const subject = `${form.noun[0].toUpperCase()}${form.noun.slice(1)}: ${record.fields[form.named_by]}`;
  const lead = `${a} for ${form.site}. Please keep what stands below this line as it is.`;
  const mail = `${lead}\n\n${record.text}`;
  const issue = `${a} from the form.\n\n\`\`\`\`${form.ending === ".md" ? "markdown" : "yaml"}\n${record.text}\`\`\`\`\n`;
  const newFile = `${form.repository}/new/main/${form.folder}?filename=${encodeURIComponent(name)}`;
  const newIssue = `${form.repository}/issues/new?title=${encodeURIComponent(subject)}`;
  return {
    name,
    subject,
    lead,
    mail,
    mailAddress: short(`mailto:${form.mailbox}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(mail.replaceAll("\n", "\r\n"))}`, LONGEST_MAIL),
    newFile,
    newFileAddress: short(`${newFile}&value=${encodeURIComponent(record.text)}`, LONGEST_ADDRESS),
    issue,
    newIssue,
    issueAddress: short(`${newIssue}&body=${encodeURIComponent(issue)}`, LONGEST_ADDRESS),
  };
}

function short(address, most) {
  return new TextEncoder().encode(address).length <= most ? address : undefined;
}
