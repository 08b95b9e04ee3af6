import type { Row, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { compareText } from "../textOrder";
import { textOf } from "../rowValues";
import { readByIds } from "./readRows";

/** Judgements are followed this far from actor to actor. */
const longestChain = 8;

/**
 * For each of some actors the ids of the others that people hold to be the same, in order; those with none are left out. Of
 * the standing judgements on two actors the latest counts. An unnamed source is never the same as anybody.
 */
export async function readIdentities(run: Transaction["run"], queries: QueryLibrary, actorIds: Iterable<string>): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = [...new Set(actorIds)];
  const latest = new Map<string, Row>();
  const known = new Set(asked);
  let open = asked;
  for (let step = 0; step < longestChain && open.length > 0; step += 1) {
    const rows = await readByIds(run, queries, "read/judgementsOnActors", open);
    for (const row of [...rows].sort((one, other) => compareText(textOf(one["at"]) ?? "", textOf(other["at"]) ?? ""))) {
      latest.set([String(row["actor"]), String(row["other"])].sort(compareText).join(" "), row);
    }
    open = [...new Set(rows.map((row) => String(row["other"])))].filter((id) => !known.has(id));
    for (const id of open) known.add(id);
  }
  const neighbours = new Map<string, string[]>();
  for (const [pair, { verdict }] of latest) {
    const [one = "", other = ""] = pair.split(" ");
    if (verdict !== "SAME" || one.startsWith("anon:") || other.startsWith("anon:")) continue;
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
    neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
  }
  return new Map(asked.filter((id) => neighbours.has(id)).map((id) => [id, reachedFrom(id, neighbours)]));
}

function reachedFrom(start: string, neighbours: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reached = new Set([start]);
  for (const id of reached) for (const neighbour of neighbours.get(id) ?? []) reached.add(neighbour);
  reached.delete(start);
  return [...reached].sort(compareText);
}
