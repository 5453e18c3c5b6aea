// The cases that Python's tests and these share.

import { readFileSync } from "node:fs";

/** The data of a file in tests/vectors. */
export function vectors(name) {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
}
