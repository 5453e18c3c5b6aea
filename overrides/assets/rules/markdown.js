// What somebody typed as paragraphs and lists, and the same as Markdown in which every sign stands for itself.

import { tidy } from "./tidy.js";

const BULLET = /^\s*[-*]\s+(.*)$/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(.*)$/;
const EVERYWHERE = /[\\`*_[\]]|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;)/g;
const AT_THE_START = /^(?:[#>+=~|-]|\d+(?=[.)]))/;

/** Blocks in order: {kind: "paragraph" | "bullets" | "numbers", lines: [text], start} */
export function blocksOf(text) {
  const blocks = [];
  let open = null;
  for (const line of tidy(text).split("\n")) {
    const found = line.trim() ? read(line) : null;
    if (found && open?.kind === found.kind) open.lines.push(...found.lines);
    else if (found) blocks.push(found);
    open = found && (open?.kind === found.kind ? open : found);
  }
  return blocks;
}

function read(line) {
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: "bullets", lines: [bullet[1].trim()] };
  const number = NUMBER.exec(line);
  if (number) return { kind: "numbers", lines: [number[2].trim()], start: Number(number[1]) };
  return { kind: "paragraph", lines: [line.trim()] };
}

/** Blocks as Markdown. */
export function markdownOf(blocks) {
  return blocks
    .map(({ kind, lines, start }) =>
      lines
        .map((line, at) => {
          const sign = { bullets: "- ", numbers: `${(start ?? 1) + at}. `, paragraph: "" }[kind];
          return sign + literal(line);
        })
        .join("\n"),
    )
    .join("\n\n");
}

function literal(line) {
  const safe = line.replace(EVERYWHERE, "\\$&");
  return safe.replace(AT_THE_START, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}
