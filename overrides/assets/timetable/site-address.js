// Addresses inside this site.

import { SITE } from "../shared/site.js";

/**
 * An address of this site, written from its root, as seen from wherever this page stands.
 * @param {string} address
 * @returns {string}
 */
export function siteAddress(address) {
  return new URL(`.${address}`, SITE).href;
}
