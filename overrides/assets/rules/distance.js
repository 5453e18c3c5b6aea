// How far one spelling is from another.

const LEAST_CHARS = 5; // of a text to be corrected
const CHARS_FOR_TWO = 9; // faults

/**
 * How many letters are wrong, missing, too many or swapped with a neighbour.
 * @param {string} one
 * @param {string} two
 * @returns {number}
 */
export function distance(one, two) {
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: two.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= two.length; j += 1) {
      const isSame = one[i - 1] === two[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, j - 2) + 1 : Infinity,
        ),
      );
    }
    before = last;
    last = row;
  }
  return at(last, two.length);
}

/**
 * @param {number[]} row
 * @param {number} place
 */
function at(row, place) {
  return row[place] ?? Infinity;
}

/**
 * The nearest of some spellings, where it is another and hardly differs; or undefined.
 * @param {string} text
 * @param {Iterable<string>} spellings
 * @returns {string | undefined}
 */
export function nearest(text, spellings) {
  if (text.length < LEAST_CHARS) return undefined;
  const allowed = text.length < CHARS_FOR_TWO ? 1 : 2;
  const best = { spelling: "", off: Infinity };
  for (const spelling of spellings) {
    const off = Math.abs(spelling.length - text.length) > allowed ? Infinity : distance(spelling, text);
    if (off < best.off) Object.assign(best, { spelling, off });
  }
  return best.off <= allowed && best.off > 0 ? best.spelling : undefined;
}
