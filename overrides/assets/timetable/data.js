// The activities and packs that a timetable is made of, as macros/outputs/data/activities.py writes them.

import { SITE } from "../shared/site.js";

/** @import { Per } from "../rules/supplies.js" */

/** @typedef {["p", string] | ["ul" | "ol", string[]]} PlainBlock a paragraph, or the items of a list */

/**
 * A step of an activity: how it is held, what to say, in short and whole, what to ask and what to know.
 * @typedef {object} Step
 * @property {string} title
 * @property {string} format
 * @property {string} format_title
 * @property {string} brief
 * @property {PlainBlock[]} say
 * @property {{ lead: string, questions: string[] }[]} ask
 * @property {PlainBlock[]} note
 */

/** @typedef {{ minutes: number, least: number, most: number, steps: Step[] }} Slot without steps it is time to spare */

/**
 * @typedef {object} Session
 * @property {string} title
 * @property {number} minutes
 * @property {boolean} guessed true where the record gives no time
 * @property {Slot[]} slots
 * @property {Step[]} off_the_clock
 */

/**
 * @typedef {object} Activity
 * @property {string} title
 * @property {string} address
 * @property {string} purpose in short
 * @property {string} where it takes place, in words
 * @property {string[]} not_for what it must not be used for, in words
 * @property {string} without how to do without what is nice to have
 * @property {string} pdf the address of its printed file
 * @property {[fewest: number, most: number]} people
 * @property {number | null} group_size
 * @property {boolean} personal true where people may speak about themselves
 * @property {boolean} common_sheet true where it asks for ground rules
 * @property {number | null} prepare minutes
 * @property {string[]} equipment
 * @property {string[]} nice_to_have of it, what one can do without
 * @property {{ item: string, quantity: number, per: Per, used_again?: boolean }[]} materials
 * @property {{ title: string, per: Per }[]} handouts
 * @property {string | null} timing_note
 * @property {Session[]} sessions
 * @property {number} spare minutes that are left when the sessions are over
 */

/**
 * An item of a pack as its record has it.
 * @typedef {object} PackItem
 * @property {"activity" | "break" | "talk"} type
 * @property {string} [activity]
 * @property {number} [session]
 * @property {number} [minutes]
 * @property {string} [title]
 * @property {string} [note]
 * @property {string} [in_short] the note in a few words
 */

/** @typedef {{ title: string, items: PackItem[] }} PackDay */

/**
 * @typedef {object} Pack
 * @property {string} title
 * @property {string} address
 * @property {string} purpose in short
 * @property {PackDay[]} days
 * @property {number | null} available_minutes none where it has several days
 */

/**
 * What stands on each printed session: the sentences of run cards (see macros/one_side/run_card.py), where there is help,
 * and what stands at the foot.
 * @typedef {{ [sentence in "rules" | "others" | "harm" | "personal" | "say_first" | "help" | "site" | "address"]: string }} Paper
 */

/**
 * @typedef {object} Data
 * @property {{ [id: string]: Activity }} activities
 * @property {{ [id: string]: Pack }} packs
 * @property {string | null} ground_rules the id of the activity that sets them
 * @property {Paper} paper
 */

/**
 * What stands for the data of a site until they are there.
 * @returns {Data}
 */
export function noData() {
  const paper = { rules: "", others: "", harm: "", personal: "", say_first: "", help: "", site: "", address: "" };
  return { activities: {}, packs: {}, ground_rules: null, paper };
}

/**
 * The data of this site. Rejects where it cannot be read.
 * @returns {Promise<Data>}
 */
export async function fetchData() {
  const answer = await fetch(new URL("assets/timetable/activities.json", SITE));
  return await answer.json();
}

/**
 * An activity that is known to be there.
 * @param {Data} data
 * @param {string} id
 * @returns {Activity}
 */
export function activityOf(data, id) {
  const activity = Object.hasOwn(data.activities, id) ? data.activities[id] : undefined;
  if (!activity) throw new Error(`no activity ${id}`);
  return activity;
}

/**
 * A pack, or undefined where there is none of that name.
 * @param {Data} data
 * @param {string} id
 * @returns {Pack | undefined}
 */
export function packOf(data, id) {
  return Object.hasOwn(data.packs, id) ? data.packs[id] : undefined;
}
