// What a browser keeps for somebody, as JSON under one key. Nothing here throws: what went wrong is an answer.

const STORES = { tab: () => sessionStorage, device: () => localStorage };

/**
 * One thing kept in this tab ("tab", gone when it closes) or on this device ("device").
 * read() gives {value}, undefined where nothing is kept, or {fault}: "blocked" or "corrupt".
 * write(value) and clear() give {} or {fault}: "blocked" or "full".
 */
export function kept(store, key) {
  return {
    read: () => attempt(() => {
      const text = STORES[store]().getItem(key);
      return { value: text === null ? undefined : JSON.parse(text) };
    }),
    write: (value) => attempt(() => { STORES[store]().setItem(key, JSON.stringify(value)); return {}; }),
    clear: () => attempt(() => { STORES[store]().removeItem(key); return {}; }),
  };
}

function attempt(step) {
  try {
    return step();
  } catch (error) {
    return { fault: { QuotaExceededError: "full", SyntaxError: "corrupt" }[error.name] ?? "blocked" };
  }
}
