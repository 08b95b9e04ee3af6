import { groupBy } from "./grouping";
import { independentAmong } from "./independence";
import { Derivations, type DerivationEdge, type DerivationKind, type Place } from "./derivations";
import { compareText } from "./textOrder";

/** One wording that carries something: the report it stands in, and its place in the document that was read. */
export interface Carrier extends Place {
  readonly reportId: string;
  readonly documentId: string | null;
  /** The report named as the one that first carried it, held or not. */
  readonly firstReportId?: string | null;
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

/** A report that carries the thing, and where its wordings lead. */
interface Ancestry {
  readonly reportId: string;
  /** The roots of each wording; of its own account, itself alone. */
  readonly alternatives: readonly ReadonlySet<string>[];
  /** The derivations its wordings follow, the most faithful first; none for an own account. */
  readonly edges: readonly DerivationEdge[];
  /** Reports that first carried it and that its wordings are made from. */
  readonly firsts: readonly string[];
}

/** The closer to the source a kind of copy stands, the sooner it speaks for its origin. */
const faithfulness: readonly DerivationKind[] = ["REPOST", "SYNDICATION", "EXCERPT", "TRANSLATION", "REWRITE", "SPUN_COPY"];

/**
 * Counts the origins of what `carriers` word: as many as there are carriers of which no two share a root, at most. Each
 * carrier follows its derivations to their roots, held or not. A report with several sources shares a root with each of
 * them and so never joins them. Derivations hold whenever they are judged and whatever is out by then, so that later
 * reports never take an origin away. See schema/model.md, Corroboration.
 * @param derivations  every edge reachable from the carriers
 * @param isOut  whether a report was certainly out at the instant asked for; what was not neither counts nor discounts.
 *               Where that leaves an origin without a report, the report that first carried it counts, if it was out.
 */
export function countOrigins(carriers: readonly Carrier[], derivations: readonly DerivationEdge[], isOut: (reportId: string) => boolean = () => true): CorroborationCount {
  const byReport = groupBy(carriers, (carrier) => carrier.reportId);
  const derived = new Derivations(derivations, byReport);
  const ancestries = [...byReport].map(([reportId, wordings]) => ancestryOf(reportId, wordings, derived)).toSorted(inOrder);
  const out = ancestries.filter(({ reportId }) => isOut(reportId));
  const counted = independentAmong([...out, ...standInsFor(ancestries, isOut)]);
  const roots = new Set([...counted.values()].flatMap((one) => [...one]));
  const discounted = out.filter((ancestry) => !counted.has(ancestry)).map((ancestry) => discountOf(ancestry, derived, roots));
  return {
    documents: new Set(carriers.filter(({ reportId }) => isOut(reportId)).flatMap(({ documentId }) => documentId ?? [])).size,
    reports: counted.size + discounted.length,
    origins: counted.size,
    counted: [...counted.keys()].map(({ reportId }) => reportId).toSorted(compareText),
    discounted: discounted.toSorted((a, b) => compareText(a.reportId, b.reportId)),
  };
}

/** What first carried it, out by then and no carrier in hand, in the place of the reports made from it that were not. */
function standInsFor(ancestries: readonly Ancestry[], isOut: (reportId: string) => boolean): readonly Ancestry[] {
  const alternatives = new Map<string, readonly ReadonlySet<string>[]>();
  for (const ancestry of ancestries.filter(({ reportId }) => !isOut(reportId))) {
    for (const first of ancestry.firsts.filter(isOut)) alternatives.set(first, [...(alternatives.get(first) ?? []), ...ancestry.alternatives]);
  }
  return [...alternatives].filter(([first]) => ancestries.every(({ reportId }) => reportId !== first))
    .map(([reportId, roots]) => ({ reportId, alternatives: roots, edges: [], firsts: [] }));
}

function ancestryOf(reportId: string, wordings: readonly Carrier[], derived: Derivations): Ancestry {
  const followed = wordings.map((wording) => derived.covering(reportId, wording));
  if (followed.some((edges) => edges.length === 0)) return { reportId, alternatives: [new Set([reportId])], edges: [], firsts: [] };
  const alternatives = followed.map((edges) => new Set(edges.flatMap((edge) => [...derived.above(edge).roots])));
  const edges = [...new Set(followed.flat())].toSorted((a, b) => rank(a) - rank(b) || compareText(a.to, b.to));
  const firsts = wordings.flatMap(({ firstReportId }, position) =>
    (typeof firstReportId === "string" && followed[position]?.some((edge) => derived.above(edge).passed.has(firstReportId)) ? [firstReportId] : []));
  return { reportId, alternatives: alternatives.toSorted((a, b) => a.size - b.size || compareText(printed(a), printed(b))), edges, firsts: [...new Set(firsts)].toSorted() };
}

function printed(roots: ReadonlySet<string>): string {
  return [...roots].toSorted().join(" ");
}

/** Own accounts first, then the most faithful copies. */
function inOrder(a: Ancestry, b: Ancestry): number {
  return rank(a.edges[0]) - rank(b.edges[0]) || compareText(a.reportId, b.reportId);
}

function rank(edge: DerivationEdge | undefined): number {
  return edge === undefined ? -1 : faithfulness.indexOf(edge.kind);
}

/** Tells of the derivation that leads to an origin which is counted already. */
function discountOf({ reportId, edges }: Ancestry, derived: Derivations, counted: ReadonlySet<string>): DiscountedReport {
  const edge = edges.find((one) => [...derived.above(one).roots].some((root) => counted.has(root))) ?? edges[0];
  if (edge === undefined) throw new Error(`${reportId} is an own account and cannot be discounted`);
  return { reportId, reason: edge.kind, derivedFromId: edge.to, evidence: edge.evidence };
}
