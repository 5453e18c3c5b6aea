// Asks the preview's server whether this page is still as it was. It is opened again when it isn't; what is wrong stands above it.
"use strict";

(async () => {
  const script = document.currentScript;
  const here = new URL(".", script.src);
  const version = Number(new URL(script.src).search.slice(1));
  const bar = document.createElement("div");
  bar.id = "preview-says";
  bar.setAttribute("role", "status");
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.href = new URL("faults.css", here).href;
  document.head.append(styles);
  document.body.prepend(bar);
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  function say(state) {
    bar.className = state.faults.length ? "wrong" : "";
    bar.hidden = !state.faults.length && !state.waits_for;
    bar.textContent = state.faults.length ? state.faults.join("\n") : state.waits_for;
  }

  let seen = "";
  bar.hidden = true;
  for (;;) {
    try {
      const answer = await fetch(new URL(`state?${seen}`, here), { cache: "no-store" });
      const state = await answer.json();
      if (state.version !== version) {
        location.reload();
        return;
      }
      seen = state.name;
      say(state);
    } catch {
      await pause(1000); // the server was stopped, and may come back
    }
  }
})();
