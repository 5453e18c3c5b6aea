// The rules by which a card fits what someone chose. Each takes what the card says and what is wanted, and gives
// undefined where the card fits, else how it does not.

/**
 * @typedef {object} Mismatch
 * @property {number} off how far off the card is: the nearest cards are shown first
 * @property {string[]} has the part of the card that is in the way; empty where the card does not say
 */

/** @typedef {(said: string[], wanted: string[]) => Mismatch | undefined} Rule */

const SILENT = { off: 1, has: [] };

/** @satisfies {Record<string, Rule>} */
const RULES = {
  /** The card has at least one of the choices. */
  any: (said, wanted) => (said.some((one) => wanted.includes(one)) ? undefined : { off: 1, has: said }),

  /** The card's number is no more than the one chosen; a card that does not say never fits. */
  "at-most": ([said], [wanted]) => {
    if (said === undefined) return SILENT;
    return Number(said) <= Number(wanted) ? undefined : { off: Number(said) / Number(wanted) - 1, has: [said] };
  },

  /** The number chosen lies within the card's two; a card that does not say never fits. */
  between: ([least, most], [wanted]) => {
    if (least === undefined || most === undefined) return SILENT;
    const number = Number(wanted);
    if (number >= Number(least) && number <= Number(most)) return undefined;
    const off = number < Number(least) ? Number(least) / number - 1 : number / Number(most) - 1;
    return { off, has: [least === most ? least : `${least} to ${most}`] };
  },

  /** The card has none of the choices. */
  without: (said, wanted) => {
    const inTheWay = said.filter((one) => wanted.includes(one));
    return inTheWay.length ? { off: inTheWay.length, has: inTheWay } : undefined;
  },
};

/**
 * The rule of a name.
 * @param {string} name
 * @returns {Rule}
 */
export function ruleNamed(name) {
  const rule = Object.entries(RULES).find(([key]) => key === name)?.[1];
  if (!rule) throw new Error(`no rule of a finder is called ${name}`);
  return rule;
}
