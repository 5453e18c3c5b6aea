// Ways for words to leave a page by a person's own hand: a file that is saved, a text that is copied.

/**
 * Offer a text or a Blob as a file to save.
 * @param {string} name
 * @param {string} type for a text; a Blob has its own
 * @param {string | Blob} content
 */
export function saveFile(name, type, content) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Copy a text; true when the browser allowed it.
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
