// What a facilitator must know beforehand: groups that work, what to bring for so many people, what to take care of.

import { inMinutes } from "../rules/arithmetic.js";
import { bring, copies, groups, inWords } from "../rules/supplies.js";

const SIZES = { pairs: 2, threes: 3 };
const LONG_WITHOUT_A_BREAK = 90;

/** How the people split in a part, and whether it suits them: sentences, each {text, warning}. */
export function peopleNotes(part, data, people) {
  if (part.item.type !== "activity" || people === null) return [];
  const activity = data.activities[part.item.id];
  const [fewest, most] = activity.people;
  if (people < fewest) return [{ warning: true, text: `This needs ${fewest} people or more; you have ${people}.` }];
  if (most === 2 && people > 2) return [inTwos(people)];
  const notes =
    people > most
      ? [
          {
            warning: true,
            text: `This works with up to ${most} people; you have ${people}. Think of running it twice, side by side.`,
          },
        ]
      : [];
  return [...notes, ...sizesIn(part, activity).map((size) => ({ warning: false, text: split(people, size) }))];
}

/** How the steps of a part are held, in words for the room: 7 pairs; groups of about 4. */
export function groupsIn(format, activity, people) {
  const size = SIZES[format] ?? (format === "small-groups" ? activity.group_size : null);
  return size && people !== null && people > size ? inWords(groups(people, size)) : "";
}

function inTwos(people) {
  const sizes = groups(people, 2);
  const odd = people % 2 ? " Each group of 3 takes turns." : "";
  return {
    warning: true,
    text: `This is made for two people. ${people} can do it side by side as ${inWords(sizes)}.${odd}`,
  };
}

function sizesIn(part, activity) {
  const formats = part.slots.flatMap((slot) => slot.steps.map((step) => step.format));
  const sizes = formats.map((format) => SIZES[format] ?? (format === "small-groups" ? activity.group_size : null));
  return [...new Set(sizes.filter(Boolean))];
}

function split(people, size) {
  const name = { 2: "pairs", 3: "threes" }[size] ?? `groups of ${size}`;
  if (people <= size) return `${people} people stay together as one group.`;
  const even = people % size === 0;
  return even
    ? `${people} people make ${inWords(groups(people, size))}.`
    : `${people} people can’t make ${name}: ${inWords(groups(people, size))}.`;
}

/** What to bring: {things: [lines], print: [{activity, title, number}], room: [names]}; numbers as text. */
export function toBring(activities, people) {
  const uses = activities.flatMap(({ materials, group_size: size }) => materials.map((one) => ({ ...one, size })));
  const print = activities.flatMap((activity) => toPrint(activity, people));
  const room = [...new Set(activities.flatMap((activity) => activity.equipment))];
  return { things: bring(uses, people).map(([item, number]) => `${item}: ${number}`), print, room };
}

/** The sheets of an activity that are copied, as its printed file names them. */
function toPrint(activity, people) {
  const steps = activity.sessions.flatMap((session) => [
    ...session.slots.flatMap((slot) => slot.steps),
    ...session.off_the_clock,
  ]);
  const cards = steps.some((step) => step.ask.length) ? [{ title: "Question cards", per: "group" }] : [];
  const number = (per) =>
    people === null
      ? `1 copy${per === "room" ? "" : ` for each ${per}`}`
      : inCopies(copies(1, per, people, activity.group_size));
  return [{ title: "For everyone", per: "person" }, ...activity.handouts, ...cards].map(({ title, per }) => ({
    activity: activity.title,
    title,
    number: number(per),
  }));
}

function inCopies(number) {
  return `${number} ${number === 1 ? "copy" : "copies"}`;
}

/** What to look after before the day, as sentences. */
export function advice(parts, activities) {
  const said = [];
  const minutes = activities.reduce((sum, activity) => sum + (activity.prepare ?? 0), 0);
  if (minutes) said.push(`Getting ready takes about ${inMinutes(minutes)}. Each activity’s page says what to do.`);
  const stretch = longestStretch(parts);
  if (stretch > LONG_WITHOUT_A_BREAK)
    said.push(`${inMinutes(stretch)} without a break. Most groups need one after an hour and a half.`);
  const personal = activities.filter((activity) => activity.personal).map((activity) => activity.title);
  if (personal.length) said.push(`People may speak about themselves in: ${personal.join("; ")}. Read the notes first.`);
  return said;
}

/** True where an activity asks for ground rules and nothing in the timetable sets them. */
export function wantsGroundRules(parts, activities, data) {
  const set = parts.some((part) => part.item.id === data.ground_rules);
  return Boolean(data.ground_rules) && !set && activities.some((activity) => activity.common_sheet);
}

function longestStretch(parts) {
  let longest = 0;
  let here = 0;
  for (const part of parts) {
    here = part.item.type === "break" ? 0 : here + part.minutes;
    longest = Math.max(longest, here);
  }
  return longest;
}

/** The activities of a timetable, each once. */
export function activitiesIn(plan, data) {
  const ids = plan.items.filter((item) => item.type === "activity").map((item) => item.id);
  return [...new Set(ids)].map((id) => data.activities[id]);
}
