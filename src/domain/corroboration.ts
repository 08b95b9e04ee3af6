import { groupBy } from "./grouping";
import type { derivationKinds } from "./model";

export type DerivationKind = (typeof derivationKinds)[number];

/** One wording that carries a statement: the report it stands in, and its place in the document that was read. */
export interface Carrier {
  readonly reportId: string;
  readonly documentId: string | null;
  /** Unicode code points of the document's text, half-open. */
  readonly start: number;
  readonly end: number;
}

/** A DERIVED_FROM edge. `start`/`end`: the part of the derived document it covers; null for all of it. */
export interface DerivationEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: DerivationKind;
  readonly evidence: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Why a report adds no origin of its own. */
export interface DiscountedReport {
  readonly reportId: string;
  readonly reason: DerivationKind;
  readonly derivedFromId: string;
  readonly evidence: string;
}

/** How independently something is reported. Every number opens into the reports counted and discounted. */
export interface CorroborationCount {
  readonly documents: number;
  readonly reports: number;
  readonly origins: number;
  /** One report for each origin, in id order. */
  readonly counted: readonly string[];
  /** The other carriers, in id order. */
  readonly discounted: readonly DiscountedReport[];
}

/** The closer to the source a kind of copy stands, the sooner it speaks for its origin. */
const faithfulness: readonly DerivationKind[] = ["REPOST", "SYNDICATION", "EXCERPT", "TRANSLATION", "REWRITE", "SPUN_COPY"];

/** Where a carrier's derivations lead: its roots, and the edge it leaves by. */
interface Ancestry {
  readonly reportId: string;
  readonly roots: ReadonlySet<string>;
  readonly edge: DerivationEdge | null;
}

/**
 * Counts the origins of what `carriers` word. From each carrier the derivations are followed to their roots, held or not;
 * carriers that share a root are one origin. An edge that covers a part of a document is followed only by wordings inside
 * that part; a report with several sources shares an origin with each of them and never joins them; COMPILATION is never
 * followed. See schema/model.md, Corroboration.
 * @param derivations  every edge reachable from the carriers
 */
export function countOrigins(carriers: readonly Carrier[], derivations: readonly DerivationEdge[]): CorroborationCount {
  const byReport = groupBy(carriers, (carrier) => carrier.reportId);
  const edgesFrom = groupBy(derivations.filter(({ kind }) => kind !== "COMPILATION"), (edge) => edge.from);
  const ancestries = [...byReport].map(([reportId, wordings]) => ancestryOf(reportId, wordings, byReport, edgesFrom));

  const ordered = ancestries.toSorted((a, b) => a.roots.size - b.roots.size || rank(a) - rank(b) || compare(a.reportId, b.reportId));
  const taken = new Set<string>();
  const counted: string[] = [];
  const discounted: DiscountedReport[] = [];
  for (const ancestry of ordered) {
    if ([...ancestry.roots].some((root) => taken.has(root)) && ancestry.edge !== null) discounted.push(discountOf(ancestry.reportId, ancestry.edge));
    else counted.push(ancestry.reportId);
    for (const root of ancestry.roots) taken.add(root);
  }
  return {
    documents: new Set(carriers.flatMap(({ documentId }) => documentId ?? [])).size,
    reports: byReport.size,
    origins: counted.length,
    counted: counted.toSorted(compare),
    discounted: discounted.toSorted((a, b) => compare(a.reportId, b.reportId)),
  };
}

function ancestryOf(
  reportId: string, wordings: readonly Carrier[], byReport: ReadonlyMap<string, readonly Carrier[]>, edgesFrom: ReadonlyMap<string, readonly DerivationEdge[]>,
): Ancestry {
  const edges = edgesFrom.get(reportId) ?? [];
  const covering = (wording: Carrier): readonly DerivationEdge[] => edges.filter((edge) => covers(edge, wording));
  const isOwnAccount = wordings.some((wording) => covering(wording).length === 0);
  if (isOwnAccount) return { reportId, roots: new Set([reportId]), edge: null };
  const followed = [...new Set(wordings.flatMap(covering))].toSorted((a, b) => kindRank(a.kind) - kindRank(b.kind) || compare(a.to, b.to));
  const roots = new Set(followed.flatMap(({ to }) => [...rootsOf(to, byReport, edgesFrom, new Set([reportId]))]));
  return { reportId, roots, edge: followed[0] ?? null };
}

/** The roots above a report. Where no wording in hand tells which of several parts it draws on, all of its sources count. */
function rootsOf(
  reportId: string, byReport: ReadonlyMap<string, readonly Carrier[]>, edgesFrom: ReadonlyMap<string, readonly DerivationEdge[]>, path: ReadonlySet<string>,
): ReadonlySet<string> {
  if (path.has(reportId)) return new Set([reportId]);
  const edges = edgesFrom.get(reportId) ?? [];
  const wordings = byReport.get(reportId) ?? [];
  if (wordings.some((wording) => !edges.some((edge) => covers(edge, wording)))) return new Set([reportId]);
  const followed = wordings.length === 0 ? edges : edges.filter((edge) => wordings.some((wording) => covers(edge, wording)));
  if (followed.length === 0) return new Set([reportId]);
  return new Set(followed.flatMap(({ to }) => [...rootsOf(to, byReport, edgesFrom, new Set([...path, reportId]))]));
}

function covers(edge: DerivationEdge, wording: Carrier): boolean {
  return edge.start === null || edge.end === null || (wording.start >= edge.start && wording.end <= edge.end);
}

function rank({ edge }: Ancestry): number {
  return edge === null ? -1 : kindRank(edge.kind);
}

function kindRank(kind: DerivationKind): number {
  return faithfulness.indexOf(kind);
}

function discountOf(reportId: string, edge: DerivationEdge): DiscountedReport {
  return { reportId, reason: edge.kind, derivedFromId: edge.to, evidence: edge.evidence };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
