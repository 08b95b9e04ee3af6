import type { Row, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { batchesOf } from "../batches";

/** Most ids of one query. */
const batchRows = 5000;

/** Runs a query by ids, each once, in batches; no round trip for no ids. */
export async function readByIds(run: Transaction["run"], queries: QueryLibrary, name: string, ids: Iterable<string>, parameter = "ids"): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const batch of batchesOf(new Set(ids), batchRows)) {
    for (const row of await run(queries.get(name), { [parameter]: batch })) rows.push(row);
  }
  return rows;
}
