import { labelOfId, type BaseEdgeType, type NodeLabel } from "../model";
import { statementOf, type DesiredGraph, type EdgeRow, type NodeRow, type Properties } from "./desiredGraph";
import type { HeldGraph, HeldNode } from "./heldGraph";

/** All edges of one type between two nodes, as they are to be. Empty `edges` means that there is to be none. */
export interface EdgeGroup {
  readonly type: BaseEdgeType;
  readonly from: string;
  readonly to: string;
  readonly edges: readonly Properties[];
  /** How many of them the store holds. */
  readonly heldCount: number;
}

/** What one transaction writes. Applied in the order of the fields. */
export interface Slice {
  readonly put: NodeRow[];
  readonly edges: EdgeGroup[];
  readonly retire: string[];
}

/** How a bundle differs from what the store holds of it, cut into transactions. */
export interface LoadPlan {
  readonly slices: readonly Slice[];
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
  readonly unchanged: number;
  readonly edgesAdded: number;
  readonly edgesRemoved: number;
}

const batchRows = 5000;
/** Notes of the projection on a statement and its edges. A node that is written again keeps them, as they tell what to undo. */
const projectionNotes = ["projectedEdges", "saidKey", "saidLists"];
/** Properties that are kept for a node or an edge by the server, not by its bundle. */
const ownProperties = ["recordedAt", "retiredAt", ...projectionNotes];

/**
 * Compares, and orders what has to be written so that the graph is sound after every transaction: first what statements
 * rest on, then the statements, each with its quotations, edges and the statements it is tied to in one transaction,
 * and last what nothing rests on any more. A load that was interrupted is completed by the next.
 */
export function planLoad(desired: DesiredGraph, held: HeldGraph, now: string): LoadPlan {
  const put: NodeRow[] = [];
  let added = 0;
  let unchanged = 0;
  for (const node of desired.nodes.values()) {
    const known = held.nodes.get(node.id);
    if (known !== undefined && !known.isRetired && isSame(node.properties, known.properties)) unchanged += 1;
    else put.push({ id: node.id, properties: recorded(node.properties, known, now) });
    if (known === undefined) added += 1;
  }
  const retire = [...held.nodes.values()].filter(({ id, isRetired }) => !isRetired && !desired.nodes.has(id)).map(({ id }) => id);
  const standing = held.edges.filter(({ from, to }) => desired.nodes.has(from) && desired.nodes.has(to));
  const groups = changedGroups(desired.edges, standing, now);
  const count = (edges: readonly { readonly edges: readonly unknown[]; readonly heldCount: number }[], pick: (group: { edges: readonly unknown[]; heldCount: number }) => number): number =>
    edges.reduce((sum, group) => sum + pick(group), 0);
  return {
    slices: cut(put, groups, retire, [...desired.edges, ...held.edges]),
    added, changed: put.length - added, retired: retire.length, unchanged,
    edgesAdded: count(groups, (group) => Math.max(0, group.edges.length - group.heldCount)),
    edgesRemoved: count(groups, (group) => Math.max(0, group.heldCount - group.edges.length)),
  };
}

function recorded(properties: Properties, known: HeldNode | undefined, now: string): Properties {
  const notes = projectionNotes.flatMap((name) => (known?.properties[name] === undefined ? [] : [[name, known.properties[name]]]));
  return { ...properties, recordedAt: now, ...Object.fromEntries(notes) };
}

function isSame(one: Properties, other: Properties): boolean {
  return printed(one) === printed(other);
}

function printed(properties: Properties): string {
  return JSON.stringify(Object.entries(properties).filter(([key, value]) => value !== null && !ownProperties.includes(key)).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The groups in which the wanted edges differ from the held ones; an edge that stays keeps its `recordedAt`. */
function changedGroups(wanted: readonly EdgeRow[], held: readonly EdgeRow[], now: string): readonly EdgeGroup[] {
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

function cut(put: readonly NodeRow[], groups: readonly EdgeGroup[], retire: readonly string[], allEdges: readonly EdgeRow[]): readonly Slice[] {
  const isFree = ({ from, to }: EdgeGroup): boolean => statementOf(from) === null && statementOf(to) === null;
  const free = groups.filter(isFree);
  return [
    ...chunks([
      ...put.filter(({ id }) => statementOf(id) === null).map((node) => sliceOf({ put: [node] })),
      ...free.filter(({ edges }) => edges.length > 0).map((group) => sliceOf({ edges: [group] })),
    ]),
    ...chunks(statementUnits(put, groups.filter((group) => !isFree(group)), retire, allEdges)),
    ...chunks([
      ...free.filter(({ edges }) => edges.length === 0).map((group) => sliceOf({ edges: [group] })),
      ...retire.filter((id) => statementOf(id) === null).map((id) => sliceOf({ retire: [id] })),
    ]),
  ];
}

/** What has to be written together: statements tied to one another, with all that belongs to them. */
function statementUnits(put: readonly NodeRow[], groups: readonly EdgeGroup[], retire: readonly string[], allEdges: readonly EdgeRow[]): readonly Slice[] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(id, root);
    return root;
  };
  for (const { from, to } of allEdges) {
    const [one, other] = [statementOf(from), statementOf(to)];
    if (one !== null && other !== null && rootOf(one) !== rootOf(other)) parents.set(rootOf(one), rootOf(other));
  }
  const units = new Map<string, Slice>();
  const unitOf = (id: string): Slice => {
    const root = rootOf(id);
    const unit = units.get(root) ?? sliceOf({});
    units.set(root, unit);
    return unit;
  };
  for (const node of put) {
    const statement = statementOf(node.id);
    if (statement !== null) unitOf(statement).put.push(node);
  }
  for (const group of groups) unitOf(statementOf(group.from) ?? statementOf(group.to) ?? group.from).edges.push(group);
  for (const id of retire) {
    const statement = statementOf(id);
    if (statement !== null) unitOf(statement).retire.push(id);
  }
  return [...units.values()];
}

/** Joins slices in order to as few as hold at most 5,000 rows each; one that is larger by itself stays whole. */
function chunks(units: readonly Slice[]): readonly Slice[] {
  const joined: Slice[] = [];
  let rows = Infinity;
  for (const unit of units) {
    const size = unit.put.length + unit.edges.length + unit.retire.length;
    if (size === 0) continue;
    let last = joined.at(-1);
    if (last === undefined || rows + size > batchRows) {
      last = sliceOf({});
      joined.push(last);
      rows = 0;
    }
    rows += size;
    last.put.push(...unit.put);
    last.edges.push(...unit.edges);
    last.retire.push(...unit.retire);
  }
  return joined;
}

function sliceOf({ put = [], edges = [], retire = [] }: Partial<Slice>): Slice {
  return { put: [...put], edges: [...edges], retire: [...retire] };
}

/** Groups values by their label, known from their ids. */
export function byLabel<T>(values: readonly T[], idOf: (value: T) => string): ReadonlyMap<NodeLabel, readonly T[]> {
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
