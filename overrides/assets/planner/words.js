// What the planner says of a session: why this one, and what to do about whatever doesn't suit.

/** @import { Choice, Wanted } from "../rules/planning.js" */
/** @import { PlannerData, Session } from "./data.js" */
import { inMinutes } from "../rules/arithmetic.js";
import { minutesOf } from "../rules/planning-times.js";
import { joined } from "../shared/in-words.js";

const PLACES = {
  room: "in a room",
  online: "online",
  either: "in a room or online",
  both: "in a room and online at once",
};

/**
 * How long a session takes here, for how many, and where.
 * @param {Choice} choice
 * @returns {string[]}
 */
export function factsOf({ session, timing }) {
  const [fewest, most] = session.people;
  return [
    inMinutes(timing.minutes + timing.rules),
    fewest === most ? `${most} people` : `${fewest} to ${most} people`,
    PLACES[session.place],
  ];
}

/**
 * What to leave out or to do without, a sentence each.
 * @param {Choice} choice
 * @param {PlannerData} data
 * @param {Wanted} wanted
 * @returns {string[]}
 */
export function remedies(choice, data, wanted) {
  const { session, lacks } = choice;
  /** @type {{ [lack: string]: () => string }} */
  const words = {
    moment: () =>
      `Nothing we have for “${data.moments[wanted.moment]?.title}” comes near that. This one suits most teams.`,
    few: () => `Made for ${session.people[0]} people or more: ask another team to join you.`,
    many: () => tooMany(session, wanted),
    printer: () =>
      session.without ?? "It uses printed sheets. Without a printer, copy the questions by hand, or read them out.",
    place: () =>
      session.place === "room"
        ? "Made for people in one room. To run it online, you’d have to adapt it."
        : "Made for meeting online: each person or group needs a screen.",
    rules: () => "There’s no time here for ground rules. Agree on them before you start.",
  };
  const said = lacks.flatMap((lack) => words[lack]?.() ?? []);
  const spare = wanted.noPrinter && !session.paper && session.nice?.includes(data.printed) && session.without;
  return [...aboutTime(choice, wanted), ...said, ...(spare ? [session.without ?? ""] : [])];
}

/**
 * What to know first of a session that comes after another; nothing where it suits.
 * @param {Choice} choice
 * @param {PlannerData} data
 * @param {Wanted} wanted
 * @returns {string | undefined}
 */
export function shortRemedy(choice, data, wanted) {
  if (choice.lacks.includes("moment")) return "Not made for this moment, but it suits most teams.";
  return remedies(choice, data, wanted)[0];
}

/**
 * @param {Choice} choice
 * @param {Wanted} wanted
 * @returns {string[]}
 */
function aboutTime({ session, timing }, wanted) {
  const whole = `Takes ${inMinutes(minutesOf(session))}`;
  const left = session.parts.slice(timing.kept).map(([title]) => `“${title}”`);
  const step = left.length === 1 ? "the last step" : `the last ${left.length} steps`;
  const said = {
    whole: "",
    shorten: `${whole}. Here it’s ${inMinutes(timing.minutes)}, with shorter steps.`,
    short: `${whole}. This is its short version.`,
    first: `${whole}. Do only the first part, “${session.first?.[1]}”, and book another time for the rest.`,
    leave_out: `${whole}: leave out ${step}, ${joined(left)}.`,
    long: `${whole}, and you have ${inMinutes(wanted.minutes ?? 0)}: book more time, or spread it over several meetings.`,
  }[timing.how];
  const days = session.days ? `This is the first of ${session.days} meetings.` : "";
  return [said, days].filter(Boolean);
}

/**
 * @param {Session} session
 * @param {Wanted} wanted
 */
function tooMany({ people: [, most] }, { people, online }) {
  if (most === 2) return "Made for two people: run it side by side, in pairs.";
  const rooms = Math.ceil((people ?? 0) / most);
  return `Made for ${most} people at most: split into ${rooms} ${online ? "calls" : "rooms"}.`;
}

/**
 * Why this one: the rule that chose it, in words.
 * @param {Choice} choice
 * @param {PlannerData} data
 * @param {Wanted} wanted
 * @returns {string}
 */
export function why({ session, timing, lacks }, data, wanted) {
  const { moment, minutes, people, noPrinter, online, met } = wanted;
  const taken = timing.minutes + timing.rules;
  const strangers = session.moments?.some((id) => data.moments[id]?.strangers);
  const reasons = [
    minutes !== null && timing.how !== "long" && (taken === minutes ? "fills your time" : "fits into your time"),
    timing.rules > 0 && "leaves time to agree ground rules first",
    people !== null && !lacks.includes("few") && !lacks.includes("many") && `works with ${people}`,
    noPrinter && !lacks.includes("printer") && "needs no printer",
    online && !lacks.includes("place") && "works online",
    !met && strangers && "suits people who’ve just met",
  ].filter((reason) => reason !== false && reason !== undefined);
  const chosen = moment && !lacks.includes("moment") ? `It’s for “${data.moments[moment]?.title}”. ` : "";
  if (reasons.length) return `${chosen}It ${joined(reasons)}.`;
  return chosen ? chosen.trim() : "It comes nearest to what you have.";
}

/**
 * What a session is not for, as the list of harms calls it.
 * @param {Session} session
 * @param {PlannerData} data
 * @returns {string} nothing where it names no harm
 */
export function notFor({ not_for: ids }, data) {
  const harms = (ids ?? []).map((id) => data.harms[id] ?? id);
  const apart = harms.length > 2 || harms.some((harm) => harm.includes(" or "));
  return joined(harms, apart ? ", or" : " or");
}
