import type { JsonValue, Parameters, Row } from "../../store/graphStore";
import { readableLabel, typeOfId, type NamedNode } from "../nodeLabels";
import { compareText } from "../textOrder";
import { captionOf, type CaptionedEdge } from "./captions";

type Properties = Readonly<Record<string, JsonValue>>;

/** A node as a viewer draws it. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly properties: Properties;
}

/** An edge as a viewer draws it. */
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly caption: string;
  readonly at: string | null;
  readonly statementId: string | null;
  readonly properties: Properties;
}

/** A part of the graph: every edge joins two of its nodes. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly truncated: boolean;
  readonly total: number;
}

/** What was read of a graph; `edgeCount` counts the edges left out too. */
export interface Picture extends Pick<Graph, "nodes" | "edges"> {
  readonly edgeCount: number;
}

export const emptyGraph: Graph = { nodes: [], edges: [], truncated: false, total: 0 };

/** Kept for the machine, or told by the node or edge itself. */
const hidden: ReadonlySet<string> = new Set([
  "id", "label", "searchText", "nameKeys", "familyKey", "projectedEdges", "saidKey", "saidLists", "retiredAt", "statementId",
]);

type RawNode = NamedNode & Properties;
/** An edge as it was read, its properties by name. */
export interface RawEdge extends CaptionedEdge {
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

/** How a picture is read. */
export interface PictureWish {
  /** The parts that the text was made with. */
  readonly wanted: ReadonlySet<string>;
  /** Whether what has this `disclosedLatest` was public at the instant asked for; null when none is. */
  readonly isPublic?: ((disclosedLatest: string | null) => boolean) | null;
  /** Edges to tell at the most. */
  readonly most?: number;
  /** Edges in hand, for which the row holds names and dates. */
  readonly edges?: readonly RawEdge[];
}

/** The nodes and edges of a row of `neighbourhood`; edges with what was said first, the newest first. */
export function readPicture(row: Row, { wanted, isPublic = null, most = Infinity, edges = edgesIn(row, wanted) }: PictureWish): Picture {
  const rawNodes = listOf(row["nodes"]) as readonly RawNode[];
  const places = new Map([...listOf(row["places"])].sort((one, other) => compareText(String(other["place"]), String(one["place"]))).map((one) => [String(one["id"]), textOf(one["place"])]));
  const copies = new Set<unknown>(Array.isArray(row["copies"]) ? row["copies"] : []);
  const byId = new Map(rawNodes.map((node) => [node.id, node]));
  const nodes = rawNodes.map((node, position): GraphNode => {
    return {
      id: node.id,
      label: readableLabel(node, places.get(node.id) ?? null, copies.has(node.id)),
      type: typeOfId(node.id),
      properties: shown(listOf(row["nodeProperties"])[position] ?? {}),
    };
  });
  const raw = inOrder([...new Map(edges.filter(({ source, target }) => byId.has(source) && byId.has(target)).map((edge) => [keyOf(edge), edge])).values()]);
  return { nodes, edges: edgesOf(raw.slice(0, most), row, byId, namesOf(row, nodes), isPublic), edgeCount: raw.length };
}

/** The parts of an edge that follow what every edge has, in order, and the names of what they hold; properties come as a map. */
const partNames: readonly (readonly [part: string | null, names: readonly string[]])[] = [
  [null, ["kind", "title", "from", "other", "start", "end"]],
  ["caption", ["caption", "attestation", "stance", "role", "by", "status", "polarity", "firsthand", "act", "judgedBy", "confidence", "relation", "verdict", "score", "directed"]],
  ["statement", ["statementId", "contradictionId"]],
  ["properties", []],
];

/**
 * An edge that a text returns as a list, which is a third of a map with the same names: type, source, target, id, date, then
 * what tells parallel edges apart, and the parts that were wanted. A list may be null, or shorter than its names.
 */
export function rawEdgeOf(value: JsonValue, wanted: ReadonlySet<string>): RawEdge {
  const [type, source, target, id = null, at = null, ...parts] = value as readonly JsonValue[];
  const edge: Record<string, JsonValue> & { type: string; source: string; target: string } = { type: String(type), source: String(source), target: String(target), id, at };
  let place = 0;
  for (const [part, names] of partNames) {
    if (part !== null && !wanted.has(part)) continue;
    const held = parts[place++] ?? null;
    if (part === "properties") edge["own"] = held;
    else if (Array.isArray(held)) for (const [nth, one] of (held as readonly JsonValue[]).entries()) edge[names[nth] ?? ""] = one;
  }
  return edge;
}

/** The edges that a row holds. */
function edgesIn({ edges }: Row, wanted: ReadonlySet<string>): readonly RawEdge[] {
  return ((Array.isArray(edges) ? edges : []) as readonly JsonValue[]).map((edge) => rawEdgeOf(edge, wanted));
}

function edgesOf(
  edges: readonly RawEdge[], row: Row, nodes: ReadonlyMap<string, RawNode>, nameOf: (id: string) => string, isPublic: ((disclosedLatest: string | null) => boolean) | null,
): readonly GraphEdge[] {
  const claims = new Map(listOf(row["claims"]).map((one) => [String(one["id"]), textOf(one["attestation"])]));
  const dates = new Map(listOf(row["dates"]).map((one) => [String(one["id"]), textOf(one["said"])]));
  const clashes = new Map(listOf(row["clashes"]).map((one) => [String(one["id"]), one]));
  const isLater = (edge: RawEdge): boolean => edge.type === "DISAGREES_WITH" && isPublic !== null && !isPublic(textOf(clashes.get(String(edge["contradictionId"]))?.["disclosedLatest"]));
  return edges.map((edge) => {
    const own = (edge["own"] ?? {}) as Properties;
    const statementId = statementOf(edge);
    return {
      id: textOf(edge["id"]) ?? idOf(edge),
      source: edge.source, target: edge.target, type: edge.type,
      caption: captionOf(edge.type, edge, nameOf, claims.get(statementId ?? "") ?? textOf(nodes.get(statementId ?? "")?.["attestation"])),
      at: edge.type !== "DISAGREES_WITH" ? dateOf(edge, statementId, nodes, dates) : isLater(edge) ? null : textOf(clashes.get(String(edge["contradictionId"]))?.["said"]),
      statementId,
      properties: shown(edge.type !== "DISAGREES_WITH" || isPublic === null ? own : without(own, isLater(edge) ? ofShown : ofAll)),
    };
  });
}

const saidTypes: readonly string[] = ["SAID_ABOUT", "ATTRIBUTES_AUTHORSHIP", "ALLEGED_AUTHOR_OF", "DISAGREES_WITH", "CONTRADICTS"];

/** What was said before what is so arranged, the newest first, the undated last. */
export function inOrder(edges: readonly RawEdge[]): readonly RawEdge[] {
  const placed = edges.map((edge) => {
    const isSaid = saidTypes.includes(edge.type);
    return { edge, rank: isSaid ? 0 : 1, at: isSaid ? (textOf(edge["at"]) ?? "") : "", key: keyOf(edge) };
  });
  return placed.sort((one, other) => one.rank - other.rank || compareText(other.at, one.at) || compareText(one.key, other.key)).map(({ edge }) => edge);
}

/** What tells parallel base edges apart. */
const distinguishing: readonly string[] = ["kind", "title", "from", "other", "start", "end", "at"];

/** Equal for one and the same edge, met from both of its ends. */
export function keyOf(edge: RawEdge): string {
  return [edge.type, edge.source, edge.target, textOf(edge["id"]) ?? JSON.stringify(distinguishing.map((name) => edge[name] ?? null))].join(" ");
}

/** Base edges have no id of their own: their type and ends, and what tells those apart that may stand side by side. */
function idOf(edge: RawEdge): string {
  const own = distinguishing.flatMap((name) => (typeof edge[name] === "string" || typeof edge[name] === "number" ? [String(edge[name])] : []));
  return [`${edge.type.toLowerCase().replaceAll("_", "-")}:${edge.source}`, edge.target, ...own].join("/").replaceAll(/\s+/g, "-");
}

/** The statement that an edge is drawn from or ends at. */
function statementOf(edge: RawEdge): string | null {
  const isStatement = (id: string): boolean => id.startsWith("statement:");
  return textOf(edge["statementId"]) ?? [edge.source, edge.target].find(isStatement) ?? null;
}

/** When it was said, published, issued or held, as exactly as a text gives it; null when none does. */
function dateOf(edge: RawEdge, statementId: string | null, nodes: ReadonlyMap<string, RawNode>, dates: ReadonlyMap<string, string | null>): string | null {
  const property = (id: string, name: string): string | null => textOf(nodes.get(id)?.[name]);
  if (edge.type === "HOLDS_OFFICE" || edge.type === "MEMBER_OF") return periodOf(textOf(edge["from"]), textOf(edge["other"]));
  if (edge.type === "SAME_AS") return textOf(edge["at"]);
  if (edge.type === "HAS_VERSION") return property(edge.target, "issuedAt");
  if (statementId !== null) return dates.get(statementId) ?? property(statementId, "said");
  return property(edge.source, "publishedAt") ?? property(edge.target, "publishedAt");
}

/** An EDTF interval, open where an end is unknown. */
function periodOf(from: string | null, to: string | null): string | null {
  return from === null && to === null ? null : `${from ?? ".."}/${to ?? ".."}`;
}

function namesOf(row: Row, nodes: readonly GraphNode[]): (id: string) => string {
  const names = new Map([...listOf(row["names"]).map((one) => [String(one["id"]), String(one["label"])] as const), ...nodes.map(({ id, label }) => [id, label] as const)]);
  return (id) => names.get(id) ?? "somebody";
}

/** What a text has to look up so that edges in hand can be told: its parameters beside the ids of their nodes. */
export function namedBy(edges: readonly RawEdge[]): Parameters {
  const distinct = (values: readonly unknown[]): readonly string[] => [...new Set(values.flatMap((value) => textOf(value) ?? []))];
  const authorship = edges.filter(({ type }) => type === "ATTRIBUTES_AUTHORSHIP" || type === "ALLEGED_AUTHOR_OF");
  return {
    others: distinct(authorship.map((edge) => edge["other"] ?? edge["by"])),
    claimed: distinct(authorship.map((edge) => edge["statementId"])),
    dated: distinct(edges.map((edge) => edge["statementId"])),
    clashing: distinct(edges.filter(({ type }) => type === "DISAGREES_WITH").map((edge) => edge["contradictionId"])),
  };
}

/** What of a disagreement counts all its pairs, and what tells of the one it is shown by. */
const ofAll: readonly string[] = ["pairCount"];
const ofShown: readonly string[] = [...ofAll, "contradictionId", "kind", "at"];

function without(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}

function shown(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name, value]) => !hidden.has(name) && value !== null).sort(([one], [other]) => compareText(one, other)));
}

function listOf(value: JsonValue | undefined): readonly Properties[] {
  return Array.isArray(value) ? (value as readonly Properties[]) : [];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
