// Sums with people: how they split into groups, how many copies to print and what to bring. The rules are those of
// macros/timing/arithmetic.py; both pass the cases in tests/vectors/timetable.json.

/** @typedef {"person" | "group" | "room"} Per who a thing is meant for */

/**
 * A thing to bring: so many for each person, each group of about `size`, or the room. What is used again is brought
 * once.
 * @typedef {{ item: string, quantity: number, per: Per, size: number | null, used_again?: boolean }} Use
 */

/**
 * How `people` split into groups, largest first: sizes as near to `size` as can be, and nobody left alone.
 * @param {number} people
 * @param {number} size
 * @returns {number[]}
 */
export function groups(people, size) {
  if (size <= 1) return Array.from({ length: people }, () => 1);
  const choices = Array.from({ length: Math.ceil(people / size) }, (_, n) => evenly(people, n + 1));
  const whole = choices.filter((sizes) => !sizes.includes(1));
  const fit = whole.length ? whole : choices.slice(0, 1);
  const off = fit.map((sizes) => sizes.reduce((sum, one) => sum + Math.abs(one - size), 0));
  return fit[off.lastIndexOf(Math.min(...off))] ?? []; // of two that are as near, the one with smaller groups
}

/**
 * @param {number} people
 * @param {number} number of groups
 */
function evenly(people, number) {
  const fewest = Math.floor(people / number);
  return Array.from({ length: number }, (_, n) => (n < people % number ? fewest + 1 : fewest));
}

/**
 * Group sizes in words: 2 pairs and 1 group of 3.
 * @param {number[]} sizes
 * @returns {string}
 */
export function inWords(sizes) {
  const said = [...new Set(sizes)]
    .sort((one, two) => one - two)
    .map((size) => {
      const number = sizes.filter((one) => one === size).length;
      const [one, many] = namesOf(size);
      return `${number} ${number === 1 ? one : many}`;
    });
  return said.join(" and ");
}

/** @param {number} size of a group */
function namesOf(size) {
  if (size === 1) return ["person alone", "people alone"];
  return size === 2 ? ["pair", "pairs"] : [`group of ${size}`, `groups of ${size}`];
}

/**
 * How many of a thing to bring: `quantity` for each person, for each group of about `size`, or for the room.
 * @param {number} quantity
 * @param {Per} per
 * @param {number} people
 * @param {number | null} size
 * @returns {number}
 */
export function copies(quantity, per, people, size) {
  return quantity * { person: people, group: groups(people, size ?? people).length, room: 1 }[per];
}

const FOR = { person: " for each person", group: " for each group", room: " for the room", all: "" };

/**
 * What to bring for several activities together, in words: [[item, "14"]], or, where nobody said how many people come,
 * [[item, "1 for each person"]]. What is used again goes from one activity to the next, so the largest number is
 * enough; all else is used up, and added.
 * @param {Use[]} uses
 * @param {number | null} people
 * @returns {[item: string, number: string][]}
 */
export function bring(uses, people) {
  /** @type {Map<string, { item: string, numbers: Map<keyof typeof FOR, [most: number, sum: number]> }>} */
  const found = new Map();
  for (const { item, quantity, per, size, used_again: again } of uses) {
    const key = item.toLowerCase();
    const entry = found.get(key) ?? { item, numbers: new Map() };
    found.set(key, entry);
    const place = people === null ? per : "all";
    const number = people === null ? quantity : copies(quantity, per, people, size);
    const [most, added] = entry.numbers.get(place) ?? [0, 0];
    entry.numbers.set(place, again ? [Math.max(most, number), added] : [most, added + number]);
  }
  return [...found.values()].map(({ item, numbers }) => [
    item,
    [...numbers].map(([place, [most, added]]) => `${most + added}${FOR[place]}`).join(" and "),
  ]);
}
