// Reads a text as it will be shown: with its entities, its percent signs and its wide letters read.

const ENTITY = /&(?:#(?<decimal>\d+);?|#x(?<hex>[\da-f]+);?|(?<name>[a-z][a-z\d]{0,31};?))/giu;

/**
 * A text with its entities, percent signs and wide letters read. It is never handed to a browser as HTML.
 * @param {string} text
 * @param {Map<string, string>} entities what each name of an entity stands for
 * @returns {string}
 */
export function undisguised(text, entities) {
  return withoutPercents(withoutEntities(withoutEntities(text, entities), entities)).normalize("NFKC");
}

/**
 * A text with the characters read that are written as percent signs and numbers.
 * @param {string} text
 */
function withoutPercents(text) {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

/**
 * A text with its entities read, as browsers read them.
 * @param {string} text
 * @param {Map<string, string>} entities
 */
function withoutEntities(text, entities) {
  return text.replace(ENTITY, (...found) => {
    const { decimal, hex, name } = found.at(-1);
    if (!name) return character(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    return named(name, entities) ?? found[0];
  });
}

/**
 * What a name stands for; where nobody knows it, what the longest of its beginnings does, with the rest.
 * @param {string} name
 * @param {Map<string, string>} entities
 */
function named(name, entities) {
  for (let end = name.length; end > 1; end -= 1) {
    const found = entities.get(name.slice(0, end));
    if (found !== undefined) return found + name.slice(end);
  }
  return undefined;
}

/**
 * The character of a number, as browsers read it: some stand where Windows once had its own characters.
 * @param {number} code
 */
function character(code) {
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder("windows-1252").decode(Uint8Array.of(code));
  const isOne = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isOne ? String.fromCodePoint(code) : "\ufffd";
}
