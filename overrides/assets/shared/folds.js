// Folds that open by themselves: of the entry that somebody was sent to, and all of them on paper.

function openTarget() {
  const fold = document.getElementById(location.hash.slice(1))?.querySelector(":scope > details");
  if (fold) fold.open = true;
}

addEventListener("hashchange", openTarget);
addEventListener("beforeprint", () =>
  document.querySelectorAll(":is(.tips, .phases) details").forEach((fold) => {
    fold.open = true;
  }),
);
openTarget();
