import type { Row } from "../store/graphStore";

/** Values in their order, `size` at once; no batch is empty. */
export function* batchesOf<T>(values: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Follows keyset pages by their rows' ids until one is not full. */
export async function* pagesOf(readPage: (after: string) => Promise<readonly Row[]>, pageSize: number): AsyncGenerator<readonly Row[]> {
  for (let after = ""; ;) {
    const rows = await readPage(after);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = String(rows.at(-1)?.["id"]);
  }
}
