// Folds that open by themselves: what leads to the entry that a link is for, the parts of a long list where there is room for
// them, and all of them on paper.

import { all, maybe } from "./elements.js";

const ROOM = matchMedia("(min-width: 46.01rem)");

function openTarget() {
  const target = document.getElementById(location.hash.slice(1)); // ids have nothing that an address writes otherwise
  const own = target && maybe(target, ":scope > details", HTMLDetailsElement);
  if (own) own.open = true;
  for (let above = target?.closest("details"); above; above = above.parentElement?.closest("details"))
    above.open = true;
}

function openAll() {
  for (const fold of all(document, ":is(.tips, .phases) details, .part", HTMLDetailsElement)) fold.open = true;
}

// Styles show the parts as if they were open until they are.
for (const part of all(document, ".part", HTMLDetailsElement)) {
  part.open = ROOM.matches;
  part.classList.add("ready");
}
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", openAll);
openTarget();
