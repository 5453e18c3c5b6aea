// Rules that join several fields of one record, kind by kind, as in macros/checks/consistency.py. A fault is {name, label, said}.

import { holderOf } from "./spellings.js";
import { says } from "./unnamed.js";

const OWN = { "case-study": [dates, namesLeft], term: [instead, spellings], tip: [] };

/** The faults of a record as a whole. `label(name)` gives the words of a field. */
export function crossFaults(form, record, label) {
  return OWN[form.kind]
    .flatMap((rule) => rule(record.fields, form, record))
    .map((fault) => ({ ...fault, label: label(fault.name) }));
}

function dates({ started = "", ended = "", permission, published }) {
  const found = [];
  const shared = Math.min(started.length, ended.length);
  if (/^\d/.test(started) && /^\d/.test(ended) && ended.slice(0, shared) < started.slice(0, shared)) {
    found.push({ name: "ended", said: `${ended} is before it started, which is ${started}` });
  }
  if (permission.given > published) found.push({ name: "permission.given", said: "this day has not come yet" });
  if (permission.expires && permission.expires < published)
    found.push({ name: "permission.expires", said: "this day has passed" });
  return found;
}

/** Where organisations may not be named, no text may name one either. */
function namesLeft(fields, form, { parts, names }) {
  const told = form.steps
    .flatMap((step) => step.fields)
    .filter(({ key }) => !["organisations", "permission", "contact"].includes(key));
  return told.flatMap(({ key, kind, name }) => {
    const said = textsIn(kind === "part" ? parts.find(({ heading }) => heading === key)?.blocks : fields[key]);
    const found = names.find((one) => said.some((text) => says(text, one)));
    return found
      ? [{ name, said: `this names ${found}, and you said that names may not be used; say it without the name` }]
      : [];
  });
}

/** Every text inside a value. */
function textsIn(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

function instead(fields) {
  return fields.advice === "avoid" && !fields.instead
    ? [{ name: "instead", said: "a word better avoided needs plain words to use in its place" }]
    : [];
}

function spellings(fields, form) {
  return ["term", "expansion", "aliases"].flatMap((name) =>
    [fields[name] ?? []]
      .flat()
      .map((text) => {
        const holder = holderOf(form.spellings, text);
        return (
          holder && {
            name,
            said: `"${text}" stands in the glossary already, under ${holder}; if its meaning is wrong, tell us by e-mail`,
          }
        );
      })
      .filter(Boolean)
      .slice(0, 1),
  );
}
