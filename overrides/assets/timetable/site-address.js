/** An address of this site, written from its root, as seen from wherever this page stands. */
export function siteAddress(address) {
  return new URL(`../..${address}`, import.meta.url).href;
}
