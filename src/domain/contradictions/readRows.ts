import type { JsonValue, Row, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";

/** Most ids of one query. */
const batchRows = 5000;

/** Runs a query by ids, each once, in batches; no round trip for no ids. */
export async function readByIds(run: Transaction["run"], queries: QueryLibrary, name: string, ids: Iterable<string>, parameter = "ids"): Promise<readonly Row[]> {
  const all = [...new Set(ids)];
  const rows: Row[] = [];
  for (let start = 0; start < all.length; start += batchRows) {
    for (const row of await run(queries.get(name), { [parameter]: all.slice(start, start + batchRows) })) rows.push(row);
  }
  return rows;
}

export function textOf(value: JsonValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

export function numberOf(value: JsonValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** The records of a list; none when it is no list. */
export function recordsOf(value: JsonValue | undefined): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}
