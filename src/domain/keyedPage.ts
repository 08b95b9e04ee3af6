import type { NamedQuery } from "../store/queryLibrary";
import type { KeyedType } from "./keyedEdges";

/**
 * A list whose page an index finds in order: the text of a `.keyedOnNeo4j` file, whose header says
 * `Keyed  e.saidKey after a.id counting MADE`. Its text has two marks in WHERE clauses: `//> key`, where the range of the key
 * goes, and `//> page`, where the conditions go, and after them the order and the limit.
 */
export interface KeyedText {
  /** The property with the key, and the expression that every key of this list begins with; null where that is nothing. */
  readonly key: string;
  readonly prefix: string | null;
  /** Types of which every edge must have its key for the list to be whole. */
  readonly counted: readonly KeyedType[];
}

/** @throws Error when the header of a keyed text does not declare its key */
export function keyedTextOf({ name, sections }: NamedQuery): KeyedText {
  const [, key = "", prefix, counted = ""] = /^(\S+)(?: after (.+))? counting ([\w, ]+)$/.exec(sections["Keyed"]?.[0] ?? "") ?? [];
  if (key === "") throw new Error(`${name} declares no key`);
  return { key, prefix: prefix ?? null, counted: counted.split(", ") as KeyedType[] };
}

/** Where in the order a page begins. */
export interface PagePlace {
  readonly key: string;
  readonly id: string;
}

/** A stretch of keys, both ends left out, as text after the list's prefix. */
export interface KeyRange {
  readonly low: string;
  readonly high: string;
}

/** What stands for the date of an undated statement where the earliest come first. */
const undatedLast = "~";
/** After the prefix comes a space, then a date or, where there is none, another space. Ids hold neither space nor `~`. */
const everything: KeyRange = { low: " ", high: " ~" };
const dated: KeyRange = { low: " !", high: " ~" };
const dateless: KeyRange = { low: "  ", high: " !" };
const nothing: KeyRange = { low: " ~", high: " ~" };

/**
 * The stretches of keys that a page is read from, in order: one for the latest first; for the earliest first the dated
 * statements and then the others.
 */
export function keyRanges(descending: boolean, place: PagePlace | null): readonly KeyRange[] {
  if (descending) return [{ low: everything.low, high: place === null ? everything.high : ` ${place.key} ${place.id}` }];
  if (place === null) return [dated, dateless];
  if (place.key === undatedLast) return [nothing, { low: `  ${place.id}`, high: dateless.high }];
  return [{ low: ` ${place.key} ${place.id}`, high: dated.high }, dateless];
}
