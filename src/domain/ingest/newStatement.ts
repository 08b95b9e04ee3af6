import { derivedEdgesOf, type StatementFacts } from "../derivedEdges";
import { labelOfId } from "../model";
import { projectionNotesOf, type NewStatement } from "../projection";
import { saidKeyOf, saidKeyWithin } from "../saidKeys";
import type { BundleIndex, Facts } from "./bundleIndex";
import type { EdgeRow, NodeRow, Properties } from "./desiredGraph";

/** A new statement as it is written: with the notes and keys that the projection keeps on it and its edges. */
export interface ProjectedStatement {
  readonly node: NodeRow;
  readonly edges: readonly EdgeRow[];
  readonly projected: NewStatement;
}

const takingSides: readonly string[] = ["ASSERTS", "DENIES", "RESPONDS_TO", "REPORTS"];

/**
 * Works out what is derived from a statement that the graph does not hold yet, from its bundle alone: all that it is tied
 * to is the bundle's own and stands. So nothing just written needs to be read again.
 * @param edges  the base edges that are written with it
 */
export function projectNew(index: BundleIndex, { id, properties }: NodeRow, edges: readonly EdgeRow[]): ProjectedStatement {
  const facts = factsOf(index, id, properties, edges);
  const derived = derivedEdgesOf(facts);
  const saidKey = saidKeyOf(facts);
  const notes = Object.fromEntries(Object.entries(projectionNotesOf(facts, derived)).filter(([, value]) => value !== null)) as Properties;
  return {
    node: { id, properties: { ...properties, ...notes } },
    edges: edges.map((edge) => {
      if (edge.type !== "MADE" && edge.type !== "ABOUT") return edge;
      return { ...edge, properties: { ...edge.properties, saidKey: saidKeyWithin([edge.type === "MADE" ? edge.from : edge.to], saidKey) } };
    }),
    projected: { id, edges: derived, takesSides: edges.some(({ type }) => takingSides.includes(type)) },
  };
}

function factsOf(index: BundleIndex, id: string, properties: Properties, edges: readonly EdgeRow[]): StatementFacts {
  const text = (name: string): string | null => (typeof properties[name] === "string" ? properties[name] : null);
  const made = edges.filter(({ type }) => type === "MADE").map(({ from }) => from);
  const about = edges.filter(({ type }) => type === "ABOUT");
  return {
    id, isRetired: false, attestation: text("attestation"), at: text("saidEarliest"), disclosedLatest: text("disclosedLatest"), gist: text("gist"),
    makers: [...new Set(made)].sort(),
    subjects: about.flatMap(({ to, properties: { polarity } }) => {
      const label = labelOfId(to);
      return label === null || label === "Statement" ? [] : [{ id: to, label, polarity: typeof polarity === "string" ? polarity : null }];
    }),
    authorship: edges.flatMap((edge) => authorshipIn(index, edge)),
    projectedEdges: [], saidKey: null, saidLists: [],
    made: made.map((other) => ({ other, saidKey: null })),
    about: about.map(({ to }) => ({ other: to, saidKey: null })),
  };
}

function authorshipIn(index: BundleIndex, { type, to }: EdgeRow): StatementFacts["authorship"] {
  if (type !== "ASSERTS" && type !== "DENIES") return [];
  const proposition: Facts["propositions"] | null = index.find("propositions", to);
  if (proposition === null || proposition.kind !== "AUTHORSHIP" || proposition.names === null || proposition.concerns === null) return [];
  return [{ stance: type, proposition: to, role: proposition.role, author: proposition.names, plan: proposition.concerns }];
}
