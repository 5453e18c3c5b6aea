// Under each text, the words in it that readers may not know. The glossary is fetched once, when the page opens.

import { advice, findings } from "../plain-words/findings.js";
import { Matcher } from "../plain-words/matcher.js";
import { element } from "../shared/elements.js";

const MOST_LETTERS = 200_000;
const MOST_LINES = 8;
const TOLD = new Set(["avoid", "unknown", "acronym"]);

/** A function that looks at a text and shows under its field what it found. Where the glossary can't be read it does nothing. */
export async function jargonCheck(address) {
  try {
    const matcher = new Matcher(await (await fetch(new URL(address, location.href))).json());
    return (control) => show(control, findings(matcher, control.value.slice(0, MOST_LETTERS)).filter(({ kind }) => TOLD.has(kind)));
  } catch {
    return () => {};
  }
}

function show(control, found) {
  const id = `j-${control.name}`;
  document.getElementById(id)?.remove();
  if (!found.length) return;
  const items = found.slice(0, MOST_LINES).map((one) => element("li", { textContent: `${one.form}: ${advice(one)}` }));
  const heading = element("p", { textContent: "Words that readers may not know" });
  control.after(element("div", { className: "jargon", id }, heading, element("ul", {}, ...items)));
}
