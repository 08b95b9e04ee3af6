import { renameVariables } from "../store/cypherText";
import type { CypherText, JsonValue, Parameters, Row } from "../store/graphStore";
import { headerWords, neededVariable, type NamedQuery, type QueryLibrary } from "../store/queryLibrary";
import { contestedRows, isUndisputed } from "./authorship";
import { DomainError } from "./errors";
import { Projection, type Shape } from "./fieldProjection";
import { PagePlan, type PageArguments } from "./pagePlan";
import { scalarField, typeNameOfId, type RawRecord } from "./recordFields";
import { signatureOf, type FieldSelection, type Selection } from "./selection";
import { WherePlan } from "./wherePlan";

/** A record as resolvers see it: `__typename`, and each asked field under its name in the answer. */
export type PlannedRecord = Readonly<Record<string, unknown>>;

/** On a record: the statements that carry it, for what is computed from their evidence. */
export const carriedBy = Symbol("carriedBy");
/** A statement alone, or all that assert one answer; and the `knownAsOf` of the list the record stands in. */
export interface CarriedBy {
  readonly statementIds: readonly string[];
  readonly knownAsOf: string | null;
}
/** Fields that no fragment gives; a resolver asks the request's loader for them. */
const loadedField = "corroboration";

/** One round trip: the stitched text, its parameters, and how to read a row's `row` column. */
export interface CompiledRead {
  readonly query: CypherText;
  readonly parameters: Parameters;
  shape(row: Row): PlannedRecord;
}

/**
 * Stitches hand-written fragments into one text per selection.
 *
 * A root (`cypher/read`) or field fragment (`cypher/field/<Type>.<field>`) names each child variable in its header
 * (`Children  target t: Subject`), marks with `//> t` where the child's own fragments go, and stands for the child's
 * fields by `t {.*}`. A fragment with `Page` ends in a WHERE clause and is paged by pagePlan.ts. Only the choice of
 * fragments follows the request; every value is a parameter.
 */
export class ReadPlan {
  readonly #parameters: Record<string, JsonValue> = {};
  readonly #where: WherePlan;
  #count = 0;

  constructor(readonly queries: QueryLibrary) {
    this.#where = new WherePlan(queries, this);
  }

  /** A root whose rows are one `row` column each; `parameters` are the ones its header declares. */
  rows(root: NamedQuery, parameters: Parameters, selection: Selection): CompiledRead {
    Object.assign(this.#parameters, parameters);
    const { text, shapes } = this.#stitch(root, new Map(), (child) => (child === "." ? [selection] : []));
    return this.#compiled(root, text, (row) => (shapes.get(".")?.[0]?.(row["row"]) ?? {}) as PlannedRecord);
  }

  /** A root with `Page`: one row that holds the page, its counts and cursors. */
  page(root: NamedQuery, parameters: Parameters, args: PageArguments, selection: Selection): CompiledRead {
    Object.assign(this.#parameters, parameters);
    const page = new PagePlan(this, this.#where).build(root, null, args, selection);
    return this.#compiled(root, `${page.subqueries.join("\n")}\nRETURN ${page.value} AS row`, (row) => page.shape(row["row"]) as PlannedRecord);
  }

  /** Binds a value to a numbered parameter and gives its `$name`. */
  bind(value: JsonValue): string {
    const name = `p${Object.keys(this.#parameters).length + 1}_`;
    this.#parameters[name] = value;
    return `$${name}`;
  }

  /** A name no other piece of this text uses. */
  fresh(stem: string): string {
    this.#count += 1;
    return `${stem}${this.#count}`;
  }

  /** Adds a record's selected fields to its projection; the shape gives the record with its `__typename`. */
  addRecord(projection: Projection, selection: Selection): Shape {
    const shapes = new Map<string, readonly (readonly [key: string, shape: Shape])[]>();
    for (const [typeName, fields] of selection) {
      shapes.set(typeName, fields.filter(({ field }) => !field.startsWith("__") && field !== loadedField).map((field) => [field.key, this.#addField(projection, typeName, field)]));
    }
    return (raw) => {
      if (raw === null || raw === undefined || typeof raw !== "object" || Array.isArray(raw)) return null;
      const record = raw as RawRecord;
      const typeName = typeNameOfId(String(record["id"]));
      const fields = (typeName === null ? undefined : shapes.get(typeName)) ?? [];
      return Object.fromEntries([[carriedBy, { statementIds: [String(record["id"])], knownAsOf: null }], ["__typename", typeName], ...fields.map(([key, shape]) => [key, shape(record)])]);
    };
  }

  #addField(projection: Projection, typeName: string, wish: FieldSelection): Shape {
    const fragment = this.queries.find(`field/${typeName}.${wish.field}`) ?? this.queries.find(`field/Subject.${wish.field}`);
    if (fragment === null) {
      const scalar = scalarField(typeName, wish.field);
      projection.fetch(scalar.needs);
      return (record) => scalar.value(record as RawRecord);
    }
    return projection.share(`${fragment.name} ${signatureOf({ ...wish, key: "" })}`, () => this.#addFragment(projection, fragment, wish));
  }

  #addFragment(projection: Projection, fragment: NamedQuery, wish: FieldSelection): Shape {
    const key = this.fresh("f");
    if (fragment.sections["Page"] !== undefined) {
      const page = new PagePlan(this, this.#where).build(fragment, projection.variable, wish.arguments, wish.selection);
      projection.nest(key, page.subqueries, page.value);
      return (record) => page.shape((record as RawRecord)[key]);
    }
    const [output = "", form = "list"] = headerWords(fragment, "Gives");
    const names = new Map([[neededVariable(fragment), projection.variable], [output, key]]);
    const wishes = form === "tally" ? fieldsOf(wish).filter(({ field }) => field === "rows") : [wish];
    const { text, shapes } = this.#stitch(fragment, names, (child) => wishes.flatMap((one) => childSelections(child, one)), wish.arguments);
    projection.nest(key, [`CALL (${projection.variable}) {\n${text}\n}`], key);
    const seen = new Map<string, number>();
    const items = wishes.map((one) => itemShape(one, shapes, seen, wish.arguments["knownAsOf"]));
    if (form === "tally") return (record) => tallyOf((record as RawRecord)[key], wish, items);
    const item = items[0] ?? (() => null);
    return (record) => {
      const raw = (record as RawRecord)[key];
      const shaped = Array.isArray(raw) ? raw.map(item) : [];
      return form === "one" ? (shaped[0] ?? null) : shaped;
    };
  }

  /** A fragment's text with its variables made its own and its children's fields put in; the shapes go by child name. */
  #stitch(
    fragment: NamedQuery, outer: ReadonlyMap<string, string>, wanted: (child: string) => readonly Selection[],
    args: Readonly<Record<string, unknown>> = {},
  ): { text: string; shapes: ReadonlyMap<string, readonly Shape[]> } {
    const children = (fragment.sections["Children"] ?? []).map((line) => /^(\S+) (\w+):/.exec(line)).flatMap((match) => (match === null ? [] : [{ child: match[1] ?? "", variable: match[2] ?? "" }]));
    const names = new Map(outer);
    for (const variable of [...children.map((child) => child.variable), ...headerWords(fragment, "Binds")]) {
      if (!names.has(variable)) names.set(variable, this.fresh(variable));
    }
    let text = this.#fillArguments(fragment, renameVariables(fragment.text, names), names, args);
    const shapes = new Map<string, readonly Shape[]>();
    const projections = new Map<string, Projection>();
    for (const { child, variable } of children) {
      const projection = projections.get(variable) ?? new Projection(names.get(variable) ?? variable);
      projections.set(variable, projection);
      shapes.set(child, wanted(child).map((selection) => this.addRecord(projection, selection)));
    }
    for (const [variable, projection] of projections) {
      text = text.replaceAll(new RegExp(`\\b${projection.variable} \\{\\.\\*\\}`, "g"), () => projection.toString());
      text = text.replace(new RegExp(`^[ ]*//> ${variable}$`, "m"), () => projection.calls.join("\n"));
    }
    return { text, shapes };
  }

  /** Replaces `//> known s` and binds the arguments the fragment's header declares as parameters. */
  #fillArguments(fragment: NamedQuery, text: string, names: ReadonlyMap<string, string>, args: Readonly<Record<string, unknown>>): string {
    let filled = text.replace(/^[ ]*\/\/> known (\w+)$/gm, (_marker, variable: string) => {
      const condition = this.#where.known(names.get(variable) ?? variable, args["knownAsOf"]);
      return condition === null ? "" : `AND ${condition}`;
    });
    if (fragment.name.startsWith("field/")) {
      for (const parameter of fragment.parameters) {
        const bound = this.bind((args[parameter] ?? null) as JsonValue);
        filled = filled.replace(new RegExp(`\\$${parameter}\\b`, "g"), () => bound);
      }
    }
    return filled;
  }

  #compiled(root: NamedQuery, text: string, shape: (row: Row) => PlannedRecord): CompiledRead {
    if (/^\s*\/\/>/m.test(text)) throw new DomainError("INVALID_DATA", `${root.name} has a mark that nothing fills`);
    return { query: { name: root.name, text }, parameters: this.#parameters, shape };
  }
}

function fieldsOf(wish: FieldSelection): readonly FieldSelection[] {
  return [...wish.selection.values()].flat();
}

/** What is asked of a child: the field's own selection for a list of nodes, else that of the edge's field of that name, once per alias. */
function childSelections(child: string, wish: FieldSelection): readonly Selection[] {
  if (child === ".") return [wish.selection];
  return fieldsOf(wish).filter(({ field }) => field === child).map(({ selection }) => selection);
}

/** @param seen  how often each child was asked for already; the shapes of one child stand in the order of its aliases */
function itemShape(wish: FieldSelection, shapes: ReadonlyMap<string, readonly Shape[]>, seen: Map<string, number>, knownAsOf: unknown): Shape {
  const whole = shapes.get(".")?.[0];
  if (whole !== undefined) return whole;
  const fields = fieldsOf(wish).filter(({ field }) => field !== loadedField).map((inner): readonly [string, Shape] => {
    const child = shapes.get(inner.field);
    if (child === undefined) return [inner.key, (raw) => (raw as RawRecord)[inner.field] ?? null];
    const nth = seen.get(inner.field) ?? 0;
    seen.set(inner.field, nth + 1);
    const shape = child[nth];
    const isList = (raw: JsonValue | undefined): raw is readonly JsonValue[] => Array.isArray(raw);
    return [inner.key, (raw) => {
      const value = (raw as RawRecord)[inner.field];
      return isList(value) ? value.map((one) => shape?.(one)) : (shape?.(value) ?? null);
    }];
  });
  return (raw) => {
    const carriers = { statementIds: (raw as RawRecord)["asserting"] ?? [], knownAsOf: knownAsOf ?? null };
    return Object.fromEntries([[carriedBy, carriers], ...fields.map(([key, shape]) => [key, shape(raw)])]);
  };
}

/** An `AuthorshipTally`: its rows once per alias, and whether they agree. */
function tallyOf(raw: JsonValue | undefined, wish: FieldSelection, rowShapes: readonly Shape[]): PlannedRecord {
  const rows = contestedRows(raw);
  let alias = 0;
  return Object.fromEntries(fieldsOf(wish).map((field) => {
    if (field.field !== "rows") return [field.key, isUndisputed(rows)];
    const shape = rowShapes[alias++];
    return [field.key, rows.map((row) => shape?.(row))];
  }));
}
