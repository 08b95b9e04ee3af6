import { ratio } from "fuzzball";
import type { JsonValue, Row } from "../store/graphStore";
import { nameKey } from "./names";

/** The actors' names nearest to one that nobody bears, best first, at most five. A likeness suggests; it never decides. */
export function nearestNames(asked: string, rows: readonly Row[]): readonly string[] {
  const key = nameKey(asked);
  const likeness = (name: string): number => {
    const candidate = nameKey(name);
    return Math.max(ratio(key, candidate), ...candidate.split(" ").map((word) => ratio(key, word) - 1));
  };
  return rows
    .map((row) => {
      const name = String(row["name"] ?? "");
      const spellings = [name, ...((row["aliases"] ?? []) as readonly JsonValue[]).map(String)];
      return { name, score: Math.max(...spellings.map(likeness)) };
    })
    .filter(({ name, score }) => name !== "" && score >= 60)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, 5)
    .map(({ name }) => name);
}
