// By which rules a card fits what somebody chose. Each takes what the card says and what is wanted, both lists of
// texts, and gives undefined where it fits, else {off: how far off it is, has: the part of the card that is in the way}.

export const RULES = {
  /** The card has at least one of what is chosen. */
  any: (said, wanted) => (said.some((one) => wanted.includes(one)) ? undefined : { off: 1, has: said }),

  /** The card's number is no more than the one chosen; a card that does not say fits none. */
  "at-most": ([said], [wanted]) => {
    if (said === undefined) return { off: 1, has: [] };
    return Number(said) <= Number(wanted) ? undefined : { off: Number(said) / Number(wanted) - 1, has: [said] };
  },

  /** The number chosen lies within the card's two. */
  between: ([least, most], [wanted]) => {
    const number = Number(wanted);
    if (number >= Number(least) && number <= Number(most)) return undefined;
    const off = number < Number(least) ? Number(least) / number - 1 : number / Number(most) - 1;
    return { off, has: [least === most ? least : `${least} to ${most}`] };
  },

  /** The card has nothing of what is chosen. */
  without: (said, wanted) => {
    const inTheWay = said.filter((one) => wanted.includes(one));
    return inTheWay.length ? { off: inTheWay.length, has: inTheWay } : undefined;
  },
};
