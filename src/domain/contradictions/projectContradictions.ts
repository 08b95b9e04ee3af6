import type { CypherText, Parameters, Row, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { batchesOf } from "../batches";
import { groupBy } from "../grouping";
import { textOf } from "../rowValues";
import { disagreementsOf, groupsOf, type DisagreementKey, type Standing } from "./disagreements";
import type { Contradiction } from "./findContradictions";
import { contradictionsOf } from "./readContradictions";
import { readByIds } from "./readRows";
import { disagreementEdge, edgesOf, nodeOf, standingOf, type ContradictionEdge } from "./records";

type Run = Transaction["run"];

const batchRows = 5000;

/**
 * The one writer of contradictions: removes those of the statements, and of the statements that these tell of, and creates
 * them afresh from base edges, with the edges between their actors. The counterparts are found through propositions,
 * questions and replies; a statement that takes no side costs no more than being looked at.
 */
export async function projectContradictions(run: Run, queries: QueryLibrary, statementIds: Iterable<string>): Promise<void> {
  const ids = new Set(statementIds);
  const touched = new Set([...ids, ...(await readByIds(run, queries, "read/statementsToldBy", ids)).map((row) => String(row["id"]))]);
  const stored = await readByIds(run, queries, "read/contradictionsOfStatements", touched);
  const fresh = await contradictionsOf(run, queries, touched);
  if (stored.length === 0 && fresh.length === 0) return;
  await removeStored(run, queries, stored);
  await createFresh(run, queries, fresh);
  await projectDisagreements(run, queries, stored.map(standingOfRow), fresh.map(standingOf));
}

async function removeStored(run: Run, queries: QueryLibrary, stored: readonly Row[]): Promise<void> {
  const rows = stored.map((row) => ({ id: String((row["c"] as Row)["id"]), a: textOf(row["a"]), b: textOf(row["b"]) }));
  for (const batch of batchesOf(rows, batchRows)) await run(queries.get("write/removeContradicts"), { rows: batch });
  for (const batch of batchesOf(rows, batchRows)) await run(queries.get("write/removeContradictions"), { ids: batch.map(({ id }) => id) });
}

async function createFresh(run: Run, queries: QueryLibrary, fresh: readonly Contradiction[]): Promise<void> {
  const put = queries.choose("write/putNodes", { NodeLabel: "Contradiction" });
  for (const batch of batchesOf(fresh, batchRows)) await run(put, { rows: batch.map(nodeOf).map(({ id, properties }) => ({ id, properties })) });
  await createEdges(run, queries, fresh.flatMap(edgesOf));
}

/** Draws the edges between actors afresh for every group that a removed or a created contradiction belongs to. */
async function projectDisagreements(run: Run, queries: QueryLibrary, removed: readonly Standing[], created: readonly Standing[]): Promise<void> {
  const isFresh = new Set(created.map(({ id }) => id));
  const affected = [...removed, ...created];
  const members = await readMembers(run, queries, affected);
  const keysOf = (standings: readonly Standing[]): readonly DisagreementKey[] => standings.flatMap(groupsOf);
  const affectedIds = new Set(keysOf(affected).map(({ id }) => id));
  const drawn = new Map([...keysOf(removed), ...keysOf(members.filter(({ id }) => !isFresh.has(id)))].filter(({ id }) => affectedIds.has(id)).map((key) => [key.id, key]));
  const ends = [...drawn.values()].flatMap(({ id, one, other }) => [{ id, from: one, to: other }, ...(one === other ? [] : [{ id, from: other, to: one }])]);
  for (const rows of batchesOf(ends, batchRows)) await run(queries.get("write/removeDisagreements"), { rows });
  const groups = [...disagreementsOf(members).values()].filter(({ id }) => affectedIds.has(id));
  await createEdges(run, queries, groups.map(disagreementEdge));
}

/** The stored contradictions that may share a group with some: those over the same questions, propositions, or nothing. */
async function readMembers(run: Run, queries: QueryLibrary, standings: readonly Standing[]): Promise<readonly Standing[]> {
  const rows: Row[] = [];
  const questions = standings.flatMap(({ questionId }) => questionId ?? []);
  const propositions = standings.flatMap(({ questionId, propositionId }) => (questionId === null ? (propositionId ?? []) : []));
  const actors = standings.filter(({ questionId, propositionId }) => questionId === null && propositionId === null).flatMap(({ makersOfA, makersOfB }) => [...makersOfA, ...makersOfB]);
  const add = async (query: CypherText, ids: readonly string[]): Promise<void> => {
    for (const batch of batchesOf(new Set(ids), batchRows)) rows.push(...(await run(query, { ids: batch })));
  };
  await add(queries.choose("read/contradictionsOver", { NodeLabel: "Question" }), questions);
  await add(queries.choose("read/contradictionsOver", { NodeLabel: "Proposition" }), propositions);
  await add(queries.get("read/contradictionsOverNothing"), actors);
  return [...new Map(rows.map(standingOfRow).map((standing) => [standing.id, standing])).values()];
}

/** The inverse of a stored node, as far as groups need it. */
function standingOfRow(row: Row): Standing {
  const c = row["c"] as Row;
  const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
  return {
    id: String(c["id"]), kind: String(c["kind"]), scope: String(c["scope"]), at: textOf(c["at"]), questionId: textOf(c["questionId"]), propositionId: textOf(c["propositionId"]),
    disclosedLatest: textOf(c["disclosedLatest"]), caption: textOf(c["label"]) ?? "", a: textOf(row["a"]) ?? "", makersOfA: list(c["speakersOfA"]), makersOfB: list(c["speakersOfB"]),
    selves: list(c["selves"]).map((pair) => pair.split(" ") as [string, string]),
  };
}

async function createEdges(run: Run, queries: QueryLibrary, edges: readonly ContradictionEdge[]): Promise<void> {
  for (const [, alike] of groupBy(edges, ({ type, toLabel }) => `${type} ${toLabel}`)) {
    const [{ type, fromLabel, toLabel }] = alike;
    const query = queries.choose("write/createEdges", { FromLabel: fromLabel, EdgeType: type, ToLabel: toLabel });
    for (const batch of batchesOf(alike, batchRows)) await run(query, { rows: batch.map(({ from, to, properties }) => ({ from, to, properties })) } as Parameters);
  }
}
