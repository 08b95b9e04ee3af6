import type { GraphStore, JsonValue } from "../../store/graphStore";
import { nearestNames } from "../actorNames";
import { DomainError, refuseMore } from "../errors";
import { groupBy } from "../grouping";
import { parametersOf } from "../originsFilter";
import type { PlanCache } from "../planCache";
import type { PlannedRecord, Wanted } from "../readPlan";
import { fieldsOf, type FieldSelection, type Selection, type Wish } from "../selection";
import { compareWithFirst, isTold, type Comparison, type Point } from "./alignment";

/** What to set side by side; the first version is what the others are compared with. */
export interface PlansToCompare {
  /** Ids. */
  readonly versions: readonly string[];
  /** Codes or ids; null for every topic of these versions. */
  readonly topics: readonly string[] | null;
  readonly knownAsOf: string | null;
}

const mostVersions = 10;
const mostTopics = 100;
const mostRows = 1000;

/** A point with the fields asked of it; their keys begin with the number of the wish they belong to. */
interface ComparedPoint extends Point {
  readonly fields: PlannedRecord;
}
interface ComparedVersion {
  readonly id: string;
  readonly points: readonly ComparedPoint[];
  /** One for each `version` asked of a cell. */
  readonly records: readonly unknown[];
}
interface ComparedTopic {
  readonly id: string;
  readonly code: string;
  readonly records: readonly unknown[];
}

/**
 * Versions side by side, one row a topic, in the order of the topics asked for, else of their codes; one cell a version in
 * the order asked for, a version named twice once. An unknown version has no cell; without the first there is nothing to
 * compare with and no row. One round trip, and another for an unknown topic, to suggest the nearest.
 * @throws DomainError BAD_USER_INPUT for more than 10 versions or 100 topics, UNKNOWN_NAME for an unknown topic
 */
export async function comparePlans(store: GraphStore, plans: PlanCache, asked: PlansToCompare, wish: Wish): Promise<readonly PlannedRecord[]> {
  refuseMore("versions", asked.versions, mostVersions);
  refuseMore("topics", asked.topics ?? [], mostTopics);
  if (asked.versions.length === 0 || asked.topics?.length === 0) return [];
  const wishes = new CellWishes(wish.selection);
  const plan = plans.rows(plans.queries.get("read/comparePlans"), wish, () => wishes.wanted());
  const own = { versions: [...new Set(asked.versions)], topics: [...(asked.topics ?? [])] };
  const [row] = await store.read(plan.query, await parametersOf(store, plans.queries, plan, own, wish.slots));
  if (row === undefined) return [];

  const shaped = (column: string, child: string): readonly (readonly unknown[])[] => ((row[column] ?? []) as readonly JsonValue[])
    .map((raw) => (plan.shapes.get(child) ?? []).map((shape) => shape(raw, wish.slots)));
  const versions = new Map(shaped("versions", "version").map(versionOf).map((version) => [version.id, version]));
  const found = shaped("topics", "topic").map(topicOf);
  const topics = asked.topics === null ? found : await inOrderAsked(store, plans, asked.topics, found);
  if (topics.length > mostRows || [...versions.values()].some(({ points }) => points.length > mostRows)) {
    throw new DomainError("TOO_COSTLY", `more than ${mostRows} topics or points would be compared; name up to ${mostTopics} topics`);
  }
  const columns = own.versions.flatMap((id) => versions.get(id) ?? []);
  return columns[0]?.id === own.versions[0] ? rowsOf(columns, topics, asked.knownAsOf, wishes) : [];
}

async function inOrderAsked(store: GraphStore, plans: PlanCache, asked: readonly string[], found: readonly ComparedTopic[]): Promise<readonly ComparedTopic[]> {
  const topics = new Set<ComparedTopic>();
  for (const name of asked) {
    const bearers = found.filter(({ id, code }) => id === name || code === name);
    if (bearers.length === 0) {
      const nearest = nearestNames(name, await store.read(plans.queries.get("read/topicCodes")));
      throw new DomainError("UNKNOWN_NAME", nearest.length === 0 ? `no topic here has the code ${name}` : `no topic here has the code ${name}; near: ${nearest.join(", ")}`);
    }
    for (const bearer of bearers) topics.add(bearer);
  }
  return [...topics];
}

function rowsOf(columns: readonly ComparedVersion[], topics: readonly ComparedTopic[], knownAsOf: string | null, wishes: CellWishes): readonly PlannedRecord[] {
  const reported = columns.map(({ points }) => points.filter((point) => knownAsOf === null || isTold(point)));
  const onTopics = topicsOfPoints(reported.flat());
  return topics.map((topic) => {
    const byVersion = reported.map((points) => points.filter(({ id }) => onTopics.get(id)?.has(topic.id)));
    const [first = []] = byVersion;
    const cells = columns.map((version, place) => {
      const points = byVersion[place] ?? [];
      return { version, points, comparison: place === 0 ? { alignment: "SAME", delta: null } as const : compareWithFirst(first, points) };
    });
    return wishes.row(topic, cells, knownAsOf);
  });
}

/** The topics of each point: its own, and those of the points that a person set beside it. */
function topicsOfPoints(points: readonly Point[]): ReadonlyMap<string, ReadonlySet<string>> {
  const own = new Map(points.map(({ id, topics }) => [id, topics]));
  const pairs = points.flatMap(({ id, judged }) => judged.flatMap(({ other }) => [[id, other], [other, id]] as const));
  const beside = groupBy(pairs, ([id]) => id);
  return new Map([...own].map(([id, topics]) => [id, new Set([...topics, ...(beside.get(id) ?? []).flatMap(([, other]) => own.get(other) ?? [])])]));
}

interface Cell {
  readonly version: ComparedVersion;
  readonly points: readonly ComparedPoint[];
  readonly comparison: Comparison;
}

/** What is asked of rows and cells, put as what is asked of versions, points and topics, and put back together. */
class CellWishes {
  readonly #rowFields: readonly FieldSelection[];
  readonly #topics: readonly FieldSelection[];
  readonly #versions: readonly FieldSelection[];
  /** `provisions` and `terms` of cells; the number of each begins the keys of its fields. */
  readonly #pointWishes: readonly FieldSelection[];

  constructor(selection: Selection) {
    this.#rowFields = fieldsOf({ selection });
    this.#topics = this.#rowFields.filter(({ field }) => field === "topic");
    const cellFields = this.#rowFields.filter(({ field }) => field === "cells").flatMap((cells) => fieldsOf(cells));
    this.#versions = cellFields.filter(({ field }) => field === "version");
    this.#pointWishes = cellFields.filter(({ field }) => field === "provisions" || field === "terms");
  }

  wanted(): Wanted {
    const pointFields = this.#pointWishes.flatMap((wish, number): readonly FieldSelection[] => (wish.field === "terms"
      ? [{ ...wish, key: String(number), slot: ownArguments }]
      : fieldsOf(wish).map((field) => ({ ...field, key: `${number}.${field.key}` }))));
    const points = inner("points", "comparedPoints", new Map([["Provision", [inner("id", "id"), inner("facts", "comparedFacts"), ...pointFields]]]));
    return new Map([
      ["version", [new Map([["PlanVersion", [inner("id", "id"), points]]]), ...this.#versions.map(({ selection }) => selection)]],
      ["topic", [new Map([["Topic", [inner("id", "id"), inner("code", "code")]]]), ...this.#topics.map(({ selection }) => selection)]],
    ]);
  }

  row(topic: ComparedTopic, cells: readonly Cell[], knownAsOf: string | null): PlannedRecord {
    return Object.fromEntries(this.#rowFields.map((wish) => {
      if (wish.field === "topic") return [wish.key, topic.records[this.#topics.indexOf(wish)]];
      return [wish.key, wish.field === "cells" ? cells.map((cell) => this.#cell(fieldsOf(wish), cell, knownAsOf)) : null];
    }));
  }

  #cell(fields: readonly FieldSelection[], { version, points, comparison }: Cell, knownAsOf: string | null): PlannedRecord {
    return Object.fromEntries(fields.map((wish) => {
      if (wish.field === "version") return [wish.key, version.records[this.#versions.indexOf(wish)]];
      const number = this.#pointWishes.indexOf(wish);
      if (wish.field === "provisions") return [wish.key, points.map(({ fields: all }) => numbered(all, `${number}.`))];
      return [wish.key, wish.field === "terms" ? termsOf(points, String(number), knownAsOf) : comparison[wish.field as keyof Comparison]];
    }));
  }
}

/** The arguments of the root field itself, for `topics` and `knownAsOf`. */
const ownArguments = 0;

function inner(key: string, field: string, selection: Selection = new Map()): FieldSelection {
  return { key, field, slot: selection.size > 0 || field === "comparedFacts" ? ownArguments : null, spelling: "", selection };
}

/** The fields of a record whose keys begin with `prefix`, without it. */
function numbered(record: PlannedRecord, prefix: string): PlannedRecord {
  const own = Object.entries(record).filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value] as const);
  return { __typename: record["__typename"], ...Object.fromEntries(own) };
}

/** The answers on all points, each once; under `knownAsOf` those that somebody had taken a side on. */
function termsOf(points: readonly ComparedPoint[], key: string, knownAsOf: string | null): readonly unknown[] {
  const answers = points.flatMap(({ terms, fields }) => terms.map((term, place) => ({ term, answer: (fields[key] as readonly unknown[])[place] })));
  const taken = answers.filter(({ term }) => knownAsOf === null || term.asserted + term.denied > 0);
  return [...groupBy(taken, ({ term }) => term.id).values()].map(([{ answer }]) => answer);
}

function versionOf([own, ...records]: readonly unknown[]): ComparedVersion {
  const { id, points } = own as { readonly id: string; readonly points: readonly PlannedRecord[] };
  return {
    id, records,
    points: points.map((fields) => ({ ...(fields["facts"] as Omit<Point, "id">), id: String(fields["id"]), fields })),
  };
}

function topicOf([own, ...records]: readonly unknown[]): ComparedTopic {
  const { id, code } = own as { readonly id: string; readonly code: string };
  return { id, code, records };
}
