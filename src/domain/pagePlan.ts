import { createHash } from "node:crypto";
import { renameVariables } from "../store/cypherText";
import type { JsonValue } from "../store/graphStore";
import { headerWords, neededVariable, type NamedQuery } from "../store/queryLibrary";
import { decodeCursor, encodeCursor } from "./cursor";
import { DomainError } from "./errors";
import { Projection, type Shape } from "./fieldProjection";
import type { ReadPlan } from "./readPlan";
import type { RawRecord } from "./recordFields";
import type { FieldSelection, Selection } from "./selection";
import type { WhereInput, WherePlan } from "./wherePlan";

/** The arguments of a connection. */
export interface PageArguments {
  readonly first?: unknown;
  readonly after?: unknown;
  readonly where?: unknown;
  readonly orderBy?: unknown;
  readonly knownAsOf?: unknown;
}

/** A page's subqueries, the expression that gathers their answers, and how to read it. */
export interface PlannedPage {
  readonly subqueries: readonly string[];
  readonly value: string;
  readonly shape: Shape;
}

const defaultOrders: Readonly<Record<string, string>> = { StatementOrder: "SAID_AT_DESC", ActorOrder: "NAME_ASC", DocumentOrder: "ID_ASC" };
const maximumPage = 100;

/** @throws DomainError BAD_USER_INPUT unless `first` is a whole number from 1 to 100; 20 when none is given */
export function pageSize(first: unknown): number {
  if (first === undefined || first === null) return 20;
  if (typeof first !== "number" || !Number.isInteger(first) || first < 1 || first > maximumPage) {
    throw new DomainError("BAD_USER_INPUT", `first is ${String(first)}; 1 to ${maximumPage} is allowed`);
  }
  return first;
}

/** Pages a fragment by keyset: `Page  s: Statement by StatementOrder where StatementWhere` in its header, its text ending in a WHERE clause. */
export class PagePlan {
  constructor(private readonly plan: ReadPlan, private readonly where: WherePlan) {}

  build(fragment: NamedQuery, owner: string | null, args: PageArguments, selection: Selection): PlannedPage {
    const declared = /^(\w+): \w+ by (\w+)(?: where (\w+))?$/.exec(fragment.sections["Page"]?.[0] ?? "");
    const [variable = "", orders = "", input = ""] = (declared ?? []).slice(1).map((word) => word ?? "");
    const order = String(args.orderBy ?? defaultOrders[orders]);
    const size = pageSize(args.first);
    const filter = { where: args.where ?? null, knownAsOf: args.knownAsOf ?? null };
    const binding = createHash("sha256").update(JSON.stringify([fragment.name, order, filter])).digest("base64url").slice(0, 10);

    const names = new Map<string, string>(headerWords(fragment, "Binds").map((local) => [local, this.plan.fresh(local)]));
    const row = this.plan.fresh(variable);
    names.set(variable, row);
    if (owner !== null) names.set(neededVariable(fragment), owner);
    const base = renameVariables(fragment.text, names);
    const scope = `CALL (${owner ?? ""})`;
    const wanted = input === "" ? "true" : this.where.expression(input, row, (filter.where ?? {}) as WhereInput, owner !== null && fragment.name.endsWith(".saidAbout") ? owner : null);
    const known = this.where.known(row, args.knownAsOf) ?? "true";

    const fields = [...selection.values()].flat();
    const projection = new Projection(row);
    const nodeShapes = new Map<FieldSelection, Shape>();
    for (const field of fields) {
      for (const wish of field.field === "nodes" ? [field] : field.field === "edges" ? inner(field).filter((edge) => edge.field === "node") : []) {
        nodeShapes.set(wish, this.plan.addRecord(projection, wish.selection));
      }
    }

    const subqueries: string[] = [];
    const entries: string[] = [];
    const count = (name: string, conditions: string): void => {
      const key = this.plan.fresh(name);
      subqueries.push(`${scope} {\n${base}\n  AND ${conditions}\nRETURN count(${row}) AS ${key}\n}`);
      entries.push(`${name}: ${key}`);
    };
    if (fields.some(({ field }) => ["nodes", "edges", "pageInfo"].includes(field))) {
      const { key, descending } = this.#order(`order/${orders}.${order}`, row);
      const after = this.#after(args.after, binding, key, descending, row);
      const keyName = this.plan.fresh("key");
      const rows = this.plan.fresh("rows");
      const direction = descending ? "DESC" : "ASC";
      subqueries.push([
        `${scope} {`, base, `  AND ${wanted} AND ${known} AND ${after}`,
        `WITH ${row}, ${key} AS ${keyName} ORDER BY ${keyName} ${direction}, ${row}.id LIMIT ${this.plan.bind(size + 1)}`,
        ...projection.calls,
        `RETURN collect({key: ${keyName}, node: ${projection.toString()}}) AS ${rows}`, "}",
      ].join("\n"));
      entries.push(`rows: ${rows}`);
    }
    if (fields.some(({ field }) => field === "totalCount")) count("total", `${wanted} AND ${known}`);
    if (fields.some(({ field }) => field === "hiddenUndated") && known !== "true") count("hidden", `${wanted} AND ${row}.disclosedLatest IS NULL`);
    if (entries.length === 0) entries.push("rows: []");
    const shape = pageShape(fields, nodeShapes, size, (key, id) => encodeCursor([binding, key, id]), isGiven(args.after));
    return { subqueries, value: `{${entries.join(", ")}}`, shape };
  }

  #order(name: string, row: string): { key: string; descending: boolean } {
    const order = this.plan.queries.get(name);
    const text = renameVariables(order.text, new Map([[neededVariable(order), row]]));
    return { key: text.replace(/ (ASC|DESC)$/, ""), descending: text.endsWith(" DESC") };
  }

  #after(cursor: unknown, binding: string, key: string, descending: boolean, row: string): string {
    if (!isGiven(cursor)) return "true";
    const place = decodeCursor(String(cursor), binding);
    const bound = this.plan.bind(place.key);
    return `(${key} ${descending ? "<" : ">"} ${bound} OR (${key} = ${bound} AND ${row}.id > ${this.plan.bind(place.id)}))`;
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function inner(field: FieldSelection): readonly FieldSelection[] {
  return [...field.selection.values()].flat();
}

type CursorOf = (key: string, id: string) => string;

/** The connection's fields from `{rows: [{key, node}], total, hidden}`; one row more than asked tells of a next page. */
function pageShape(fields: readonly FieldSelection[], nodeShapes: ReadonlyMap<FieldSelection, Shape>, size: number, cursorOf: CursorOf, isLaterPage: boolean): Shape {
  return (raw) => {
    const { rows: allRows = [], total = 0, hidden = 0 } = raw as { rows?: readonly { key: string; node: RawRecord }[]; total?: JsonValue; hidden?: JsonValue };
    const rows = allRows.slice(0, size);
    const cursor = (row: { key: string; node: RawRecord } | undefined): string | null => (row === undefined ? null : cursorOf(row.key, String(row.node["id"])));
    const values: Readonly<Record<string, (field: FieldSelection) => unknown>> = {
      totalCount: () => total,
      hiddenUndated: () => hidden,
      nodes: (field) => rows.map((row) => nodeShapes.get(field)?.(row.node)),
      edges: (field) => rows.map((row) => Object.fromEntries(inner(field).map((edge) => [edge.key, edge.field === "cursor" ? cursor(row) : nodeShapes.get(edge)?.(row.node)]))),
      pageInfo: (field) => {
        const info: Readonly<Record<string, unknown>> = { hasNextPage: allRows.length > size, hasPreviousPage: isLaterPage, startCursor: cursor(rows[0]), endCursor: cursor(rows.at(-1)) };
        return Object.fromEntries(inner(field).map((part) => [part.key, info[part.field]]));
      },
    };
    return Object.fromEntries(fields.map((field) => [field.key, values[field.field]?.(field) ?? null]));
  };
}
