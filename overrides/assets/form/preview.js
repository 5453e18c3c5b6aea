// The record as it will look, from what the form makes. Texts are put in as texts.

import { element } from "../shared/elements.js";

const KINDS = { paragraph: "p", bullets: "ul", numbers: "ol" };

const OURS = "What you could try";
const KINDS_OF_RECORD = { "case-study": caseStudy, tip, term };

/** Fill `place` with a record of a kind. `words` gives the words for a choice: (field name, value). */
export function preview(place, kind, record, words) {
  place.replaceChildren(...KINDS_OF_RECORD[kind](record, words));
}

function caseStudy({ fields, parts }, words) {
  const told = parts.flatMap(({ heading, blocks }) => [
    heading4(heading),
    heading === OURS && meta("Shown as a suggestion, not as something you did."),
    ...blocks.map(block),
    ...(heading === "What changed" ? outcomes(fields, words) : []),
  ]);
  return [
    title(fields.title, "Your title"),
    element("p", { className: "lede", textContent: fields.summary ?? "" }),
    facts(fields, words),
    ...told.filter(Boolean),
    ...(parts.some(({ heading }) => heading === "What changed") || !fields.outcomes
      ? []
      : [heading4("What changed"), ...outcomes(fields, words)]),
    ...(fields.unknowns ? [heading4("What we do not know"), list("ul", fields.unknowns)] : []),
  ];
}

function tip({ fields, prose }) {
  return [
    title(fields.title, "Your tip"),
    ...prose.detail.map(block),
    ...(fields.questions ? [heading4("Questions to ask"), list("ul", fields.questions)] : []),
  ];
}

function term({ fields }) {
  const meanings = (fields.meanings ?? []).map(({ sector, definition }) => `${sector ?? ""}: ${definition ?? ""}`);
  return [
    title(fields.term, "The word"),
    ...[fields.expansion, fields.advice === "avoid" && "better avoided"].filter(Boolean).map(meta),
    element("p", { textContent: fields.definition ?? "" }),
    ...(meanings.length ? [list("ul", meanings)] : []),
    ...(fields.instead ? [element("p", {}, element("b", {}, "Say instead: "), fields.instead)] : []),
    ...(fields.used_by ? [meta(`Used by: ${fields.used_by.join(", ")}`)] : []),
  ];
}

function title(words, meanwhile) {
  return element("p", { className: "preview-title", textContent: words ?? meanwhile });
}

function meta(words) {
  return element("p", { className: "meta", textContent: words });
}

function facts(fields, words) {
  const rows = [
    [
      "Where",
      [...(fields.places ?? []), words("region", fields.region), words("system", fields.system)]
        .filter(Boolean)
        .join(", "),
    ],
    [
      "Who",
      (fields.organisations ?? [])
        .map(({ name, kind }) => name ?? kind)
        .filter(Boolean)
        .join("; "),
    ],
    ["Settings", (fields.settings ?? []).map((id) => words("settings", id)).join(", ")],
    ["When", [fields.started, fields.ended].map((one) => one ?? "not stated").join(" to ")],
    ["Ask them", fields.contact ? [fields.contact.role, fields.contact.mailbox].filter(Boolean).join(": ") : ""],
  ];
  const made = element("dl");
  for (const [name, said] of rows)
    if (said) made.append(element("dt", { textContent: name }), element("dd", { textContent: said }));
  return made;
}

function outcomes(fields, words) {
  const items = (fields.outcomes ?? []).map((one) => {
    const figure = one.value !== undefined && one.strength !== "told" ? `${one.value} ${one.unit ?? ""}. ` : "";
    const strength = [
      words("outcomes.#.strength", one.strength),
      one.counted_by && `counted by ${one.counted_by}`,
      one.period,
    ]
      .filter(Boolean)
      .join(" · ");
    return element(
      "li",
      {},
      element("p", { textContent: figure + [one.result, one.caution].filter(Boolean).join(" ") }),
      element("p", { className: "meta", textContent: strength }),
    );
  });
  return items.length ? [element("ul", { className: "outcomes-told" }, ...items)] : [];
}

function block({ kind, lines, start }) {
  if (kind === "paragraph") return element("p", { textContent: lines.join(" ") });
  const made = list(KINDS[kind], lines);
  if (start > 1) made.start = start;
  return made;
}

function list(name, lines) {
  return element(name, {}, ...lines.map((line) => element("li", { textContent: line })));
}

function heading4(words) {
  return element("p", { className: "preview-heading", textContent: words });
}
