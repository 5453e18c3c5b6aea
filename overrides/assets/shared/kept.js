// What a browser keeps for someone, as JSON under one key. Nothing here throws: what went wrong is an answer.

const STORES = { tab: () => sessionStorage, device: () => localStorage };

/** @typedef {"blocked" | "full"} StoreFault the browser keeps nothing, or has no room left */
/** @typedef {{ fault?: StoreFault }} Outcome of writing or clearing */

/**
 * What reading gives: a value, undefined where nothing is kept, or a fault. "corrupt" comes with the text that stands
 * there.
 * @typedef {{ value: unknown, fault?: undefined, text?: undefined }
 *   | { fault: "corrupt", text: string, value?: undefined }
 *   | { fault: StoreFault, text?: undefined, value?: undefined }} Reading
 */

/**
 * @typedef {object} Kept
 * @property {() => Reading} read
 * @property {(value: unknown) => Outcome} write
 * @property {() => Outcome} clear
 */

/**
 * One thing kept in this tab ("tab", gone when it closes) or on this device ("device").
 * @param {"tab" | "device"} store
 * @param {string} key
 * @returns {Kept}
 */
export function kept(store, key) {
  return {
    read: () => attempt(() => parsed(STORES[store]().getItem(key))),
    write: (value) =>
      attempt(() => {
        STORES[store]().setItem(key, JSON.stringify(value));
        return {};
      }),
    clear: () =>
      attempt(() => {
        STORES[store]().removeItem(key);
        return {};
      }),
  };
}

/**
 * @param {string | null} text
 * @returns {Reading}
 */
function parsed(text) {
  if (text === null) return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: "corrupt", text };
  }
}

/**
 * @template Answer
 * @param {() => Answer} step
 * @returns {Answer | { fault: StoreFault }}
 */
function attempt(step) {
  try {
    return step();
  } catch (error) {
    return { fault: error instanceof Error && error.name === "QuotaExceededError" ? "full" : "blocked" };
  }
}
