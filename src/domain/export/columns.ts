import type { GraphEdge, GraphNode } from "../graphView/picture";

/** A value of a node or an edge that has a column of its own in files that declare their columns. */
export interface Column<T> {
  readonly name: string;
  readonly type: "string" | "boolean" | "integer" | "double";
  valueOf(one: T): string | number | boolean | null;
}

/** What GEXF and GraphML both call the types of columns. */
export const xmlTypes: Readonly<Record<Column<unknown>["type"], string>> = { string: "string", boolean: "boolean", integer: "long", double: "double" };

function property(name: string, type: Column<GraphNode>["type"] = "string"): Column<{ readonly properties: Readonly<Record<string, unknown>> }> {
  return { name, type, valueOf: ({ properties }) => plain(properties[name], type) };
}

/** A value of the declared type, a list as JSON; null for what is of another type. */
function plain(value: unknown, type: Column<GraphNode>["type"]): string | number | boolean | null {
  if (type === "boolean") return typeof value === "boolean" ? value : null;
  if (type !== "string") return typeof value === "number" && (type === "double" || Number.isInteger(value)) ? value : null;
  return typeof value === "string" ? value : value === undefined || value === null ? null : JSON.stringify(value);
}

/** Places in a text, under names of their own: GEXF and its readers take `start` and `end` for days. */
const offsets = ["start", "end"].map((name) => ({ ...property(name, "integer"), name: `${name}Offset` }));

export const nodeColumns: readonly Column<GraphNode>[] = [
  { name: "kind", type: "string", valueOf: ({ type }) => type },
  ...["name", "aliases", "description", "wikidataId", "gist", "act", "attestation", "said", "dateText", "disclosedAt", "text", "heading", "number", "code", "scheme",
    "textStatus", "issuedAt", "value", "unit", "condition", "role", "measure", "exact", "mode", "fidelity", "cue", "speakerText", "title", "publishedAt", "url", "sha256",
    "scope", "status", "explanation", "prefix", "suffix", "stricter", "reportId", "at", "questionId", "propositionId", "speakersOfA", "speakersOfB", "selves", "rule",
    "saidEarliest", "saidLatest", "disclosedEarliest", "disclosedLatest", "bundle", "recordedAt"].map((name) => (name === "value" ? property(name, "double") : property(name))),
  { name: "subkind", type: "string", valueOf: ({ properties }) => plain(properties["kind"], "string") },
  property("exclusive", "boolean"), property("held", "boolean"), property("conditional", "boolean"), property("derived", "boolean"),
  property("textLength", "integer"), ...offsets, property("order", "integer"), property("gapDays", "double"),
];

export const edgeColumns: readonly Column<GraphEdge>[] = [
  { name: "kind", type: "string", valueOf: ({ type }) => type },
  { name: "caption", type: "string", valueOf: ({ caption }) => caption },
  { name: "at", type: "string", valueOf: ({ at }) => at },
  { name: "statementId", type: "string", valueOf: ({ statementId }) => statementId },
  ...["attestation", "polarity", "stance", "role", "to", "by", "scope", "status", "explanation", "contradictionId", "questionId", "propositionId", "act", "relation", "evidence", "judgedBy",
    "verdict", "reason", "title", "from", "rule", "bundle", "recordedAt", "disclosedLatest"].map((name) => property(name)),
  { name: "clash", type: "string", valueOf: ({ properties }) => plain(properties["kind"], "string") },
  property("derived", "boolean"), property("firsthand", "boolean"), property("directed", "boolean"), property("told", "boolean"),
  property("pairCount", "integer"), ...offsets,
  property("confidence", "double"), property("similarity", "double"), property("gapDays", "double"), property("score", "double"),
];
