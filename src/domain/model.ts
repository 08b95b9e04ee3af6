/** The labels, edge types and value lists of the graph contract (schema/model.md), and how an id tells its label. */

export const actorLabels = ["Person", "Organization", "Group", "Outlet", "AnonymousSource", "Commenter"] as const;
export type ActorLabel = (typeof actorLabels)[number];

/** Labels that carry the unique `id`; an actor's second label says its kind. */
export const nodeLabels = [
  "Actor", "Plan", "PlanVersion", "Provision", "Topic", "Question", "Proposition",
  "Statement", "Quotation", "Report", "Document", "Review", "Contradiction",
] as const;
export type NodeLabel = (typeof nodeLabels)[number];

/** Prefix of an id → label, and for actors the second label and `ActorKind`. */
export const idPrefixes = {
  person: { label: "Actor", actorLabel: "Person", actorKind: "PERSON" },
  org: { label: "Actor", actorLabel: "Organization", actorKind: "ORGANIZATION" },
  group: { label: "Actor", actorLabel: "Group", actorKind: "GROUP" },
  outlet: { label: "Actor", actorLabel: "Outlet", actorKind: "OUTLET" },
  anon: { label: "Actor", actorLabel: "AnonymousSource", actorKind: "ANONYMOUS_SOURCE" },
  commenter: { label: "Actor", actorLabel: "Commenter", actorKind: "COMMENTER" },
  plan: { label: "Plan" },
  version: { label: "PlanVersion" },
  provision: { label: "Provision" },
  topic: { label: "Topic" },
  question: { label: "Question" },
  proposition: { label: "Proposition" },
  statement: { label: "Statement" },
  quotation: { label: "Quotation" },
  report: { label: "Report" },
  document: { label: "Document" },
  review: { label: "Review" },
  contradiction: { label: "Contradiction" },
} as const satisfies Record<string, { label: NodeLabel; actorLabel?: ActorLabel; actorKind?: string }>;
export type IdPrefix = keyof typeof idPrefixes;

/** Lower-case words and digits joined by hyphens and dots, after one of the prefixes. */
export const idPattern = new RegExp(`^(${Object.keys(idPrefixes).join("|")}):[a-z0-9]+(?:[-.][a-z0-9]+)*$`);

/** The label an id's prefix stands for; null when the prefix is unknown. */
export function labelOfId(id: string): NodeLabel | null {
  const prefix = id.slice(0, Math.max(0, id.indexOf(":")));
  return Object.hasOwn(idPrefixes, prefix) ? idPrefixes[prefix as IdPrefix].label : null;
}

/** Subjects with parts, which are included in what is said about them. */
export const dividedTypes: readonly string[] = ["Plan", "PlanVersion"] satisfies readonly NodeLabel[];

/** The edges that import and editors write: type, from, to, and the properties beside `bundle` and `recordedAt`. */
export const baseEdges = {
  MADE: { from: ["Actor"], to: ["Statement"], properties: [] },
  ABOUT: { from: ["Statement"], to: ["Actor", "Plan", "PlanVersion", "Provision", "Topic", "Statement"], properties: ["polarity"] },
  ASSERTS: { from: ["Statement"], to: ["Proposition"], properties: [] },
  DENIES: { from: ["Statement"], to: ["Proposition"], properties: [] },
  QUESTIONS: { from: ["Statement"], to: ["Proposition"], properties: [] },
  ANSWERS: { from: ["Proposition"], to: ["Question"], properties: [] },
  ON: { from: ["Question"], to: ["Plan", "PlanVersion", "Provision", "Actor", "Topic"], properties: [] },
  NAMES: { from: ["Proposition"], to: ["Actor"], properties: [] },
  CONCERNS: { from: ["Proposition"], to: ["Plan"], properties: [] },
  REPORTS: { from: ["Statement"], to: ["Statement"], properties: ["firsthand"] },
  RESPONDS_TO: { from: ["Statement"], to: ["Statement"], properties: ["act"] },
  ON_BEHALF_OF: { from: ["Statement"], to: ["Actor"], properties: [] },
  ADDRESSED_TO: { from: ["Statement"], to: ["Actor"], properties: [] },
  FIRST_CARRIED_BY: { from: ["Statement"], to: ["Report"], properties: [] },
  QUOTES: { from: ["Quotation"], to: ["Statement"], properties: [] },
  PART_OF: { from: ["Quotation"], to: ["Report"], properties: [] },
  FOUND_IN: { from: ["Quotation"], to: ["Document"], properties: [] },
  VARIANT_OF: { from: ["Quotation"], to: ["Quotation"], properties: ["similarity"] },
  WORDS: { from: ["Quotation"], to: ["Proposition"], properties: ["told"] },
  CARRIES: { from: ["Document"], to: ["Report"], properties: ["start", "end"] },
  PUBLISHED_BY: { from: ["Report"], to: ["Actor"], properties: [] },
  WRITTEN_BY: { from: ["Report"], to: ["Actor"], properties: [] },
  DERIVED_FROM: { from: ["Report"], to: ["Report"], properties: ["kind", "confidence", "evidence", "judgedBy", "start", "end", "directed"] },
  HAS_VERSION: { from: ["Plan"], to: ["PlanVersion"], properties: [] },
  HAS_PROVISION: { from: ["PlanVersion"], to: ["Provision"], properties: [] },
  ON_TOPIC: { from: ["Provision"], to: ["Topic"], properties: [] },
  REVISION_OF: { from: ["PlanVersion"], to: ["PlanVersion"], properties: [] },
  COUNTERS: { from: ["PlanVersion"], to: ["PlanVersion"], properties: [] },
  ECHOES: { from: ["PlanVersion"], to: ["PlanVersion"], properties: [] },
  ALIGNED_WITH: { from: ["Provision"], to: ["Provision"], properties: ["relation", "by"] },
  HOLDS_OFFICE: { from: ["Actor"], to: ["Actor"], properties: ["title", "from", "to"] },
  MEMBER_OF: { from: ["Actor"], to: ["Actor"], properties: ["from", "to"] },
  SAME_AS: { from: ["Actor"], to: ["Actor"], properties: ["verdict", "score", "by", "at", "reason", "retiredAt"] },
} as const satisfies Record<string, { from: readonly NodeLabel[]; to: readonly NodeLabel[]; properties: readonly string[] }>;
export type BaseEdgeType = keyof typeof baseEdges;

/** Edges computed from base edges by the one projection (domain/projection.ts); each carries `id`, `derived`, `rule` and `statementId`. */
export const derivedEdgeTypes = ["SAID_ABOUT", "ATTRIBUTES_AUTHORSHIP", "ALLEGED_AUTHOR_OF"] as const;
export type DerivedEdgeType = (typeof derivedEdgeTypes)[number];

/** Edges of contradictions, computed by domain/contradictions; each carries `id`, `derived` and `rule`. */
export const contradictionEdges = {
  SIDE_A: { from: "Contradiction", to: ["Statement"] },
  SIDE_B: { from: "Contradiction", to: ["Statement"] },
  OVER: { from: "Contradiction", to: ["Question", "Proposition"] },
  RESTS_ON: { from: "Contradiction", to: ["Statement"] },
  PARTY_TO: { from: "Actor", to: ["Contradiction"] },
  CONTRADICTS: { from: "Statement", to: ["Statement"] },
  DISAGREES_WITH: { from: "Actor", to: ["Actor"] },
} as const satisfies Record<string, { from: NodeLabel; to: readonly NodeLabel[] }>;
export type ContradictionEdgeType = keyof typeof contradictionEdges;

export const speechActs = ["ASSERTION", "DENIAL", "CONFIRMATION", "OPINION", "QUESTION", "PROPOSAL", "PREDICTION", "DEMAND", "RETRACTION", "RUMOUR"] as const;
export const attestations = ["DIRECT", "REPORTED", "ANONYMOUS", "RUMOURED", "EDITORIAL"] as const;
export const polarities = ["SUPPORTS", "OPPOSES", "NEUTRAL", "MIXED"] as const;
export const stances = ["ASSERTS", "DENIES", "QUESTIONS"] as const;
export const propositionKinds = ["FACT", "TERM", "AUTHORSHIP", "EVALUATION"] as const;
export const authorshipRoles = ["ORIGINATOR", "DRAFTER", "NEGOTIATOR", "APPROVER", "PRESENTER", "RECIPIENT", "CONSULTED", "LEAKER", "EXCLUDED"] as const;
export const quotationModes = ["DIRECT", "MIXED", "INDIRECT", "POST"] as const;
export const fidelities = ["VERBATIM", "TRIMMED", "ALTERED", "BACK_TRANSLATED", "PARAPHRASE"] as const;
export const textStatuses = ["VERBATIM_TEXT", "DESCRIBED", "RUMOURED"] as const;
export const derivationKinds = ["REPOST", "EXCERPT", "SYNDICATION", "TRANSLATION", "SPUN_COPY", "REWRITE", "COMPILATION"] as const;
export const alignments = ["SAME", "STRENGTHENS", "WEAKENS", "REVERSES", "DIFFERS", "ADDS", "OMITS", "NOT_REPORTED"] as const;
/** Which way a measured answer binds more. */
export const strictnesses = ["LOWER", "HIGHER"] as const;
/** In the order in which they are tried; the first that fits is taken. */
export const contradictionKinds = ["DIRECT_DENIAL", "OPPOSITE_STANCE", "VALUE_MISMATCH", "EXCLUSIVE_ANSWERS"] as const;
export const contradictionScopes = ["SELF", "SAME_PRINCIPAL", "BETWEEN_ACTORS", "BETWEEN_REPORTS"] as const;
/** What a contradiction is held for: DETECTED until a `Review` says otherwise, and again when one takes the others back. */
export const reviewStatuses = ["DETECTED", "CONFIRMED", "REJECTED", "EXPLAINED_BY_SCOPE", "SUPERSESSION"] as const;
export const identityVerdicts = ["SAME", "DIFFERENT", "UNSURE"] as const;
