import type { GraphStore, Row } from "../store/graphStore";
import type { QueryLibrary } from "../store/queryLibrary";
import { batchesOf } from "./batches";
import { countOrigins, type Carrier, type CorroborationCount } from "./corroboration";
import type { DerivationEdge } from "./derivations";
import { DomainError } from "./errors";
import { certainlyBy, certainlyPublishedBy } from "./timeBounds";
import { carriesAnyOf, wordsFrom } from "./words";

/** What is to be counted: a statement alone, or all that assert one answer, as publicly known at an instant. */
export interface CorroborationAsked {
  readonly statementIds: readonly string[];
  /** The answer: only wordings and witnesses that word one of these count. None for a statement as a whole. */
  readonly propositionIds: readonly string[];
  /** Only reports certainly published by then count, and witnesses certainly heard; null for all. */
  readonly knownAsOf: string | null;
}

/** A count over one or several statements that say the same; `firsthandWitnesses` are distinct speakers. */
export interface Corroborated extends CorroborationCount {
  readonly firsthandWitnesses: number;
}

interface Worded {
  readonly isApart: boolean;
  readonly words: readonly string[];
}
interface DatedCarrier extends Carrier, Worded {
  readonly publishedAt: string | null;
  readonly firstReportId: string | null;
  readonly firstPublishedAt: string | null;
}
interface Witness {
  /** Of the statement in which the witness tells of it. */
  readonly wordings: readonly Worded[];
  readonly actorId: string;
  readonly disclosedLatest: string | null;
}
interface Evidence {
  readonly carriers: readonly DatedCarrier[];
  readonly witnesses: readonly Witness[];
}

/** Most ids a query of this file takes. */
const batchSize = 1000;
/** Most rows that `read/derivationsAbove` gives. */
const mostDerivations = 10_000;
/** How far up `read/derivationsAbove` reads. */
const stepsAtOnce = 9;

/**
 * How independently each of `asked` is reported, in its order. Two round trips for up to 1,000 statements and as many
 * reports together; another where derivations go further up than nine steps.
 */
export async function readCorroboration(store: GraphStore, queries: QueryLibrary, asked: readonly CorroborationAsked[]): Promise<readonly Corroborated[]> {
  const evidence = await readEvidence(store, queries, [...new Set(asked.flatMap(({ statementIds }) => statementIds))]);
  const found = [...evidence.values()];
  const reportIds = new Set(found.flatMap(({ carriers }) => carriers.map(({ reportId }) => reportId)));
  const derivations = await readDerivations(store, queries, [...reportIds]);
  return asked.map(({ statementIds, propositionIds, knownAsOf }) => {
    const given = statementIds.flatMap((id) => evidence.get(id) ?? []);
    return countOf(given.map((one) => evidenceFor(one, propositionIds)), derivations, knownAsOf);
  });
}

/** What of the evidence carries one of the propositions, whichever it is of a statement as a whole. */
function evidenceFor(evidence: Evidence, propositionIds: readonly string[]): Evidence {
  const carries = ({ isApart, words }: Worded): boolean => carriesAnyOf(wordsFrom(isApart, words), propositionIds);
  return {
    carriers: evidence.carriers.filter(carries),
    witnesses: evidence.witnesses.filter(({ wordings }) => wordings.length === 0 || wordings.some(carries)),
  };
}

function countOf(evidence: readonly Evidence[], derivations: readonly DerivationEdge[], knownAsOf: string | null): Corroborated {
  const carriers = evidence.flatMap((one) => one.carriers);
  const witnesses = evidence.flatMap((one) => one.witnesses);
  const isHeard = certainlyBy(knownAsOf);
  const isPublished = certainlyPublishedBy(knownAsOf);
  const published = new Map(carriers.flatMap(({ reportId, publishedAt, firstReportId, firstPublishedAt }): [string, string | null][] =>
    [[reportId, publishedAt], ...(firstReportId === null ? [] : [[firstReportId, firstPublishedAt] as [string, string | null]])]));
  const isOut = (reportId: string): boolean => isPublished(published.get(reportId) ?? null);
  return {
    ...countOrigins(carriers, derivations, knownAsOf === null ? undefined : isOut),
    firsthandWitnesses: new Set(witnesses.filter(({ disclosedLatest }) => isHeard(disclosedLatest)).map(({ actorId }) => actorId)).size,
  };
}

async function readEvidence(store: GraphStore, queries: QueryLibrary, ids: readonly string[]): Promise<ReadonlyMap<string, Evidence>> {
  const rows = await Promise.all([...batchesOf(ids, batchSize)].map((batch) => store.read(queries.get("read/evidenceOfStatements"), { ids: batch })));
  return new Map(rows.flat().map((row) => [String(row["id"]), row as Row & Evidence]));
}

/** Every derivation above the reports, each once. @throws DomainError INVALID_DATA for a report with more sources than can be read */
async function readDerivations(store: GraphStore, queries: QueryLibrary, reportIds: readonly string[]): Promise<readonly DerivationEdge[]> {
  const edges = new Map<string, DerivationEdge>();
  const started = new Set<string>();
  for (let open = reportIds; open.length > 0;) {
    for (const id of open) started.add(id);
    const rows = (await Promise.all([...batchesOf(open, batchSize)].map((batch) => readAbove(store, queries, batch)))).flat();
    for (const edge of rows) edges.set(JSON.stringify(edge), edge);
    open = frontOf(open, rows).filter((id) => !started.has(id));
  }
  return [...edges.values()];
}

async function readAbove(store: GraphStore, queries: QueryLibrary, ids: readonly string[]): Promise<readonly DerivationEdge[]> {
  const rows = await store.read(queries.get("read/derivationsAbove"), { ids });
  if (rows.length < mostDerivations) return rows as readonly (Row & DerivationEdge)[];
  if (ids.length === 1) throw new DomainError("INVALID_DATA", `${String(ids[0])} has ${mostDerivations} derivations above it or more, which is more than can be counted`);
  const half = Math.ceil(ids.length / 2);
  return (await Promise.all([ids.slice(0, half), ids.slice(half)].map((part) => readAbove(store, queries, part)))).flat();
}

/** The reports as many steps up as were read at once: what is above them was not. */
function frontOf(ids: readonly string[], edges: readonly DerivationEdge[]): readonly string[] {
  const sources = new Map<string, string[]>();
  for (const { from, to } of edges) sources.set(from, [...(sources.get(from) ?? []), to]);
  const reached = new Set(ids);
  let level = [...reached];
  for (let step = 0; step < stepsAtOnce; step += 1) {
    level = [...new Set(level.flatMap((id) => sources.get(id) ?? []))].filter((id) => !reached.has(id));
    for (const id of level) reached.add(id);
  }
  return level;
}
