import { createHash } from "node:crypto";
import { renameVariables } from "../store/cypherText";
import type { JsonValue } from "../store/graphStore";
import { headerWords, neededVariable, type NamedQuery } from "../store/queryLibrary";
import { allOf, not, plainly, type Condition } from "./condition";
import { decodeCursor, encodeCursor } from "./cursor";
import { DomainError } from "./errors";
import { Projection, type RawRecord, type Shape } from "./fieldProjection";
import type { KeyedType } from "./keyedEdges";
import { keyedTextOf, keyRanges, type PagePlace } from "./keyedPage";
import type { ReadPlan } from "./readPlan";
import { fieldsOf, type FieldSelection, type RequestValue, type Selection, type Slots } from "./selection";
import type { WherePlan } from "./wherePlan";

/** A page's subqueries, the expression that gathers their answers, and how to read it. */
export interface PlannedPage {
  readonly subqueries: readonly string[];
  readonly value: string;
  readonly shape: Shape;
}

const defaultOrders: Readonly<Record<string, string>> = { StatementOrder: "SAID_AT_DESC", ActorOrder: "NAME_ASC", DocumentOrder: "ID_ASC", ContradictionOrder: "AT_DESC" };
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

  /** @param keyed  the same list in the order of a stored key, for the orders that have one */
  build(fragment: NamedQuery, owner: string | null, args: RequestValue, selection: Selection, keyed: NamedQuery | null): PlannedPage {
    const declared = /^(\w+): \w+ by (\w+)(?: where (\w+)(?: without ([\w, ]+))?)?$/.exec(fragment.sections["Page"]?.[0] ?? "");
    const [variable = "", orders = "", input = "", without = ""] = (declared ?? []).slice(1).map((word) => word ?? "");
    const order = String(args.at("orderBy").example ?? defaultOrders[orders]);
    const bindingOf = (slots: Slots): string => {
      const filter = { where: args.at("where").of(slots) ?? null, knownAsOf: args.at("knownAsOf").of(slots) ?? null };
      return createHash("sha256").update(JSON.stringify([fragment.name, order, filter])).digest("base64url").slice(0, 10);
    };

    const names = new Map<string, string>(headerWords(fragment, "Binds").map((local) => [local, this.plan.fresh(local)]));
    const row = this.plan.fresh(variable);
    names.set(variable, row);
    if (owner !== null) names.set(neededVariable(fragment), owner);
    const base = renameVariables(fragment.text, names);
    const scope = `CALL (${owner ?? ""})`;
    const condition = input === "" ? plainly("true") : this.where.condition(input, row, args.at("where"), owner !== null && fragment.name.endsWith(".saidAbout") ? owner : null, 1, without.split(", "));
    const wanted = condition.text("asFiltered");
    const known = this.where.known(row, args.at("knownAsOf")) ?? "true";

    const fields = [...selection.values()].flat();
    const asks = (...names: readonly string[]): boolean => fields.some(({ field }) => names.includes(field));
    const projection = new Projection(row);
    const nodeShapes = new Map<FieldSelection, Shape>();
    for (const field of fields) {
      for (const wish of field.field === "nodes" ? [field] : field.field === "edges" ? fieldsOf(field).filter((edge) => edge.field === "node") : []) {
        nodeShapes.set(wish, this.plan.addRecord(projection, wish.selection));
      }
    }

    const place = this.#place(args.at("after"), bindingOf);
    this.plan.check((slots) => {
      pageSize(args.at("first").of(slots));
      place(slots);
    });

    const subqueries: string[] = [];
    const values = { rows: "[]", total: "0", hidden: "0" };
    const count = (name: "total" | "hidden", conditions: string): void => {
      values[name] = this.plan.fresh(name);
      subqueries.push(`${scope} {\n${base}${conditions}\nRETURN count(${row}) AS ${values[name]}\n}`);
    };
    if (asks("nodes", "edges", "pageInfo")) {
      const { key, descending } = this.#order(`order/${orders}.${order}`, row);
      const direction = descending ? "DESC" : "ASC";
      const keyName = this.plan.fresh("key");
      const more = asks("pageInfo") ? 1 : 0;
      const most = this.plan.bind((slots) => pageSize(args.at("first").of(slots)) + more);
      const plain = `${base}${and(wanted, known, this.#after(args.at("after"), place, key, descending, row))}`;
      const found = keyed === null || !/^(?:SAID_)?AT_/.test(order) ? plain
        : this.#foundByKey(keyed, { owner, variable, row, direction, most, conditions: and(wanted, known), place, plain });
      const inOrder = `WITH ${row}, ${key} AS ${keyName} ORDER BY ${keyName} ${direction}, ${row}.id ${direction} LIMIT ${most}`;
      const entry = asks("edges", "pageInfo") ? `[${projection.toString()}, ${keyName}, ${row}.id]` : `[${projection.toString()}]`;
      values.rows = this.plan.fresh("rows");
      subqueries.push([`${scope} {`, found, inOrder, ...projection.calls, `RETURN collect(${entry}) AS ${values.rows}`, "}"].join("\n"));
    }
    if (asks("totalCount")) count("total", and(wanted, known));
    const hidden = asks("hiddenUndated") ? hiddenFor(condition, known, row) : null;
    if (hidden !== null) count("hidden", hidden);
    return { subqueries, value: `[${values.rows}, ${values.total}, ${values.hidden}]`, shape: pageShape(fields, nodeShapes, args, bindingOf) };
  }

  #order(name: string, row: string): { key: string; descending: boolean } {
    const order = this.plan.queries.get(name);
    const text = renameVariables(order.text, new Map([[neededVariable(order), row]]));
    return { key: text.replace(/ (ASC|DESC)$/, ""), descending: text.endsWith(" DESC") };
  }

  /** Where the page begins; null for the first page. */
  #place(cursor: RequestValue, bindingOf: (slots: Slots) => string): (slots: Slots) => PagePlace | null {
    return (slots) => (cursor.isGiven ? decodeCursor(String(cursor.of(slots)), bindingOf(slots)) : null);
  }

  #after(cursor: RequestValue, place: (slots: Slots) => PagePlace | null, key: string, descending: boolean, row: string): string {
    if (!cursor.isGiven) return "true";
    const sign = descending ? "<" : ">";
    const bound = this.plan.bind((slots) => place(slots)?.key ?? "");
    return `(${key} ${sign} ${bound} OR (${key} = ${bound} AND ${row}.id ${sign} ${this.plan.bind((slots) => place(slots)?.id ?? "")}))`;
  }

  #countOf(type: KeyedType): string {
    const { queries } = this.plan;
    return type === "Statement" ? queries.get("read/statementCountOnNeo4j").text : queries.choose("read/edgeCountOnNeo4j", { EdgeType: type }).text;
  }

  /** The page's rows by the stored key, as long as every edge has its key; else by the edges. They are yet to be put in order. */
  #foundByKey(keyed: NamedQuery, page: KeyedPage): string {
    const { owner, variable, row, direction, most, conditions, place, plain } = page;
    const names = new Map<string, string>(headerWords(keyed, "Binds").map((local) => [local, this.plan.fresh(local)]));
    names.set(variable, row);
    if (owner !== null) names.set(neededVariable(keyed), owner);
    const { key: stored, prefix, counted } = keyedTextOf(keyed);
    const property = renameVariables(stored, names);
    const start = prefix === null ? null : renameVariables(prefix, names);
    const text = renameVariables(keyed.text, names);
    const counts = counted.map((type) => ({ type, name: this.plan.fresh("edges") }));
    const outer = [...(owner === null ? [] : [owner]), ...counts.map(({ name }) => name)].join(", ");
    const isWhole = counts.map(({ type, name }) => `${name} = ${this.plan.bind(() => this.plan.keyed.completeAt(type))}`).join(" AND ");
    const branches = keyRanges(direction === "DESC", null).map((_range, position) => {
      const end = (side: "low" | "high"): string => {
        const rest = (slots: Slots): string => keyRanges(direction === "DESC", place(slots))[position]?.[side] ?? "~";
        return start === null ? this.plan.bind((slots) => rest(slots).slice(1)) : `${start} + ${this.plan.bind(rest)}`;
      };
      const range = `AND ${property} > ${end("low")} AND ${property} < ${end("high")}`;
      const ordered = this.plan.fresh("order");
      const filled = text.replace(/^[ ]*\/\/> key$/m, () => range)
        .replace(/^[ ]*\/\/> page$/m, () => `${conditions}\nWITH ${row}, ${property} AS ${ordered} ORDER BY ${ordered} ${direction} LIMIT ${most}`);
      return `WITH ${outer} WHERE ${isWhole}\n${filled}\nRETURN ${row}`;
    });
    branches.push(`WITH ${outer} WHERE NOT (${isWhole})\n${plain}\nRETURN ${row}`);
    return [
      ...counts.map(({ type, name }) => `CALL () {\n${this.#countOf(type).replace(/\bedges\b/, name)}\n}`),
      `CALL (${outer}) {\n${branches.join("\nUNION ALL\n")}\n}`,
    ].join("\n");
  }
}

interface KeyedPage {
  readonly owner: string | null;
  readonly variable: string;
  readonly row: string;
  readonly direction: "ASC" | "DESC";
  readonly most: string;
  readonly conditions: string;
  readonly place: (slots: Slots) => PagePlace | null;
  /** The rows by the edges. */
  readonly plain: string;
}

/** Conditions after a WHERE; those that always hold are left out. */
function and(...conditions: readonly string[]): string {
  const given = conditions.filter((condition) => condition !== "true");
  return given.length === 0 ? "" : `\n  AND ${given.join(" AND ")}`;
}

/**
 * What a list leaves out only because no text gives a date: every other condition holds, and those that compare a missing
 * date could. Null when no date is compared.
 */
function hiddenFor(condition: Condition, known: string, row: string): string | null {
  const unknown = `${row}.disclosedLatest IS NULL`;
  if (condition.undated.length === 0) return known === "true" ? null : and(condition.text("asFiltered"), unknown);
  const [undated, mayBeKnown] = known === "true" ? [condition.undated, known] : [[...condition.undated, unknown], `(${known} OR ${unknown})`];
  const isLeftOut = not(allOf([condition, plainly(known)])).text("asFiltered");
  return and(`(${undated.join(" OR ")})`, condition.text("widest"), mayBeKnown, isLeftOut);
}

/** A row of a page: its record, and where it stands in the order when a cursor is asked for. */
type PageRow = readonly [node: RawRecord, key: string, id: string];

/** The connection's fields from `[rows, total, hidden]`; one row more than asked tells of a next page. */
function pageShape(fields: readonly FieldSelection[], nodeShapes: ReadonlyMap<FieldSelection, Shape>, args: RequestValue, bindingOf: (slots: Slots) => string): Shape {
  const hasCursors = fields.some(({ field }) => field === "edges" || field === "pageInfo");
  return (raw, slots) => {
    const [allRows, total, hidden] = raw as readonly [rows: readonly PageRow[], total: JsonValue, hidden: JsonValue];
    const size = pageSize(args.at("first").of(slots));
    const rows = allRows.slice(0, size);
    const binding = hasCursors ? bindingOf(slots) : "";
    const cursor = (row: PageRow | undefined): string | null => (row === undefined ? null : encodeCursor([binding, row[1], row[2]]));
    const values: Readonly<Record<string, (field: FieldSelection) => unknown>> = {
      totalCount: () => total,
      hiddenUndated: () => hidden,
      nodes: (field) => rows.map(([node]) => nodeShapes.get(field)?.(node, slots)),
      edges: (field) => rows.map((row) => Object.fromEntries(fieldsOf(field).map((edge) => [edge.key, edge.field === "cursor" ? cursor(row) : nodeShapes.get(edge)?.(row[0], slots)]))),
      pageInfo: (field) => {
        const info: Readonly<Record<string, unknown>> = { hasNextPage: allRows.length > size, hasPreviousPage: args.at("after").isGiven, startCursor: cursor(rows[0]), endCursor: cursor(rows.at(-1)) };
        return Object.fromEntries(fieldsOf(field).map((part) => [part.key, info[part.field]]));
      },
    };
    return Object.fromEntries(fields.map((field) => [field.key, values[field.field]?.(field) ?? null]));
  };
}
