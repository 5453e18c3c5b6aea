// The session that this browser runs: kept on the device so that it outlives a reload, and in step between its windows.

import { kept } from "../shared/kept.js";

/** @import { Session } from "./session-clock.js" */
/** @import { Slot } from "./session-slots.js" */

/** @typedef {{ run?: Session, ask?: string }} Message a session that has changed, or the id of one that is asked for */

const store = kept("device", "run");
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("playbook-run") : null;

/**
 * The kept session, or null. What is none is passed over.
 * @returns {Session | null}
 */
export function keptSession() {
  const { value } = store.read();
  if (!isSession(value)) return null;
  const { extra = {}, out = [], undo = [], paused = null, turn = 0 } = value;
  return { ...value, extra, out, undo, paused, turn };
}

/**
 * True for what can be run: older sessions may lack what has a usual value.
 * @param {unknown} value
 * @returns {value is Session}
 */
function isSession(value) {
  const { id, plan, slots, began, aim, out = [], undo = [] } = fieldsOf(value);
  return (
    typeof id === "string" &&
    typeof plan === "string" &&
    Array.isArray(slots) &&
    slots.length > 0 &&
    Array.isArray(began) &&
    began.length > 0 &&
    began.every(Number.isFinite) &&
    Number.isFinite(aim) &&
    Array.isArray(out) &&
    Array.isArray(undo) &&
    slots.every(isSlot)
  );
}

/**
 * @param {unknown} value
 * @returns {value is Slot}
 */
function isSlot(value) {
  const slot = fieldsOf(value);
  return Number.isFinite(slot.minutes) && ["say", "ask", "note"].every((key) => Array.isArray(slot[key]));
}

/**
 * @param {unknown} value
 * @returns {{ [name: string]: unknown }}
 */
function fieldsOf(value) {
  return typeof value === "object" ? { ...value } : {};
}

/**
 * Keep a session and tell the other windows. True where the browser keeps it.
 * @param {Session} session
 * @returns {boolean}
 */
export function keepSession(session) {
  send({ run: session });
  return !store.write(session).fault;
}

/**
 * Hear of changes in other windows. A window where nothing can be kept may ask the others for their session.
 * @param {() => Session | null} mine gives this window's session
 * @param {(session: Session) => void} changed is called when another window has changed one
 * @returns {{ ask: (id: string) => void }}
 */
export function inStep(mine, changed) {
  channel?.addEventListener("message", (/** @type {MessageEvent<Message>} */ { data }) => {
    const session = mine();
    if (data.run) changed(data.run);
    else if (data.ask && session?.id === data.ask) send({ run: session });
  });
  addEventListener("storage", () => {
    const session = keptSession();
    if (session) changed(session);
  });
  return { ask: (id) => send({ ask: id }) };
}

/** @param {Message} message */
function send(message) {
  channel?.postMessage(message);
}
