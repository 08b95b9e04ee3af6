import type { GraphStore, JsonValue } from "../../store/graphStore";
import { DomainError, refuseMore } from "../errors";
import { parametersOf } from "../originsFilter";
import type { PlanCache } from "../planCache";
import type { PlannedRecord, Wanted } from "../readPlan";
import { fieldsOf, type FieldSelection, type Selection, type Wish } from "../selection";
import { compareText } from "../textOrder";
import { stanceOf, type Saying } from "./stanceRule";

/** Whose stances on what. */
export interface StancesAsked {
  /** Ids; null for whoever took a side. */
  readonly actors: readonly string[] | null;
  /** Ids of subjects. */
  readonly on: readonly string[];
}

const mostActors = 100;
const mostTargets = 20;
const mostStatements = 5000;

/** A statement with its record for each wish that asks for statements. */
interface RecordedSaying extends Saying {
  readonly records: readonly unknown[];
}

/**
 * Who stands where: one cell for each target and actor who took a side on it or a part of it, in the order of `on`, then of
 * `actors`, else of ids. Unknown ids have no cells. One round trip.
 * @throws DomainError BAD_USER_INPUT for more than 100 actors or 20 targets, TOO_COSTLY past 5000 statements
 */
export async function readStances(store: GraphStore, plans: PlanCache, asked: StancesAsked, wish: Wish): Promise<readonly PlannedRecord[]> {
  const { actors, on } = asked;
  refuseMore("actors", actors ?? [], mostActors);
  refuseMore("on", on, mostTargets);
  if (on.length === 0 || actors?.length === 0) return [];
  const wishes = wishesOf(wish.selection);
  const plan = plans.rows(plans.queries.get("read/stances"), wish, () => wantedOf(wishes));
  const rows = await store.read(plan.query, await parametersOf(store, plans.queries, plan, { on: [...new Set(on)], actors: [...(actors ?? [])] }, wish.slots));
  if (rows.reduce((sum, row) => sum + (row["sayings"] as readonly unknown[]).length, 0) > mostStatements) {
    throw new DomainError("TOO_COSTLY", `more than ${mostStatements} statements take a side on ${on.join(", ")}; name actors, or fewer subjects`);
  }
  const shaped = (child: string, raw: JsonValue | undefined): readonly unknown[] => (plan.shapes.get(child) ?? []).map((shape) => shape(raw, wish.slots));
  const cells = rows.map((row) => {
    const [target, actor] = [String(row["targetId"]), String(row["actorId"])];
    const sayings = (row["sayings"] as unknown as readonly (Saying & { readonly statement: JsonValue })[])
      .map(({ statement, ...facts }): RecordedSaying => ({ ...facts, records: shaped("statement", statement) }));
    const records = { target: shaped("target", row["target"]), actor: shaped("actor", row["actor"]) };
    return { target, actor, record: cellOf(wishes, records, target, sayings as [RecordedSaying, ...RecordedSaying[]]) };
  });
  const place = (ids: readonly string[] | null, id: string): number => ids?.indexOf(id) ?? 0;
  return cells
    .toSorted((one, other) => place(on, one.target) - place(on, other.target) || place(actors, one.actor) - place(actors, other.actor) || compareText(one.actor, other.actor))
    .map(({ record }) => record);
}

interface Wishes {
  readonly all: readonly FieldSelection[];
  readonly actor: readonly FieldSelection[];
  readonly target: readonly FieldSelection[];
  /** `latest` and `statements`. */
  readonly statement: readonly FieldSelection[];
}

function wishesOf(selection: Selection): Wishes {
  const all = fieldsOf({ selection });
  const named = (...names: readonly string[]): readonly FieldSelection[] => all.filter(({ field }) => names.includes(field));
  return { all, actor: named("actor"), target: named("target"), statement: named("latest", "statements") };
}

function wantedOf({ actor, target, statement }: Wishes): Wanted {
  return new Map(Object.entries({ actor, target, statement }).map(([child, wishes]) => [child, wishes.map(({ selection }) => selection)]));
}

function cellOf(
  wishes: Wishes, records: { readonly target: readonly unknown[]; readonly actor: readonly unknown[] }, target: string, said: readonly [RecordedSaying, ...RecordedSaying[]],
): PlannedRecord {
  const { polarity, latest, hasChanged, sayings } = stanceOf(target, said);
  return Object.fromEntries(wishes.all.map((wish) => {
    const of = (saying: RecordedSaying): unknown => saying.records[wishes.statement.indexOf(wish)];
    const values: Readonly<Record<string, () => unknown>> = {
      polarity: () => polarity,
      changed: () => hasChanged,
      actor: () => records.actor[wishes.actor.indexOf(wish)],
      target: () => records.target[wishes.target.indexOf(wish)],
      latest: () => of(latest),
      statements: () => sayings.map(of),
    };
    return [wish.key, values[wish.field]?.() ?? null];
  }));
}
