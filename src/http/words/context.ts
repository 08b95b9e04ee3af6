/** Signs that a quotation keeps of what stands before and after it, at the most. */
const longest = 32;

/** What stands before a quotation, from a whole word on: `… the plan. It says `. Shorter than could be kept, it is where the text begins. */
export function wordsBefore(prefix: string | null): string {
  if (prefix === null || [...prefix].length < longest) return prefix ?? "";
  return `… ${prefix.replace(/^\S*\s+(?=\S)/, "")}`;
}

/** What stands after a quotation, to a whole word. */
export function wordsAfter(suffix: string | null): string {
  if (suffix === null || [...suffix].length < longest) return suffix ?? "";
  return `${suffix.replace(/(?<=\S)\s+\S*$/, "")} …`;
}
