import type { JsonValue, Row, Transaction } from "../store/graphStore";
import type { QueryLibrary } from "../store/queryLibrary";
import { groupBy } from "./grouping";
import { derivedEdgeTypes, type DerivedEdgeType, type NodeLabel } from "./model";
import { textOf } from "./rowValues";
import { saidKeyOf, saidKeyWithin, type KeyedEdge, type SaidKeys } from "./saidKeys";
import { shorten } from "./shortLabel";

/** The rule each derived edge is made by. A changed rule takes a new number, which makes every older edge stale. */
const projectionRules = {
  SAID_ABOUT: "said_about@2",
  ATTRIBUTES_AUTHORSHIP: "attributes_authorship@2",
  ALLEGED_AUTHOR_OF: "alleged_author_of@2",
} as const satisfies Record<DerivedEdgeType, string>;

/** Which two nodes a derived edge joins. It always starts at an Actor. */
export interface DerivedEnds {
  readonly type: DerivedEdgeType;
  readonly from: string;
  readonly to: string;
  readonly toLabel: NodeLabel;
}

/** An edge computed from one statement; properties that are absent are left out. */
export interface DerivedEdge extends DerivedEnds {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | boolean>> & { readonly statementId: string };
}

/** What derived edges are computed from: one statement with its base edges, retired nodes left out but for the stored keys. */
export interface StatementFacts extends SaidKeys {
  readonly id: string;
  readonly isRetired: boolean;
  readonly attestation: string | null;
  /** `saidEarliest`. */
  readonly at: string | null;
  /** When it was certainly public. */
  readonly disclosedLatest: string | null;
  readonly gist: string | null;
  readonly makers: readonly string[];
  readonly subjects: readonly { readonly id: string; readonly label: NodeLabel; readonly polarity: string | null }[];
  readonly authorship: readonly { readonly stance: string; readonly proposition: string; readonly role: string | null; readonly author: string; readonly plan: string }[];
  /** The ends of the edges last derived from it, as noted on the statement. */
  readonly projectedEdges: readonly DerivedEnds[];
}

const subjectLabels = ["Actor", "Plan", "PlanVersion", "Provision", "Topic"] as const satisfies readonly NodeLabel[];
const captionLength = 140;

/**
 * The edges of a statement: from each maker to each thing it is about (statements left out), and for each proposition of
 * authorship it asserts or denies from each maker, and from the alleged author, to the plan. None when it is retired.
 */
export function derivedEdgesOf(statement: StatementFacts): readonly DerivedEdge[] {
  if (statement.isRetired) return [];
  const slug = withoutPrefix(statement.id);
  const edge = (type: DerivedEdgeType, from: string, to: string, toLabel: NodeLabel, key: readonly string[], own: Readonly<Record<string, string | null>>): DerivedEdge => {
    const id = `${type.toLowerCase().replaceAll("_", "-")}:${[slug, from, to, ...key].join("/")}`;
    const given = Object.fromEntries(Object.entries({ at: statement.at, disclosedLatest: statement.disclosedLatest, ...own }).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
    return { type, from, to, toLabel, id, properties: { ...given, id, derived: true, rule: projectionRules[type], statementId: statement.id } };
  };
  const saidAbout = statement.makers.flatMap((maker) => statement.subjects.map((subject) =>
    edge("SAID_ABOUT", maker, subject.id, subject.label, [], {
      polarity: subject.polarity, attestation: statement.attestation, saidKey: saidKeyWithin([maker, subject.id], saidKeyOf(statement)),
      caption: statement.gist === null ? null : shorten(statement.gist, captionLength),
    })));
  const authorship = statement.makers.flatMap((maker) => statement.authorship.flatMap(({ stance, proposition, role, author, plan }) => {
    const key = [withoutPrefix(proposition), stance.toLowerCase()];
    return [
      edge("ATTRIBUTES_AUTHORSHIP", maker, plan, "Plan", [author, ...key], { to: author, role, stance }),
      edge("ALLEGED_AUTHOR_OF", author, plan, "Plan", [maker, ...key], { by: maker, role, stance }),
    ];
  }));
  return [...saidAbout, ...authorship];
}

/** Reads what the derived edges of some statements depend on; statements that do not exist are left out. */
export async function readStatementFacts(run: Transaction["run"], queries: QueryLibrary, ids: readonly string[]): Promise<readonly StatementFacts[]> {
  if (ids.length === 0) return [];
  const statements = await run(queries.get("read/projectedStatements"), { ids });
  const makers = byStatement(await run(queries.get("read/makersOfStatements"), { ids }));
  const subjects = byStatement(await run(queries.get("read/subjectsOfStatements"), { ids }));
  const authorship = byStatement(await run(queries.get("read/authorshipTakenByStatements"), { ids }));
  return statements.map((row) => {
    const id = String(row["id"]);
    return {
      id,
      isRetired: textOf(row["retiredAt"]) !== null,
      attestation: textOf(row["attestation"]),
      at: textOf(row["at"]),
      disclosedLatest: textOf(row["disclosedLatest"]),
      gist: textOf(row["gist"]),
      makers: distinct(standing(makers.get(id)).flatMap((maker) => textOf(maker["maker"]) ?? [])),
      subjects: subjectsOf(standing(subjects.get(id))),
      authorship: authorshipOf(authorship.get(id) ?? []),
      projectedEdges: textsOf(row["projectedEdges"]).flatMap((note) => parseEnds(note) ?? []),
      saidKey: textOf(row["saidKey"]),
      saidLists: textsOf(row["saidLists"]),
      made: keyedEdges(makers.get(id), "maker"),
      about: keyedEdges(subjects.get(id), "subject"),
    };
  });
}

/** The note a statement keeps on an edge derived from it. */
export function printEnds({ type, from, to, toLabel }: DerivedEnds): string {
  return `${type} ${from} ${toLabel} ${to}`;
}

function parseEnds(note: string): DerivedEnds | null {
  const [type, from, toLabel, to] = note.split(" ");
  const knownType = derivedEdgeTypes.find((candidate) => candidate === type);
  const knownLabel = subjectLabels.find((candidate) => candidate === toLabel);
  return knownType === undefined || knownLabel === undefined || from === undefined || to === undefined ? null : { type: knownType, from, to, toLabel: knownLabel };
}

/** Each subject once. Where several edges lead to it, the polarity is theirs if they agree, else MIXED. */
function subjectsOf(rows: readonly Row[]): StatementFacts["subjects"] {
  const subjects = new Map<string, { id: string; label: NodeLabel; polarity: string | null }>();
  for (const row of rows) {
    const id = textOf(row["subject"]);
    const labels: readonly unknown[] = Array.isArray(row["labels"]) ? row["labels"] : [];
    const label = subjectLabels.find((candidate) => labels.includes(candidate));
    if (id === null || label === undefined) continue;
    const polarity = textOf(row["polarity"]);
    const known = subjects.get(id)?.polarity ?? null;
    subjects.set(id, { id, label, polarity: known === null || polarity === null || known === polarity ? (polarity ?? known) : "MIXED" });
  }
  return [...subjects.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function authorshipOf(rows: readonly Row[]): StatementFacts["authorship"] {
  const claims = rows.map((row) => ({
    stance: String(row["stance"]), proposition: String(row["proposition"]), role: textOf(row["role"]), author: String(row["author"]), plan: String(row["plan"]),
  }));
  const keyed = new Map(claims.map((claim) => [[claim.author, claim.plan, claim.proposition, claim.stance].join(" "), claim]));
  return [...keyed.keys()].sort().flatMap((key) => keyed.get(key) ?? []);
}

/** The rows whose node at the other end stands. */
function standing(rows: readonly Row[] = []): readonly Row[] {
  return rows.filter((row) => textOf(row["retiredAt"]) === null);
}

function keyedEdges(rows: readonly Row[] = [], other: "maker" | "subject"): readonly KeyedEdge[] {
  return rows.flatMap((row) => {
    const id = textOf(row[other]);
    return id === null ? [] : [{ other: id, saidKey: textOf(row["saidKey"]) }];
  });
}

function byStatement(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return groupBy(rows, (row) => String(row["id"]));
}

function textsOf(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

function withoutPrefix(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
