// What a browser keeps for somebody, as JSON under one key. Nothing here throws: what went wrong is an answer.

const STORES = { tab: () => sessionStorage, device: () => localStorage };

/**
 * One thing kept in this tab ("tab", gone when it closes) or on this device ("device").
 * read() gives {value}, undefined where nothing is kept, or {fault}: "blocked", or "corrupt" with the text that stands there.
 * write(value) and clear() give {} or {fault}: "blocked" or "full".
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

function parsed(text) {
  try {
    return { value: text === null ? undefined : JSON.parse(text) };
  } catch {
    return { fault: "corrupt", text };
  }
}

function attempt(step) {
  try {
    return step();
  } catch (error) {
    return { fault: error.name === "QuotaExceededError" ? "full" : "blocked" };
  }
}
