import type { Config } from "./config";
import type { StoreTarget } from "./store/engines/open";

/** The database that a configuration means. */
export function storeTarget({ neo4j, dataDir }: Config): StoreTarget {
  return neo4j === null ? { kind: "embedded", dataDir } : { kind: "neo4j", ...neo4j };
}
