// What somebody tells us, as data and as the text that they send. Touches no page.

const ADDRESS = /^\/(?:[a-z0-9-]+\/)*$/;

/** The page that an address such as ?about=/tips/&say=wrong is about, or "" for the whole playbook. Nothing else is believed. */
export function pageOf(search) {
  const about = new URLSearchParams(search).get("about")?.replace(/^\/\.\/$/, "/") ?? "";
  return ADDRESS.test(about) ? about : "";
}

/** The question that such an address asks first, or undefined. */
export function firstOf(search, asked) {
  const name = new URLSearchParams(search).get("say");
  return asked.find((one) => one.name === name)?.name;
}

/** True where no question was answered: who somebody is says nothing by itself. */
export function isEmpty(answers) {
  return !Object.entries(answers).some(([name, value]) => !["who", "show"].includes(name) && value.trim());
}

/** The text that is sent: each question that was answered, with its answer. */
export function written(data, about, answers) {
  const parts = [`About: ${about ? data.home.replace(/\/$/, "") + about : "the whole playbook"}`];
  for (const { name, label, choices } of data.asked) {
    const answer = (answers[name] ?? "").trim();
    if (answer) parts.push(`${label}\n${choices[answer] ?? answer}`);
  }
  parts.push(answers[data.show.name] ? data.show.label : "Please do not publish this.");
  return `${parts.join("\n\n")}\n`;
}
