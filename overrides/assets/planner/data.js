// The sessions that the planner chooses from, as macros/outputs/data/planner.py writes them.

import { SITE } from "../shared/site.js";

/** @import { Per } from "../rules/supplies.js" */

/** @typedef {[title: string, minutes: number, least: number, most: number]} PartRow */

/** @typedef {[item: string, quantity: number, per: Per, size: number | null, again: boolean]} MaterialRow */

/**
 * An activity, or the first day of a pack. What is not there is not so.
 * @typedef {object} Session
 * @property {string} id
 * @property {string} title
 * @property {"activity" | "pack"} kind
 * @property {string} address
 * @property {string} print the address of its run card
 * @property {string} sheets the address of all its printed sheets
 * @property {string} purpose
 * @property {PartRow[]} parts
 * @property {[fewest: number, most: number]} people
 * @property {"room" | "online" | "either" | "both"} place
 * @property {string[]} [moments] the closest first
 * @property {number} [size] of a group
 * @property {number} [prepare] minutes
 * @property {boolean} [rules] true where it asks for ground rules
 * @property {boolean} [personal] true where people may speak about themselves
 * @property {boolean} [paper] true where it can't do without printed sheets
 * @property {string[]} [bring]
 * @property {string[]} [nice] what it can do without
 * @property {string} [without] how
 * @property {MaterialRow[]} [materials]
 * @property {string[]} [not_for] ids of harms
 * @property {[minutes: number, title: string, parts: number]} [first] the first of its sessions
 * @property {[minutes: number, words: string]} [short] its short version
 * @property {number} [days] of a pack, where there are several
 */

/**
 * @typedef {object} PlannerData
 * @property {Session[]} sessions
 * @property {{ [id: string]: { title: string, harm?: boolean, strangers?: boolean } }} moments
 * @property {{ [id: string]: string }} harms
 * @property {string} printed what printed sheets are called
 * @property {{ [rule: string]: number }} weights
 * @property {string | null} rules the id of the activity that sets ground rules
 */

/**
 * The data of this site. Rejects where it cannot be read.
 * @returns {Promise<PlannerData>}
 */
export async function fetchData() {
  const answer = await fetch(new URL("assets/planner/sessions.json", SITE));
  return await answer.json();
}
