// Chance that nobody can foresee: names that say nothing, and an order that gives nothing away.

/** A name of 32 letters and digits that no other thing has. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same things in an order that does not depend on the order in which they came. */
export function shuffled(things) {
  const out = [...things];
  for (let last = out.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [out[last], out[other]] = [out[other], out[last]];
  }
  return out;
}

/** A whole number from 0 up to `limit`, each as likely as any other. */
function below(limit) {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  let number = fair;
  while (number >= fair) [number] = crypto.getRandomValues(new Uint32Array(1));
  return number % limit;
}
