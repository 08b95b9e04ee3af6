import { StoreError, type CypherText, type Row } from "../graphStore";
import { engineText } from "./engineTexts";

/**
 * Makes sure that no id occurs twice before a constraint is created: the embedded engine would accept it over duplicates
 * in silence, and Neo4j would refuse without saying which.
 * @throws StoreError CONSTRAINT naming the ids
 */
export async function uniqueKeysAreFree(run: (query: CypherText) => Promise<readonly Row[]>): Promise<void> {
  const duplicates = await run(engineText("read/duplicateIds"));
  if (duplicates.length === 0) return;
  const names = duplicates.map((row) => `${String(row["label"])} ${String(row["id"])} (${String(row["times"])} times)`);
  throw new StoreError("CONSTRAINT", `ids occur more than once, so the schema was not applied: ${names.join(", ")}`);
}
