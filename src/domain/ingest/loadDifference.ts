import { baseEdges, labelOfId, type BaseEdgeType, type NodeLabel } from "../model";
import type { EdgeRow, NodeRow, Properties } from "./desiredGraph";
import type { HeldNode } from "./heldGraph";

/** All edges of one type between two nodes, as they are to be. Empty `edges` means that there is to be none. */
export interface EdgeGroup {
  readonly type: BaseEdgeType;
  readonly from: string;
  readonly to: string;
  readonly edges: readonly Properties[];
  /** How many of them the store holds. */
  readonly heldCount: number;
}

/** Notes of the projection on a statement and its edges. A node that is written again keeps them, as they tell what to undo. */
const projectionNotes = ["projectedEdges", "saidKey", "saidLists"];
/** Properties that are kept for a node or an edge by the server, not by its bundle. */
const ownProperties = new Set(["recordedAt", "retiredAt", ...projectionNotes]);

/** Edges that come with the node they end at; all others come with the one they start at. */
const ownedByEnd: ReadonlySet<string> = new Set<BaseEdgeType>(["MADE", "CARRIES", "HAS_VERSION", "HAS_PROVISION"]);

/** The types of edges that come with nodes of a label: those that start there, and those that end there. */
export function ownedEdges(label: NodeLabel): { readonly starting: readonly BaseEdgeType[]; readonly ending: readonly BaseEdgeType[] } {
  const types = Object.keys(baseEdges) as BaseEdgeType[];
  const meets = (type: BaseEdgeType, end: "from" | "to"): boolean => (baseEdges[type][end] as readonly string[]).includes(label);
  return { starting: types.filter((type) => !ownedByEnd.has(type) && meets(type, "from")), ending: types.filter((type) => ownedByEnd.has(type) && meets(type, "to")) };
}

/** The node that an edge comes with. */
export function ownerOf({ type, from, to }: Pick<EdgeRow, "type" | "from" | "to">): string {
  return ownedByEnd.has(type) ? to : from;
}

/** Whether the store holds a node as it is wanted. */
export function isAsHeld(node: NodeRow, known: HeldNode): boolean {
  return !known.isRetired && printed(node.properties) === printed(known.properties);
}

/** A node as it is written over the one that is held. */
export function replacing({ id, properties }: NodeRow, known: HeldNode, now: string): NodeRow {
  const notes = projectionNotes.flatMap((name) => (known.properties[name] === undefined ? [] : [[name, known.properties[name]]]));
  return { id, properties: { ...properties, recordedAt: now, ...Object.fromEntries(notes) } };
}

/** The groups in which the wanted edges differ from the held ones; an edge that stays keeps its `recordedAt`. */
export function changedGroups(wanted: readonly EdgeRow[], held: readonly EdgeRow[], now: string): readonly EdgeGroup[] {
  const groups = new Map<string, { type: BaseEdgeType; from: string; to: string; wanted: Properties[]; held: Properties[] }>();
  const groupOf = (edge: EdgeRow): { wanted: Properties[]; held: Properties[] } => {
    const key = `${edge.type} ${edge.from} ${edge.to}`;
    const group = groups.get(key) ?? { type: edge.type, from: edge.from, to: edge.to, wanted: [], held: [] };
    groups.set(key, group);
    return group;
  };
  for (const edge of wanted) groupOf(edge).wanted.push(edge.properties);
  for (const edge of held) groupOf(edge).held.push(edge.properties);
  return [...groups.values()].flatMap((group) => {
    const before = group.held.map(printed).sort();
    const after = group.wanted.map(printed).sort();
    if (before.length === after.length && before.every((edge, position) => edge === after[position])) return [];
    const recordedAt = new Map(group.held.map((edge) => [printed(edge), edge["recordedAt"] ?? now]));
    const edges = group.wanted.map((edge) => ({ ...edge, recordedAt: recordedAt.get(printed(edge)) ?? now }));
    return [{ type: group.type, from: group.from, to: group.to, edges, heldCount: group.held.length }];
  });
}

/** Values by their label, known from their ids. */
export function byLabel<T>(values: Iterable<T>, idOf: (value: T) => string): ReadonlyMap<NodeLabel, readonly T[]> {
  const groups = new Map<NodeLabel, T[]>();
  for (const value of values) {
    const label = labelOfId(idOf(value));
    if (label === null) continue;
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [value]);
    else group.push(value);
  }
  return groups;
}

function printed(properties: Properties): string {
  return JSON.stringify(Object.entries(properties).filter(([key, value]) => value !== null && !ownProperties.has(key)).sort(([one], [other]) => (one < other ? -1 : 1)));
}
