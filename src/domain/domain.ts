import type { GraphStore, Parameters } from "../store/graphStore";
import type { QueryLibrary } from "../store/queryLibrary";
import { nearestNames } from "./actorNames";
import { readCorroboration, type CorroborationAsked, type Corroborated } from "./corroborationReads";
import { corroborationRecords } from "./corroborationRecords";
import { DomainError, refuseMore } from "./errors";
import { GraphView, selected, wantedParts, type NeighbourhoodRequest, type PathsRequest } from "./graphView/graphView";
import { KeyedEdges } from "./keyedEdges";
import { labelOfId, type NodeLabel } from "./model";
import { nameKey } from "./names";
import { parametersOf } from "./originsFilter";
import { PlanCache } from "./planCache";
import { projectionStatus, type ProjectionStatus } from "./projection";
import type { CompiledRead, PlannedRecord } from "./readPlan";
import { quoteVariants, type VariantsRequest } from "./quoteVariants";
import { recordsById } from "./recordsById";
import { statementRoot, type PageRoot } from "./statementRoots";
import type { Wish } from "./selection";
import { searchSubjects, type SearchRequest } from "./textSearch";
import { lastInstantOf } from "./timeBounds";
import { readChanges, type ChangesAsked } from "./overviews/changes";
import { comparePlans, type PlansToCompare } from "./overviews/comparePlans";
import { readStances, type StancesAsked } from "./overviews/stances";

/** An id or a name; exactly one is asked for. */
export interface ActorKey {
  readonly id: string | null;
  readonly name: string | null;
}

const longestName = 200;
const mostIds = 100;

/** Every read of the graph. Each method makes one round trip unless it says otherwise. */
export class Domain {
  /** Whether lists may be read by stored keys; to be verified at the start and from time to time. */
  readonly keyed: KeyedEdges;
  /** Parts of the graph for viewers. */
  readonly graphView: GraphView;
  readonly #plans: PlanCache;

  constructor(readonly store: GraphStore, readonly queries: QueryLibrary) {
    this.keyed = new KeyedEdges(store, queries);
    this.graphView = new GraphView(store, queries);
    this.#plans = new PlanCache(queries, this.keyed);
  }

  /** One standing node by id; null when unknown, or when `label` is given and the id is of another. */
  async nodeById(id: string, label: NodeLabel | null, wish: Wish): Promise<PlannedRecord | null> {
    const itsLabel = labelOfId(id);
    if (itsLabel === null || itsLabel === "Review" || (label !== null && itsLabel !== label)) return null;
    const root = { ...this.queries.get("read/nodeById"), ...this.queries.choose("read/nodeById", { NodeLabel: itsLabel }) };
    const rows = await this.#rows(this.#plans.rows(root, wish), { id }, wish);
    return rows[0] ?? null;
  }

  /** Standing nodes in the order of `ids`, null in the place of an unknown one. @throws DomainError for more than 100 ids */
  async nodesByIds(ids: readonly string[], wish: Wish): Promise<readonly (PlannedRecord | null)[]> {
    refuseMore("ids", ids, mostIds);
    const byId = await recordsById(this.store, this.#plans, ids, wish);
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** All rows of a list root such as `plans` or `topics`, in the order it states. */
  list(root: string, wish: Wish): Promise<readonly PlannedRecord[]> {
    return this.#rows(this.#plans.rows(this.queries.get(`read/${root}`), wish), {}, wish);
  }

  /** The questions on a node or its parts; every question when `on` is null. An unknown id gives none. */
  async questions(on: string | null, wish: Wish): Promise<readonly PlannedRecord[]> {
    if (on === null) return this.list("questions", wish);
    const label = labelOfId(on);
    if (label === null) return [];
    const root = { ...this.queries.get("read/questionsOn"), ...this.queries.choose("read/questionsOn", { NodeLabel: label }) };
    return this.#rows(this.#plans.rows(root, wish), { on }, wish);
  }

  /** A connection over a root with `Page`; its arguments are those of the wish. @throws DomainError BAD_USER_INPUT, BAD_CURSOR */
  page(root: string, parameters: Parameters, wish: Wish): Promise<PlannedRecord> {
    return this.#page({ root: this.queries.get(`read/${root}`), keyed: null, parameters }, wish);
  }

  /** Statements that stand, or those this database held at `recordedAsOf`. */
  statements(wish: Wish): Promise<PlannedRecord> {
    const recordedAsOf = wish.slots[0]?.["recordedAsOf"] ?? null;
    if (recordedAsOf === null) return this.#page(statementRoot(this.queries, this.keyed, wish.slots[0]?.["where"]), wish);
    return this.page("statementsAsRecorded", { recordedAsOf: lastInstantOf(String(recordedAsOf)) }, wish);
  }

  /**
   * One actor by id, or by a spelling of the name; a family name will do when only one person bears it. An unknown name
   * takes a second round trip, to suggest the nearest.
   * @throws DomainError BAD_USER_INPUT, UNKNOWN_NAME, AMBIGUOUS_NAME
   */
  async actor(key: ActorKey, wish: Wish): Promise<PlannedRecord | null> {
    if ((key.id === null) === (key.name === null)) throw new DomainError("BAD_USER_INPUT", "actor takes an id or a name, one of the two");
    if (key.id !== null) return this.nodeById(key.id, "Actor", wish);
    const name = key.name ?? "";
    if (name.length > longestName) throw new DomainError("BAD_USER_INPUT", `name has ${name.length} characters; ${longestName} are allowed`);
    const folded = nameKey(name);
    if (folded === "") throw new DomainError("BAD_USER_INPUT", "name is empty; a spelling of a name is allowed");
    const plan = this.#plans.rows(this.queries.get("read/actorByName"), wish);
    const rows = await this.store.read(plan.query, await parametersOf(this.store, this.queries, plan, { key: folded }, wish.slots));
    const [row] = rows;
    if (row !== undefined && rows.length === 1) return plan.shape(row, wish.slots);
    if (rows.length > 1) {
      const bearers = rows.map((one) => `${String(one["name"])} (${String(one["id"])})`).join(", ");
      throw new DomainError("AMBIGUOUS_NAME", `${name} is borne by several: ${bearers}; ask by id`);
    }
    const nearest = nearestNames(name, await this.store.read(this.queries.get("read/actorNames")));
    throw new DomainError("UNKNOWN_NAME", nearest.length === 0 ? `nobody here is called ${name}` : `nobody here is called ${name}; near: ${nearest.join(", ")}`);
  }

  /** Subjects by words, best first; see searchSubjects. */
  search(request: SearchRequest, wish: Wish): Promise<readonly PlannedRecord[]> {
    return searchSubjects(this.store, this.#plans, request, wish);
  }

  /** Wordings that are like a text, most alike first. Two round trips; see quoteVariants. */
  quoteVariants(request: VariantsRequest, wish: Wish): Promise<readonly PlannedRecord[]> {
    return quoteVariants(this.store, this.#plans, request, wish);
  }

  /** How independently each of `asked` is reported, in its order; see readCorroboration. */
  corroboration(asked: readonly CorroborationAsked[]): Promise<readonly Corroborated[]> {
    return readCorroboration(this.store, this.queries, asked);
  }

  /** Counts with the selected fields of their reports; see corroborationRecords. */
  corroborationRecords(counts: readonly Corroborated[], wish: Wish): Promise<readonly PlannedRecord[]> {
    return corroborationRecords(this.store, this.#plans, counts, wish);
  }

  /** Versions of plans side by side, topic by topic; see comparePlans. */
  comparePlans(asked: PlansToCompare, wish: Wish): Promise<readonly PlannedRecord[]> {
    return comparePlans(this.store, this.#plans, asked, wish);
  }

  /** What lies around some nodes, as far as it is selected. @throws DomainError BAD_USER_INPUT, UNKNOWN_NAME */
  async neighbourhood(request: NeighbourhoodRequest, wish: Wish): Promise<PlannedRecord> {
    return selected(await this.graphView.neighbourhood(request, wantedParts(wish)), wish.selection) as PlannedRecord;
  }

  /** The shortest ways between two nodes, as far as they are selected. @throws DomainError BAD_USER_INPUT, UNKNOWN_NAME */
  async paths(request: PathsRequest, wish: Wish): Promise<PlannedRecord> {
    return selected(await this.graphView.paths(request, wantedParts(wish)), wish.selection) as PlannedRecord;
  }

  /** Who stands where on some subjects; see readStances. */
  stances(asked: StancesAsked, wish: Wish): Promise<readonly PlannedRecord[]> {
    return readStances(this.store, this.#plans, asked, wish);
  }

  /** What became known between two days or instants; see readChanges. */
  changes(asked: ChangesAsked, wish: Wish): Promise<readonly PlannedRecord[]> {
    return readChanges(this.store, this.#plans, asked, wish);
  }

  /** How the derived edges compare with a fresh computation. */
  projectionStatus(): Promise<ProjectionStatus> {
    return projectionStatus(this.store, this.queries);
  }

  async #page({ root, keyed, parameters }: PageRoot, wish: Wish): Promise<PlannedRecord> {
    const [page] = await this.#rows(this.#plans.page(root, wish, keyed), parameters, wish);
    return page ?? {};
  }

  async #rows(plan: CompiledRead, parameters: Parameters, { slots }: Wish): Promise<readonly PlannedRecord[]> {
    return (await this.store.read(plan.query, await parametersOf(this.store, this.queries, plan, parameters, slots))).map((row) => plan.shape(row, slots));
  }
}

/** The reads of one graph. */
export function createDomain(store: GraphStore, queries: QueryLibrary): Domain {
  return new Domain(store, queries);
}
