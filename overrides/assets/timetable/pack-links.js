// Links to the ready packs, for a page that has nothing to show yet.

/** @import { Data } from "./data.js" */
import { element } from "../shared/elements.js";
import { siteAddress } from "./site-address.js";

/**
 * One list item for each pack: a pack of one day opens here, one of several days shows them on its own page first.
 * @param {Data} data
 * @returns {HTMLLIElement[]}
 */
export function packLinks(data) {
  return Object.entries(data.packs).map(([id, { title, address, days }]) =>
    element("li", {}, element("a", { href: days.length > 1 ? siteAddress(address) : `?pack=${id}` }, title)),
  );
}
