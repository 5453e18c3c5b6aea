// Words that say little by themselves. A question loses them, unless it has no others; and each stands in the index of the
// full text as a sign of its own that is no letter, so that nothing is kept there of where it is (macros/text/small_words.py).

const SMALL = (
  "a about after again all also am an and any are aren as at be because been being but by can cant could " +
  "couldnt did didnt do does doesnt doing dont for from get gets getting go going got had has hasnt have havent " +
  "having he her here hers him his how i id if ill im in into is isnt it its ive just let lets like may me " +
  "might mine more most much must my need not of off on one or our ours out over own please really she should " +
  "so some something than that thats the their them then there theres these they theyre theyve thing things " +
  "this those to too up us very want wants was we well were weve what whats when where which while who whos " +
  "whose why will with wont would you your youre"
).split(" ");
const IS_SMALL = new Set(SMALL);
const FIRST = 0xe000; // of Unicode's signs for private use
const FIRST_CAPITAL = 0xe400;
const SIGNS = /[\ue000-\ue7ff]/g;

/**
 * The words that carry a question: without small ones, unless all are.
 * @param {string[]} words folded
 * @returns {string[]}
 */
export function carrying(words) {
  const left = words.filter((word) => !IS_SMALL.has(word));
  return left.length ? left : words;
}

/**
 * A text of the index with its small words in the place of their signs.
 * @param {string} text
 * @returns {string}
 */
export function withSmallWords(text) {
  return text.replace(SIGNS, (sign) => {
    const code = sign.charCodeAt(0);
    const word = SMALL[code - (code < FIRST_CAPITAL ? FIRST : FIRST_CAPITAL)] ?? "";
    return code < FIRST_CAPITAL ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
  });
}
