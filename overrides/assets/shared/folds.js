// Folds that open by themselves: the one of the entry that a link leads to, and all of them on paper.

import { all, maybe } from "./elements.js";

function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  const fold = target && maybe(target, ":scope > details", HTMLDetailsElement);
  if (fold) fold.open = true;
}

function openAll() {
  for (const fold of all(document, ":is(.tips, .phases) details", HTMLDetailsElement)) fold.open = true;
}

addEventListener("hashchange", openTarget);
addEventListener("beforeprint", openAll);
openTarget();
