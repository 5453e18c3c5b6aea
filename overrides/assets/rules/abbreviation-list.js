// The abbreviations that a text explains in a list of its own. The rules are those of macros/text/abbreviation_list.py,
// which says them; both pass the cases in tests/vectors/terms.json.

import { ACRONYM, WORD } from "./words.js";

const W = String.raw`[\p{L}\p{N}_]`;
const NOT_W = String.raw`[^\p{L}\p{N}_\n]`;
const SPACE = String.raw`[^\S\n]`;
const HEADING = new RegExp(
  `^${NOT_W}*(?:[0-9]+(?:\\.[0-9]+)*\\.?${SPACE}+|(?:appendix|annex)${SPACE}+${W}+[.:]?${SPACE}+)?` +
    `(?:(?:${W}|['\u2019])+${SPACE}+){0,4}?(?:abbreviations|short${SPACE}+forms|acronyms|glossary|initialisms)` +
    `(?:${SPACE}+(?:${W}|['\u2019])+){0,5}${NOT_W}*$`,
  "gimu",
);
const LONGEST = 20_000;
const ENTRY = new RegExp(
  `(?:^|;)${NOT_W}*(${WORD.source})(?:${SPACE}*[,:=(\u2013\u2014\\-]|\\t|${SPACE}{2,}` +
    `|${SPACE}+(?:means|stands\\s+for|is)(?!${W})|\\n+)[^\\p{L}\\p{N}_]*(?=[a-z]|[A-Z][a-z])`,
  "gmu",
);

/**
 * The abbreviations, without the s of a plural, that a list of abbreviations in a text explains.
 * @param {string} text
 * @returns {Set<string>}
 */
export function listed(text) {
  const stretches = [...text.matchAll(HEADING)].map(({ 0: heading, index }) => {
    const start = index + heading.length;
    return text.slice(start, start + LONGEST);
  });
  const forms = stretches.flatMap((stretch) => [...stretch.matchAll(ENTRY)].map(([, form = ""]) => form));
  return new Set(forms.filter((form) => ACRONYM.test(form)).map((form) => form.replace(/s$/, "")));
}
