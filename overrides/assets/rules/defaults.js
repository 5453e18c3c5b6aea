// What nobody is asked and every record needs: filled in by rule, kind by kind.

const LONGEST_ID = 60;
const TELLING = ["The challenge", "What they did", "What changed"];

const OWN = {
  "case-study": ({ permission, sources }, parts) => ({
    sources: [...new Set(["own-account", ...sources])],
    detail: TELLING.every((name) => parts.some(({ heading }) => heading === name)) ? "full" : "short",
    permission: { basis: "consent", ...permission },
  }),
  tip: restsOn,
  term: restsOn,
};

/** What was told, with everything that is filled in by rule. `parts` are those of the body. */
export function ruled(form, told, parts, today) {
  const made = {
    ...form.given,
    ...told,
    id: idOf(told[form.named_by] ?? "", form, today),
    kind: form.kind,
    published: today,
    review_by: aYearAfter(today),
  };
  return { ...made, ...OWN[form.kind](made, parts) };
}

/** A document that is named supports it; one's own account says it. */
function restsOn({ sources }) {
  return sources.some((source) => typeof source === "object") ? { origin: "drawn-from-source" } : {};
}

/** The name of the record's file: from what it is called where that makes one, with a number where it is taken. */
function idOf(title, { kind, taken }, today) {
  const words =
    title
      .normalize("NFKD")
      .replace(/[\u0300-\u036f'\u2019]/g, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const whole = words.join("-");
  const cut = whole.slice(0, LONGEST_ID + 1).replace(/-[^-]*$/, "");
  const base = (whole.length > LONGEST_ID ? cut.slice(0, LONGEST_ID) : whole) || `${kind}-${today}`;
  let found = base;
  for (let number = 2; taken.includes(found); number += 1) found = `${base}-${number}`;
  return found;
}

function aYearAfter(day) {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + 365)).toISOString().slice(0, 10);
}
