// What someone typed as paragraphs and lists, and the same as Markdown in which every character stands for itself.

import { tidy } from "./tidy.js";

const BULLET = /^\s*[-*]\s+(.*)$/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(.*)$/;
const EVERYWHERE = /[\\`*_[\]]|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;)/g;
const AT_THE_START = /^(?:[#>+=~|-]|\d+(?=[.)]))/;

/**
 * A paragraph or a list; `start` is the number that a numbered list begins with.
 * @typedef {{ kind: "paragraph" | "bullets" | "numbers", lines: string[], start?: number }} Block
 */

/**
 * The blocks of a text, in order.
 * @param {string} text
 * @returns {Block[]}
 */
export function blocksOf(text) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Block | null} */
  let open = null;
  for (const line of tidy(text).split("\n")) {
    const found = line.trim() ? read(line) : null;
    if (found && open?.kind === found.kind) open.lines.push(...found.lines);
    else {
      if (found) blocks.push(found);
      open = found;
    }
  }
  return blocks;
}

/**
 * @param {string} line
 * @returns {Block}
 */
function read(line) {
  const [, bullet] = BULLET.exec(line) ?? [];
  if (bullet !== undefined) return { kind: "bullets", lines: [bullet.trim()] };
  const [, number, item] = NUMBER.exec(line) ?? [];
  if (item !== undefined) return { kind: "numbers", lines: [item.trim()], start: Number(number) };
  return { kind: "paragraph", lines: [line.trim()] };
}

/**
 * Blocks as Markdown.
 * @param {Block[]} blocks
 * @returns {string}
 */
export function markdownOf(blocks) {
  return blocks
    .map(({ kind, lines, start = 1 }) =>
      lines
        .map((line, n) => ({ bullets: "- ", numbers: `${start + n}. `, paragraph: "" })[kind] + literal(line))
        .join("\n"),
    )
    .join("\n\n");
}

/** @param {string} line */
function literal(line) {
  const safe = line.replace(EVERYWHERE, "\\$&");
  return safe.replace(AT_THE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
