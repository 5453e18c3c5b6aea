// The picture: a ring with a field for each part, filled from the middle outwards as far as its level on the scale.
// Colour, shape and number stand together; the same figures stand in a table beside it.

import { drawn } from "../shared/elements.js";
import { POINTS } from "./answers.js";

const CENTRE = 200;
const [INNER, OUTER, MARKS] = [38, 148, 178];
const GAP = 0.025;
const MARK = 26;

/**
 * `parts` are {title, number, index, level, few, earlier, low, high}: levels from 1 to 5 or null; `few` is striped, `earlier`
 * is drawn as a broken line, `low` to `high` as a bracket. `marks` gives the shape of a way by its number.
 */
export function ring(parts, title, marks) {
  const fields = parts.map((part) => field(part, parts.length, marks));
  return drawn(
    "svg",
    { viewBox: "0 0 400 400", class: "profile", role: "img", "aria-label": title },
    ...(parts.some(({ few }) => few) ? [stripes()] : []),
    ...fields,
  );
}

function field(part, count, marks) {
  const middle = (part.index / count) * 2 * Math.PI;
  const half = Math.PI / count - GAP;
  const sector = (inner, outer, name) =>
    drawn("path", { class: name, d: outline(middle - half, middle + half, inner, outer) });
  const line = (level, name) => drawn("path", { class: name, d: arc(middle - half, middle + half, radius(level)) });
  const shown = [sector(INNER, OUTER, "ground")];
  if (part.level !== null) shown.push(sector(INNER, radius(part.level), part.few ? "filled few" : "filled"));
  shown.push(...POINTS.slice(0, -1).map((level) => line(level, "rule")));
  if (part.low !== undefined && part.low !== null)
    shown.push(sector(radius(part.low - 0.08), radius(part.high + 0.08), "middle-half"));
  if (part.earlier !== undefined && part.earlier !== null)
    shown.push(line(part.earlier, "earlier-ground"), line(part.earlier, "earlier"));
  shown.push(...sign(part, middle, marks));
  return drawn("g", { class: `part w${part.number ?? "-none"}` }, ...shown);
}

/** The mark of a way and its number, or the number of another part, outside its field. */
function sign(part, angle, marks) {
  const [x, y] = point(angle, MARKS);
  const text = (at, words) => drawn("text", { x: at, y: y + 8, "text-anchor": "middle" }, words);
  if (part.number === null) return [text(x, String(part.index + 1))];
  const mark = marks(part.number);
  for (const [name, value] of Object.entries({ x: x - MARK, y: y - MARK / 2, width: MARK, height: MARK }))
    mark.setAttribute(name, value);
  return [mark, text(x + MARK / 2, String(part.number))];
}

function radius(level) {
  return INNER + ((OUTER - INNER) * level) / POINTS.length;
}

/** A point at an angle that is counted clockwise from the top. */
function point(angle, away) {
  return [CENTRE + away * Math.sin(angle), CENTRE - away * Math.cos(angle)].map(
    (number) => Math.round(number * 10) / 10,
  );
}

function arc(from, to, away, back = false) {
  const [start, end] = back ? [to, from] : [from, to];
  const large = to - from > Math.PI ? 1 : 0;
  return `M${point(start, away).join(" ")}${bend(end, away, large, back)}`;
}

function bend(end, away, large, back) {
  return `A${away} ${away} 0 ${large} ${back ? 0 : 1} ${point(end, away).join(" ")}`;
}

function outline(from, to, inner, outer) {
  const large = to - from > Math.PI ? 1 : 0;
  return `${arc(from, to, outer)}L${point(to, inner).join(" ")}${bend(from, inner, large, true)}Z`;
}

function stripes() {
  const pattern = drawn(
    "pattern",
    { id: "stripes", width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    drawn("rect", { width: 4, height: 8, class: "stripe" }),
  );
  return drawn("defs", {}, pattern);
}
