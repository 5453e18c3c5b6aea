// Ranks sessions for situations, for Python's tests: {data, situations} comes in, and for each the ids go out, best first.

import { readFileSync } from "node:fs";
import { ranked } from "../../overrides/assets/rules/planning.js";

const { data, situations } = JSON.parse(readFileSync(0, "utf-8"));
const found = situations.map((one) => ranked(data, one).map(({ session }) => session.id));
process.stdout.write(JSON.stringify(found));
