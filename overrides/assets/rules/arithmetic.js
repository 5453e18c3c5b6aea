// Sums that a facilitator should not have to do: clock times, group sizes, how many copies, and what to give up to fit.
// Clock times, groups and copies are those of macros/timing/arithmetic.py; both pass the cases in tests/vectors/timetable.json.

const CLOCK = /^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$/;
const A_DAY = 24 * 60;

/** A clock time such as 9:30, 09.30 or 14:05 as minutes since midnight; null where it is no time. */
export function minuteOfDay(clock) {
  const match = CLOCK.exec(clock.trim());
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** The clock time `after` minutes later than `start` (minutes since midnight), past midnight with the day said. */
export function clock(start, after) {
  const days = Math.floor((start + after) / A_DAY);
  return timeOfDay((start + after) % A_DAY) + later(days);
}

/** Minutes since midnight as 09:30. */
export function timeOfDay(minute) {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** How a clock time that many days after the first is told from the first day's. */
export function later(days) {
  return days === 0 ? "" : days === 1 ? " next day" : ` ${days} days later`;
}

/** How `people` split into groups, largest first: sizes as near to `size` as can be, and nobody left alone. */
export function groups(people, size) {
  if (size <= 1) return Array(people).fill(1);
  const choices = Array.from({ length: Math.ceil(people / size) }, (_, n) => evenly(people, n + 1));
  const whole = choices.filter((sizes) => sizes.at(-1) > 1);
  const off = (sizes) => sizes.reduce((sum, one) => sum + Math.abs(one - size), 0);
  return (
    (whole.length ? whole : choices.slice(0, 1))
      .reverse()
      .reduce((best, one) => (!best || off(one) < off(best) ? one : best), null) ?? []
  );
}

function evenly(people, number) {
  const fewest = Math.floor(people / number);
  return Array.from({ length: number }, (_, n) => (n < people % number ? fewest + 1 : fewest));
}

/** Group sizes in words: 2 pairs and 1 group of 3. */
export function inWords(sizes) {
  const names = { 1: ["person alone", "people alone"], 2: ["pair", "pairs"] };
  const said = [...new Set(sizes)]
    .sort((one, two) => one - two)
    .map((size) => {
      const number = sizes.filter((one) => one === size).length;
      const [one, many] = names[size] ?? [`group of ${size}`, `groups of ${size}`];
      return `${number} ${number === 1 ? one : many}`;
    });
  return said.join(" and ");
}

/** How many of a thing to bring: `quantity` for each person, for each group of about `size`, or for the room. */
export function copies(quantity, per, people, size) {
  return quantity * { person: people, group: groups(people, size ?? people).length, room: 1 }[per];
}

const FOR = { person: " for each person", group: " for each group", room: " for the room", all: "" };

/**
 * What to bring for several activities together, in words: [[item, "14"]], or, without `people`, [[item, "1 for each person"]].
 * What is used again goes from one activity to the next, so the largest number is enough; all else is used up, and added.
 */
export function bring(uses, people) {
  const found = new Map();
  for (const { item, quantity, per, size, used_again: again } of uses) {
    const key = item.toLowerCase();
    if (!found.has(key)) found.set(key, { item, numbers: new Map() });
    const { numbers } = found.get(key);
    const place = people === null ? per : "all";
    const number = people === null ? quantity : copies(quantity, per, people, size);
    const [most, sum] = numbers.get(place) ?? [0, 0];
    numbers.set(place, again ? [Math.max(most, number), sum] : [most, sum + number]);
  }
  const inAll = (numbers) => [...numbers].map(([place, [most, sum]]) => `${most + sum}${FOR[place]}`).join(" and ");
  return [...found.values()].map(({ item, numbers }) => [item, inAll(numbers)]);
}

/**
 * Stretch or shrink parts ({minutes, least, most}) towards a whole of `target` minutes, each by its share of the room it has.
 * Gives {minutes: one number for each part, over}: `over` is what is still too long, or, below zero, still too short.
 */
export function fit(parts, target) {
  const wanted = target - total(parts);
  const room = parts.map(({ minutes, least, most }) => Math.max(0, wanted < 0 ? minutes - least : most - minutes));
  const change = shares(
    room,
    Math.min(
      Math.abs(wanted),
      room.reduce((sum, one) => sum + one, 0),
    ),
  );
  const minutes = parts.map((part, n) => part.minutes + Math.sign(wanted) * change[n]);
  return { minutes, over: minutes.reduce((sum, one) => sum + one, 0) - target };
}

/** The minutes of parts made to fill exactly `target`, past their bounds if they must; null where that leaves one without. */
export function spread(parts, target) {
  const { minutes, over } = fit(parts, target);
  if (over === 0) return minutes;
  const shown = minutes.filter((one) => one > 0).length;
  if (!shown || target < shown) return null;
  const extra = shares(
    minutes.map((one) => Math.max(0, one - 1)),
    target - shown,
    minutes,
  );
  return minutes.map((one, n) => (one > 0 ? 1 + extra[n] : 0));
}

/** Whole numbers that add up to `sum`, in proportion to `weights` (all nothing: to `otherwise`), the largest remainders first. */
function shares(weights, sum, otherwise = weights) {
  const used = weights.some((one) => one > 0) ? weights : otherwise;
  const whole = used.reduce((all, one) => all + one, 0);
  if (!whole) return weights.map(() => 0);
  const exact = used.map((one) => (sum * one) / whole);
  const found = exact.map(Math.floor);
  const left = sum - found.reduce((all, one) => all + one, 0);
  const order = exact.map((one, n) => [one - found[n], n]).sort(([one, a], [two, b]) => two - one || a - b);
  for (const [, n] of order.slice(0, left)) found[n] += 1;
  return found;
}

/** The minutes of parts added up. */
export function total(parts) {
  return parts.reduce((sum, part) => sum + part.minutes, 0);
}

/** Minutes in words: 45 minutes, 1 hour, 1 hour 30 minutes. */
export function inMinutes(number) {
  const hours = Math.floor(number / 60);
  const rest = number % 60;
  const parts = [];
  if (hours) parts.push(`${hours} hour${hours === 1 ? "" : "s"}`);
  if (rest || !hours) parts.push(`${rest} minute${rest === 1 ? "" : "s"}`);
  return parts.join(" ");
}
