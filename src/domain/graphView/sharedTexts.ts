import type { Parameters } from "../../store/graphStore";
import { labelOfId, nodeLabels, type NodeLabel } from "../model";
import { edgeTypes, labelsJoinedBy, viewerEdgeTypes } from "./edgeTypes";

// Neo4j takes half a second and more to plan a text that draws, a fresh one many seconds, so requests share as few texts as they
// can: what is chosen goes in parameters wherever that leaves the engine about as little to do (record 0050).

/** Types whose edges a node has no more of than of SAID_ABOUT, or few: following them beside it costs little. */
const besideSaid: readonly string[] = viewerEdgeTypes.filter((type) => !["PUBLISHED_BY", "WRITTEN_BY", "DERIVED_FROM"].includes(type));

/** The types that a text follows on Neo4j for a choice of them: the choice, and what it then sets aside by its type. */
export function followedTypes(chosen: readonly string[]): readonly string[] {
  return chosen.includes("SAID_ABOUT") ? edgeTypes.filter((type) => chosen.includes(type) || besideSaid.includes(type)) : chosen;
}

const everyLabel: readonly NodeLabel[] = nodeLabels.filter((label) => label !== "Review");

/** The labels that a text starts at for some ids: those that its edges can join, or all where an id is of another. */
export function startLabels(ids: readonly string[], followed: readonly string[]): readonly NodeLabel[] {
  const joined = new Set<string | null>(labelsJoinedBy(followed));
  return ids.every((id) => labelOfId(id) === null || joined.has(labelOfId(id))) ? everyLabel.filter((label) => joined.has(label)) : everyLabel;
}

/** The parameter that holds the ids of a label. */
export function idsOf(label: NodeLabel): string {
  return `ids${label}`;
}

/** The ids to start at, each once under its label. */
export function idsByLabel(ids: readonly string[], labels: readonly NodeLabel[]): Parameters {
  return Object.fromEntries(labels.map((label) => [idsOf(label), [...new Set(ids)].filter((id) => labelOfId(id) === label)]));
}
