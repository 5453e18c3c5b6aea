// The picture: a ring with a field for each part, filled from the middle outwards as far as its level on the scale.
// Colour, shape and number stand together; the same figures stand in a table beside it.

import { drawn } from "../shared/elements.js";
import { POINTS } from "./answers.js";

/**
 * What is drawn of a part. Levels are from 1 to 5.
 * @typedef {object} Field
 * @property {number} index
 * @property {number | null} number that of a way
 * @property {number | null} level
 * @property {boolean} few true where it is striped
 * @property {number | null} [earlier] drawn as a broken line
 * @property {{ low: number, high: number } | null} [half] the middle half, drawn as a bracket
 */

/** @typedef {(number: number) => Node} Marks gives the shape of a way by its number, a new element each time */

const CENTRE = 200;
const [INNER, OUTER, MARKS] = [38, 148, 178];
const GAP = 0.025;
const MARK = 26;
const AROUND_HALF = 0.08;

/**
 * The ring of these parts.
 * @param {Field[]} parts
 * @param {string} title
 * @param {Marks} marks
 * @returns {SVGSVGElement}
 */
export function ring(parts, title, marks) {
  const fields = parts.map((part) => field(part, parts.length, marks));
  return drawn(
    "svg",
    { viewBox: "0 0 400 400", class: "profile", role: "img", "aria-label": title },
    parts.some(({ few }) => few) && stripes(),
    ...fields,
  );
}

/**
 * @param {Field} part
 * @param {number} count how many parts there are
 * @param {Marks} marks
 */
function field({ index, number, level, few, earlier = null, half = null }, count, marks) {
  const middle = (index / count) * 2 * Math.PI;
  const [from, to] = [middle - Math.PI / count + GAP, middle + Math.PI / count - GAP];
  /** @type {(inner: number, outer: number, name: string) => SVGElement} */
  const sector = (inner, outer, name) => drawn("path", { class: name, d: outline(from, to, inner, outer) });
  /** @type {(at: number, name: string) => SVGElement} */
  const line = (at, name) => drawn("path", { class: name, d: arc(from, to, radius(at)) });
  return drawn(
    "g",
    { class: `part w${number ?? "-none"}` },
    sector(INNER, OUTER, "ground"),
    level !== null && sector(INNER, radius(level), few ? "filled few" : "filled"),
    ...POINTS.slice(0, -1).map((at) => line(at, "rule")),
    half && sector(radius(half.low - AROUND_HALF), radius(half.high + AROUND_HALF), "middle-half"),
    ...(earlier === null ? [] : [line(earlier, "earlier-ground"), line(earlier, "earlier")]),
    ...nameOf(index, number, middle, marks),
  );
}

/**
 * The mark of a way and its number, or the number of another part, outside its field.
 * @param {number} index
 * @param {number | null} number
 * @param {number} angle
 * @param {Marks} marks
 * @returns {Node[]}
 */
function nameOf(index, number, angle, marks) {
  const [x, y] = point(angle, MARKS);
  /** @type {(at: number, words: string) => SVGElement} */
  const text = (at, words) => drawn("text", { x: at, y: y + 8, "text-anchor": "middle" }, words);
  if (number === null) return [text(x, String(index + 1))];
  const mark = marks(number);
  const box = { x: x - MARK, y: y - MARK / 2, width: MARK, height: MARK };
  if (mark instanceof SVGElement) for (const [key, value] of Object.entries(box)) mark.setAttribute(key, String(value));
  return [mark, text(x + MARK / 2, String(number))];
}

/** @param {number} level */
function radius(level) {
  return INNER + ((OUTER - INNER) * level) / POINTS.length;
}

/**
 * A point at an angle that is counted clockwise from the top.
 * @param {number} angle
 * @param {number} away
 * @returns {[x: number, y: number]}
 */
function point(angle, away) {
  return [toTenth(CENTRE + away * Math.sin(angle)), toTenth(CENTRE - away * Math.cos(angle))];
}

/** @param {number} number */
function toTenth(number) {
  return Math.round(number * 10) / 10;
}

/**
 * A clockwise arc, as path data.
 * @param {number} from
 * @param {number} to
 * @param {number} away
 */
function arc(from, to, away) {
  return `M${point(from, away).join(" ")}${bend(to, away, isLarge(from, to), false)}`;
}

/**
 * @param {number} end
 * @param {number} away
 * @param {0 | 1} large
 * @param {boolean} back
 */
function bend(end, away, large, back) {
  return `A${away} ${away} 0 ${large} ${back ? 0 : 1} ${point(end, away).join(" ")}`;
}

/**
 * The outline of a sector, as path data.
 * @param {number} from
 * @param {number} to
 * @param {number} inner
 * @param {number} outer
 */
function outline(from, to, inner, outer) {
  return `${arc(from, to, outer)}L${point(to, inner).join(" ")}${bend(from, inner, isLarge(from, to), true)}Z`;
}

/**
 * Whether an arc goes more than half the way round.
 * @param {number} from
 * @param {number} to
 */
function isLarge(from, to) {
  return to - from > Math.PI ? 1 : 0;
}

function stripes() {
  const pattern = drawn(
    "pattern",
    { id: "stripes", width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    drawn("rect", { width: 4, height: 8, class: "stripe" }),
  );
  return drawn("defs", {}, pattern);
}
