// The ways in which a finished record leaves this page, each by the contributor's own hand.

export const LONGEST_ADDRESS = 7500;
export const LONGEST_MAIL = 1900;

/** What is copied, mailed and saved: {mail, mailAddress?, newFile, newFileAddress?, issue, issueAddress?}; an address only where it is short enough. */
export function waysOut(form, record) {
  const title = record.fields.title;
  const mail = `A case study for ${form.site}. Please keep what stands below this line as it is.\n\n${record.text}`;
  const issue = `A case study from the form.\n\n\`\`\`\`markdown\n${record.text}\`\`\`\`\n`;
  const newFile = `${form.repository}/new/main/case_studies?filename=${encodeURIComponent(`${record.id}.md`)}`;
  const newIssue = `${form.repository}/issues/new?title=${encodeURIComponent(`Case study: ${title}`)}`;
  return {
    mail,
    mailAddress: short(`mailto:${form.mailbox}?subject=${encodeURIComponent(`Case study: ${title}`)}&body=${encodeURIComponent(mail.replaceAll("\n", "\r\n"))}`, LONGEST_MAIL),
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
