// The session that this browser runs: kept on the device so that it outlives a reload, and in step between its windows.

import { kept } from "../shared/kept.js";

const store = kept("device", "run");
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("playbook-run") : null;

/** The kept run, or null. What is no run is passed over. */
export function keptRun() {
  const { value } = store.read();
  const whole =
    typeof value?.id === "string" &&
    typeof value.plan === "string" &&
    Array.isArray(value.slots) &&
    value.slots.length > 0 &&
    Array.isArray(value.began) &&
    value.began.length > 0 &&
    value.began.every(Number.isFinite) &&
    Number.isFinite(value.aim) &&
    value.slots.every(
      (slot) => Number.isFinite(slot?.minutes) && ["say", "ask", "note"].every((key) => Array.isArray(slot[key])),
    );
  return whole ? { ...value, extra: value.extra ?? {}, paused: value.paused ?? null, turn: value.turn ?? 0 } : null;
}

/** Keep a run and tell the other windows. True where the browser keeps it. */
export function keepRun(run) {
  channel?.postMessage({ run });
  return !store.write(run).fault;
}

/**
 * `changed(run)` is called when another window has changed a run. Ask(id) asks the other windows for theirs: where nothing can be kept,
 * a second window has it from the first. `mine()` gives this window's run, or null.
 */
export function inStep(mine, changed) {
  channel?.addEventListener("message", ({ data }) => {
    if (data.run) changed(data.run);
    else if (data.ask && mine()?.id === data.ask) channel.postMessage({ run: mine() });
  });
  addEventListener("storage", () => {
    const run = keptRun();
    if (run) changed(run);
  });
  return { ask: (id) => channel?.postMessage({ ask: id }) };
}
