import { isWholeText } from "../domain/wholeText";
import type { Refusal } from "./limits";

/**
 * What the variables of a request may hold together. Reading them against the schema, and making a plan of a filter, takes
 * time for each value and more for each object. Measured with 100 kB of the dearest of each: 0.1 s at these limits, 1 s without.
 */
const variableLimits = {
  /** Lists and objects inside of one another; a filter needs about 20. */
  depth: 40,
  /** Objects, those of filters above all. The largest filter that is allowed has about 200. */
  objects: 500,
  /** Entries of all lists and objects. */
  values: 5_000,
} as const;

/** The first of the limits that variables pass, as a sentence; null when they keep them all. Looks level by level, and no further than a limit. */
export function refusalOfVariables(variables: unknown): Refusal | null {
  let level: readonly unknown[] = [variables];
  let [objects, values] = [0, 0];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > variableLimits.depth) return tooMuch(`nest lists and objects more than ${variableLimits.depth} deep`);
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one === "string" && !isWholeText(one)) return { code: "BAD_USER_INPUT", message: "a text in the variables holds half of a surrogate pair, which is no character" };
      if (typeof one !== "object" || one === null) continue;
      if (!Array.isArray(one)) objects += 1;
      const entries: readonly unknown[] = Array.isArray(one) ? one : Object.values(one);
      values += entries.length;
      if (objects > variableLimits.objects) return tooMuch(`hold more than ${variableLimits.objects} objects`);
      if (values > variableLimits.values) return tooMuch(`hold more than ${variableLimits.values} values`);
      next.push(...entries);
    }
    level = next;
  }
  return null;
}

function tooMuch(what: string): Refusal {
  return { code: "TOO_COSTLY", message: `the variables ${what}, which is the most allowed` };
}
