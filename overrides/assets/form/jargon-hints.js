// Under each text, the words in it that readers may not know. The glossary is fetched once, when the page opens.

import { advice, findings } from "../rules/jargon.js";
import { Matcher } from "../rules/glossary.js";
import { element } from "../shared/elements.js";

const PAUSE = 800; // milliseconds after the last key
const MOST_LETTERS = 200_000;
const MOST_LINES = 8;
const TOLD = new Set(["avoid", "unknown", "acronym"]);

/**
 * What looks at texts, once the glossary is there: lookNow(controls), and lookInAPause(control) once nobody types. It is not
 * told when a field is left: a button must not move under a click. Where the glossary can't be read nothing is told.
 */
export function wordsToExplain(address) {
  const check = jargonCheck(address);
  const typedIn = new Set();
  let pause;

  async function lookNow(controls) {
    const look = await check;
    for (const control of controls) if (control.isConnected) look(control);
  }

  function lookInAPause(control) {
    typedIn.add(control);
    clearTimeout(pause);
    pause = setTimeout(() => {
      lookNow([...typedIn]);
      typedIn.clear();
    }, PAUSE);
  }

  return { lookNow, lookInAPause };
}

async function jargonCheck(address) {
  try {
    const matcher = new Matcher(await (await fetch(new URL(address, location.href))).json());
    return (control) =>
      show(
        control,
        findings(matcher, control.value.slice(0, MOST_LETTERS)).filter(({ kind }) => TOLD.has(kind)),
      );
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
