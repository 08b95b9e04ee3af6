import { ratio } from "fuzzball";
import { DomainError } from "../errors";
import { baseEdges, contradictionEdges, derivedEdgeTypes, labelOfId, type NodeLabel } from "../model";

/** Every edge type of the graph, the derived ones first. */
export const edgeTypes: readonly string[] = [...derivedEdgeTypes, ...Object.keys(contradictionEdges), ...Object.keys(baseEdges)];

/** What is followed when no types are named: whatever joins actors, plans with their parts, contradicting statements, and reports with their makers. */
export const viewerEdgeTypes: readonly string[] = [
  "SAID_ABOUT", "ATTRIBUTES_AUTHORSHIP", "ALLEGED_AUTHOR_OF", "DISAGREES_WITH", "CONTRADICTS", "HAS_VERSION", "HAS_PROVISION", "ON_TOPIC",
  "REVISION_OF", "COUNTERS", "ECHOES", "ALIGNED_WITH", "HOLDS_OFFICE", "MEMBER_OF", "SAME_AS", "PUBLISHED_BY", "WRITTEN_BY", "DERIVED_FROM",
];

/** Labels whose nodes the usual types join; others are tied to the graph by base edges. */
const viewerLabels: readonly (NodeLabel | null)[] = ["Actor", "Plan", "PlanVersion", "Provision", "Topic", null];

const subjects: readonly NodeLabel[] = ["Actor", "Plan", "PlanVersion", "Provision", "Topic"];
const endsOf: Readonly<Record<string, readonly NodeLabel[]>> = {
  ...Object.fromEntries(Object.entries(baseEdges).map(([type, { from, to }]) => [type, [...from, ...to]])),
  ...Object.fromEntries(Object.entries(contradictionEdges).map(([type, { from, to }]) => [type, [from, ...to]])),
  SAID_ABOUT: subjects, ATTRIBUTES_AUTHORSHIP: ["Actor", "Plan"], ALLEGED_AUTHOR_OF: ["Actor", "Plan"],
};

/** The labels of the nodes that edges of some types join. */
export function labelsJoinedBy(types: readonly string[]): readonly NodeLabel[] {
  return types.flatMap((type) => endsOf[type] ?? []);
}

/**
 * The types to follow, in the order of `edgeTypes`, each once.
 * @param asked  null for the usual ones: those of viewers, or all when one of `ids` is a statement or a source
 * @throws DomainError UNKNOWN_NAME with the nearest types, BAD_USER_INPUT for an empty list
 */
export function edgeTypesFor(asked: readonly string[] | null, ids: readonly string[]): readonly string[] {
  if (asked === null) return ids.every((id) => viewerLabels.includes(labelOfId(id))) ? viewerEdgeTypes : edgeTypes;
  if (asked.length === 0) throw new DomainError("BAD_USER_INPUT", "edgeTypes is empty; name one type at least, or leave it out for the usual ones");
  for (const type of asked) {
    if (!edgeTypes.includes(type)) throw new DomainError("UNKNOWN_NAME", `the graph has no edge type ${JSON.stringify(type.slice(0, 60))}; near: ${nearestTypes(type).join(", ")}`);
  }
  return edgeTypes.filter((type) => asked.includes(type));
}

function nearestTypes(asked: string): readonly string[] {
  const key = asked.slice(0, 60).toUpperCase().replaceAll(/[^A-Z]+/g, "_");
  return edgeTypes.map((type) => ({ type, likeness: ratio(key, type) }))
    .sort((one, other) => other.likeness - one.likeness || (one.type < other.type ? -1 : 1))
    .slice(0, 3).map(({ type }) => type);
}
