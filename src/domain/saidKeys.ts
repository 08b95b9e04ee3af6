import type { CypherText, Parameters, Row } from "../store/graphStore";
import type { QueryLibrary } from "../store/queryLibrary";

/**
 * Where a statement, or a contradiction by its later side, stands in the order by said time: the first day or instant it may have been said, or nothing when it
 * is undated, a space, and its id. No id holds a space and a space sorts before every other sign, so keys compare like the
 * pair (saidEarliest, id). Null while the statement is retired.
 */
export function saidKeyOf({ id, at, isRetired }: { readonly id: string; readonly at: string | null; readonly isRetired: boolean }): string | null {
  return isRetired ? null : `${at ?? ""} ${id}`;
}

/** A key within what one node, or a pair of them, is tied to: their ids before the key. */
export function saidKeyWithin(ids: readonly string[], saidKey: string | null): string | null {
  return saidKey === null ? null : [...ids, saidKey].join(" ");
}

/** The keys of a statement as they are stored. */
export interface SaidKeys {
  /** `Statement.saidKey`. */
  readonly saidKey: string | null;
  /** `Statement.saidLists`: the lists it was last put on. */
  readonly saidLists: readonly string[];
  /** Every MADE edge that leads to it, retired actors too. */
  readonly made: readonly KeyedEdge[];
  /** Every ABOUT edge that starts at it, whatever it leads to. */
  readonly about: readonly KeyedEdge[];
}

export interface KeyedEdge {
  /** The id of the node at its other end. */
  readonly other: string;
  readonly saidKey: string | null;
}

interface Keyed extends SaidKeys {
  readonly id: string;
  readonly at: string | null;
  readonly isRetired: boolean;
}

/** The lists a statement stands on: what each maker said, what is said about each thing it is about. None when it is retired. */
export function saidListsOf(statement: Keyed): readonly string[] {
  if (statement.isRetired) return [];
  return [...new Set([...statement.made.map(({ other }) => `by ${other}`), ...statement.about.map(({ other }) => `about ${other}`)])].sort();
}

/** Whether the statement's note of its key and lists is right. */
export function hasRightNote(statement: Keyed): boolean {
  const lists = saidListsOf(statement);
  return statement.saidKey === saidKeyOf(statement) && lists.length === statement.saidLists.length && lists.every((list, place) => list === statement.saidLists[place]);
}

/** Whether the keys on its edges are right. */
export function hasRightEdgeKeys(statement: Keyed): boolean {
  return [...statement.made, ...statement.about].every((edge) => isRight(edge, statement));
}

/** Writes the keys of edges that are not right. */
export async function writeEdgeKeys(run: (query: CypherText, parameters?: Parameters) => Promise<readonly Row[]>, queries: QueryLibrary, statements: readonly Keyed[]): Promise<void> {
  for (const [edges, text] of [["made", "write/setSaidKeysOfMade"], ["about", "write/setSaidKeysOfAbout"]] as const) {
    const rows = statements.filter((statement) => !statement[edges].every((edge) => isRight(edge, statement))).map((statement) => ({ id: statement.id, saidKey: saidKeyOf(statement) }));
    if (rows.length > 0) await run(queries.get(text), { rows });
  }
}

function isRight({ other, saidKey }: KeyedEdge, statement: Keyed): boolean {
  return saidKey === saidKeyWithin([other], saidKeyOf(statement));
}
