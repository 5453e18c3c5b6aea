// Whether the same thing is open in another tab of this browser.

import { newId } from "../shared/chance.js";

/** @typedef {{ what: "hello" | "here" | "bye", from: string }} Message what tabs say; `from` is the id of a tab */

/**
 * Calls `changed(true or false)` when another tab with the same key appears, or the last one goes.
 * @param {string} key
 * @param {(others: boolean) => void} changed
 */
export function otherTabs(key, changed) {
  const channel = channelTo(key);
  if (!channel) return;
  const me = newId();
  /** @type {Set<string>} */
  const others = new Set();
  /** @param {Message["what"]} what */
  const say = (what) => channel.postMessage({ what, from: me });
  channel.addEventListener("message", (/** @type {MessageEvent<Message>} */ { data: { what, from } }) => {
    if (what === "bye") others.delete(from);
    else others.add(from);
    if (what === "hello") say("here");
    changed(others.size > 0);
  });
  addEventListener("pagehide", () => say("bye"));
  addEventListener("pageshow", ({ persisted }) => persisted && say("hello"));
  say("hello");
}

/**
 * A channel between tabs, or null: some browsers refuse one where they refuse to keep anything.
 * @param {string} key
 */
function channelTo(key) {
  try {
    return new BroadcastChannel(key);
  } catch {
    return null;
  }
}
