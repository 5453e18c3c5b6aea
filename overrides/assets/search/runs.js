// Runs of words, and maps that hold something for some of them.

/** How many words a run has at most. */
export const LONGEST_RUN = 8;

/**
 * Add a value to those of a key, once.
 * @template T
 * @param {Map<string, T[]>} map
 * @param {string} key
 * @param {T} value
 */
export function add(map, key, value) {
  const values = map.get(key) ?? [];
  if (!values.includes(value)) map.set(key, [...values, value]);
}

/**
 * What a map holds for a run of words, or for that run in the singular; or undefined.
 * @template T
 * @param {Map<string, T>} map
 * @param {string} run
 * @returns {T | undefined}
 */
export function oneOrMore(map, run) {
  return map.get(run) ?? map.get(run.replace(/s$/, "")) ?? map.get(run.replace(/ies$/, "y"));
}

/**
 * Every run of words, the longest first: where it starts and ends, and its words as one text.
 * @param {string[]} words
 * @returns {Generator<{ start: number, end: number, run: string }>}
 */
export function* runs(words) {
  for (let length = Math.min(words.length, LONGEST_RUN); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      yield { start, end: start + length, run: words.slice(start, start + length).join(" ") };
    }
  }
}
