// Chance that nobody can foresee: names that say nothing, and an order that gives nothing away.

/**
 * A name of 32 letters and digits that nothing else has.
 * @returns {string}
 */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The same things in an order that does not depend on the order in which they came.
 * @template Thing
 * @param {readonly Thing[]} things
 * @returns {Thing[]}
 */
export function shuffled(things) {
  const left = [...things];
  return things.flatMap(() => left.splice(below(left.length), 1));
}

/**
 * A whole number from 0 up to `limit`, each as likely as any other.
 * @param {number} limit
 */
function below(limit) {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  const draw = () => new DataView(crypto.getRandomValues(new Uint8Array(4)).buffer).getUint32(0);
  let number = draw();
  while (number >= fair) number = draw();
  return number % limit;
}
