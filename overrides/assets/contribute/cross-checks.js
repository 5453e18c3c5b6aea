// Rules that join several fields of one record, kind by kind, as in macros/checks/consistency.py. A fault is {name, label, said}.

import { holderOf } from "./spellings.js";

const OWN = { "case-study": [dates], term: [instead, spellings], tip: [] };

/** The faults of a record as a whole. `label(name)` gives the words of a field. */
export function crossFaults(form, { fields }, label) {
  return OWN[form.kind].flatMap((rule) => rule(fields, form)).map((fault) => ({ ...fault, label: label(fault.name) }));
}

function dates({ started = "", ended = "", permission, published }) {
  const found = [];
  const shared = Math.min(started.length, ended.length);
  if (/^\d/.test(started) && /^\d/.test(ended) && ended.slice(0, shared) < started.slice(0, shared)) {
    found.push({ name: "ended", said: `${ended} is before it started, which is ${started}` });
  }
  if (permission.given > published) found.push({ name: "permission.given", said: "this day has not come yet" });
  if (permission.expires && permission.expires < published) found.push({ name: "permission.expires", said: "this day has passed" });
  return found;
}

function instead(fields) {
  return fields.advice === "avoid" && !fields.instead ? [{ name: "instead", said: "a word better avoided needs plain words to use in its place" }] : [];
}

function spellings(fields, form) {
  return ["term", "expansion", "aliases"].flatMap((name) => [fields[name] ?? []].flat().map((text) => {
    const holder = holderOf(form.spellings, text);
    return holder && { name, said: `"${text}" stands in the glossary already, under ${holder}; if its meaning is wrong, tell us by e-mail` };
  }).filter(Boolean).slice(0, 1));
}
