import { StoreError } from "../graphStore";

const prefix = "EXPLAIN ";

/** The text that plans another without running it. */
export function explaining(text: string): string {
  return prefix + text;
}

/** What an engine says against an explained text, with every place as it is in the text itself. */
function inOwnPlaces(words: string): string {
  const own = (place: string): number => Math.max(1, Number(place) - prefix.length);
  return words
    .replace(/\(line 1, column (\d+) \(offset: (\d+)\)\)/g, (_whole, column: string, offset: string) => `(line 1, column ${own(column)} (offset: ${Math.max(0, Number(offset) - prefix.length)}))`)
    .replace(/--> query:1:(\d+)/g, (_whole, column: string) => `--> query:1:${own(column)}`);
}

/** The failure of planning, told of the text itself. */
export function ofTheTextItself(failure: unknown): unknown {
  if (!(failure instanceof StoreError) || !(failure.cause instanceof Error)) return failure;
  const { cause } = failure;
  return new StoreError(failure.code, failure.message, { cause: Object.assign(new Error(inOwnPlaces(cause.message)), "code" in cause && { code: cause.code }) });
}
