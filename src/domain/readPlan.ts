import { renameVariables } from "../store/cypherText";
import type { CypherText, JsonValue, Parameters, Row } from "../store/graphStore";
import { headerWords, neededVariable, type NamedQuery, type QueryLibrary } from "../store/queryLibrary";
import { contestedRows, isUndisputed } from "./authorship";
import { boundsOf } from "./edtf";
import { DomainError } from "./errors";
import { isList, Projection, type RawRecord, type Shape } from "./fieldProjection";
import type { KeyedEdges } from "./keyedEdges";
import { dividedTypes, labelOfId } from "./model";
import { PagePlan } from "./pagePlan";
import { canHoldWithin, type Period } from "./period";
import { scalarField } from "./recordFields";
import { fieldsOf, RequestValue, signatureOf, type FieldSelection, type Selection, type Slots, type Wish } from "./selection";
import { WherePlan } from "./wherePlan";

/** A record as resolvers see it: `__typename`, and each asked field under its name in the answer. */
export type PlannedRecord = Readonly<Record<string, unknown>>;

/** On a record: the statements that carry it, for what is computed from their evidence. */
export const carriedBy = Symbol("carriedBy");
/** A statement alone, or all that assert one answer. */
export interface CarriedBy {
  readonly statementIds: readonly string[];
  /** The answer, under each of its propositions; none for a statement. */
  readonly propositionIds: readonly string[];
  /** Of the field that the answer was listed by; null for a statement. */
  readonly knownAsOf: string | null;
}
/** Fields that no fragment gives; a resolver asks the request's loader for them. */
const loadedField = "corroboration";

/** One round trip for every request of one shape: the stitched text, how to fill its parameters, and how to read a row's `row` column. */
export interface CompiledRead {
  readonly query: CypherText;
  /** @param own  the values of the parameters that the root's header declares */
  parameters(own: Parameters, slots: Slots): Parameters;
  shape(row: Row, slots: Slots): PlannedRecord;
  /** Whether a filter in it asks for origins; see originsFilter.ts. */
  readonly filtersByOrigins: boolean;
  /** By child of the root (`.` is the `row` column), one for each selection asked of it. */
  readonly shapes: ReadonlyMap<string, readonly Shape[]>;
}

/** What is asked of each child of a root, `.` for a row as a whole: the same child may be asked for under several names. */
export type Wanted = ReadonlyMap<string, readonly Selection[]>;

/** What plans are made of. */
export interface PlanParts {
  readonly queries: QueryLibrary;
  readonly keyed: KeyedEdges;
}

/** The text that finds a list's page by a stored key, on an engine that has an index for it. */
export function keyedTextFor(queries: QueryLibrary, keyed: KeyedEdges, name: string): NamedQuery | null {
  return keyed.isUsed ? queries.find(`${name}.keyedOnNeo4j`) : null;
}

/**
 * Stitches hand-written fragments into one text per selection.
 *
 * A root (`cypher/read`) or field fragment (`cypher/field/<Type>.<field>`) names each child variable in its header
 * (`Children  target t: Subject`), marks with `//> t` where the child's own fragments go, and stands for the child's
 * fields by `t {.*}`, or `t {.*, name: value}` where the edge that leads to it has something to tell; it becomes the list of
 * their values. A fragment with `Page` ends in a WHERE clause and is paged by pagePlan.ts. Only the choice of fragments
 * follows the request; every value is a parameter.
 */
export class ReadPlan {
  readonly #bound: (readonly [name: string, valueOf: (slots: Slots) => JsonValue])[] = [];
  readonly #checks: ((slots: Slots) => void)[] = [];
  readonly #where: WherePlan;
  #count = 0;

  /** @param slots  the arguments of the first request of this shape; only their structure may decide the text */
  private constructor(readonly queries: QueryLibrary, readonly slots: Slots, readonly keyed: KeyedEdges) {
    this.#where = new WherePlan(queries, this);
  }

  /** A root with rows; `wanted` tells what is asked of each of its children. @throws DomainError BAD_USER_INPUT */
  static rows({ queries, keyed }: PlanParts, root: NamedQuery, { selection, slots }: Wish, wanted: Wanted): CompiledRead {
    const plan = new ReadPlan(queries, slots, keyed);
    const outer = new Map([neededVariable(root)].filter((name) => name !== "").map((name) => [name, name]));
    const isWanted = (field: string): boolean => fieldsOf({ selection }).some((wish) => wish.field === field);
    const { text, shapes } = plan.#stitch(root, outer, (child) => wanted.get(child) ?? [], isWanted, RequestValue.ofSlot(0, slots));
    return plan.#compiled(root, text, shapes);
  }

  /** A root with `Page`: one row that holds the page, its counts and cursors. The arguments of the page are those of the first slot. */
  static page({ queries, keyed }: PlanParts, root: NamedQuery, { selection, slots }: Wish, keyedRoot: NamedQuery | null): CompiledRead {
    const plan = new ReadPlan(queries, slots, keyed);
    const page = new PagePlan(plan, plan.#where).build(root, null, RequestValue.ofSlot(0, slots), selection, keyedRoot);
    return plan.#compiled(root, `${page.subqueries.join("\n")}\nRETURN ${page.value} AS row`, new Map([[".", [page.shape]]]));
  }

  /** Has the values of every request looked at before anything is read, also such as no parameter needs. */
  check(check: (slots: Slots) => void): void {
    this.#checks.push(check);
  }

  /** Gives the `$name` of a new parameter, filled for each request. */
  bind(valueOf: (slots: Slots) => JsonValue): string {
    const name = `p${this.#bound.length + 1}_`;
    this.#bound.push([name, valueOf]);
    return `$${name}`;
  }

  /** A name no other piece of this text uses. */
  fresh(stem: string): string {
    this.#count += 1;
    return `${stem}${this.#count}`;
  }

  /** Adds a record's selected fields to its projection; the shape gives the record with its `__typename`. */
  addRecord(projection: Projection, selection: Selection): Shape {
    const [only = null] = selection.size === 1 ? selection.keys() : [];
    const carries = [...selection.values()].flat().some(({ field }) => field === loadedField);
    const id = only === null || carries ? projection.add(`${projection.variable}.id`) : null;
    const shapes = new Map([...selection].map(([typeName, fields]) => [
      typeName, fields.filter(({ field }) => !field.startsWith("__") && field !== loadedField).map((field) => ({ key: field.key, shape: this.#addField(projection, only, typeName, field) })),
    ]));
    return (raw, slots) => {
      if (!isList(raw)) return null;
      const typeName = only ?? labelOfId(String(raw[id ?? 0]));
      const shaped: Record<string | symbol, unknown> = { __typename: typeName };
      if (carries && typeName === "Statement") shaped[carriedBy] = { statementIds: [String(raw[id ?? 0])], propositionIds: [], knownAsOf: null };
      for (const { key, shape } of shapes.get(typeName ?? "") ?? []) shaped[key] = shape(raw, slots);
      return shaped;
    };
  }

  /** @param only  the type of every record here; null where there are several, which then share the fragment of the interface */
  #addField(projection: Projection, only: string | null, typeName: string, wish: FieldSelection): Shape {
    const bearers = [typeName, ...(only === null || dividedTypes.includes(only) ? [] : ["Undivided"]), "Subject"];
    const fragment = bearers.map((bearer) => this.queries.find(`field/${bearer}.${wish.field}`)).find((one) => one !== null) ?? null;
    if (fragment === null) {
      const scalar = scalarField(typeName, wish.field);
      return this.#added(projection, scalar.expression(projection.variable, projection.beside), (raw) => scalar.value(raw ?? null));
    }
    return projection.share(`${fragment.name} ${signatureOf({ ...wish, key: "" })}`, () => this.#addFragment(projection, fragment, wish));
  }

  /** A value of the record, and what becomes of it. */
  #added(projection: Projection, expression: string, shape: Shape): Shape {
    const position = projection.add(expression);
    return (record, slots) => shape((record as RawRecord)[position], slots);
  }

  #addFragment(projection: Projection, fragment: NamedQuery, wish: FieldSelection): Shape {
    const key = this.fresh("f");
    const args = RequestValue.ofSlot(wish.slot, this.slots);
    if (fragment.sections["Page"] !== undefined) {
      const page = new PagePlan(this, this.#where).build(fragment, projection.variable, args, wish.selection, keyedTextFor(this.queries, this.keyed, fragment.name));
      projection.calls.push(...page.subqueries);
      return this.#added(projection, page.value, page.shape);
    }
    const [output = "", form = "list"] = headerWords(fragment, "Gives");
    const names = new Map([[neededVariable(fragment), projection.variable], [output, key]]);
    const wishes = form === "tally" ? fieldsOf(wish).filter(({ field }) => field === "rows") : [wish];
    const isWanted = (field: string): boolean => wishes.some((one) => fieldsOf(one).some((inner) => inner.field === field));
    const { text, shapes } = this.#stitch(fragment, names, (child) => wishes.flatMap((one) => childSelections(child, one)), isWanted, args);
    projection.calls.push(`CALL (${projection.variable}) {\n${text}\n}`);
    const seen = new Map<string, number>();
    const items = wishes.map((one) => itemShape(one, shapes, seen, args.at("knownAsOf")));
    const item = items[0] ?? (() => null);
    const at = args.at("at");
    return this.#added(projection, key, (raw, slots) => {
      if (form === "value") return raw ?? null;
      if (form === "periods") return listOf(item)(heldWithin(raw, at.of(slots)), slots);
      if (form === "tally") return tallyOf(raw, wish, items, slots);
      if (form === "one") return isList(raw) && raw.length > 0 ? item(raw[0], slots) : null;
      return listOf(item)(raw, slots);
    });
  }

  /**
   * A fragment's text with its variables made its own and its children's fields put in; the shapes go by child name.
   * What stands between `//> when field gives variable` and `//> end` is left out when the field is not wanted, and so are
   * the columns and the entries of maps with the variable.
   */
  #stitch(
    fragment: NamedQuery, outer: ReadonlyMap<string, string>, wanted: (child: string) => readonly Selection[], isWanted: (field: string) => boolean,
    args = new RequestValue({}, () => ({})),
  ): { text: string; shapes: ReadonlyMap<string, readonly Shape[]> } {
    const children = (fragment.sections["Children"] ?? []).map((line) => /^(\S+) (\w+):/.exec(line)).flatMap((match) => (match === null ? [] : [{ child: match[1] ?? "", variable: match[2] ?? "" }]));
    const names = new Map(outer);
    for (const variable of [...children.map((child) => child.variable), ...headerWords(fragment, "Binds")]) {
      if (!names.has(variable)) names.set(variable, this.fresh(variable));
    }
    let text = renameVariables(fragment.text, names);
    for (const [block, field = "", variable = "", body = ""] of text.matchAll(/^[ ]*\/\/> when (\w+) gives (\w+)\n([\s\S]*?)^[ ]*\/\/> end$\n?/gm)) {
      text = text.replace(block, () => (isWanted(field) ? body : ""));
      if (!isWanted(field)) text = text.replaceAll(new RegExp(`, (?:\\w+: )?${names.get(variable) ?? variable}\\b`, "g"), "");
    }
    text = this.#fillArguments(fragment, text, names, args);
    const shapes = new Map<string, readonly Shape[]>();
    const projections = new Map<string, Projection>();
    for (const { child, variable } of children) {
      const name = names.get(variable) ?? variable;
      const projection = projections.get(variable) ?? new Projection(name, besides(text, name));
      projections.set(variable, projection);
      const isCollected = new RegExp(`[{,] ?${child}: (?!${variable} \\{)`).test(fragment.text);
      shapes.set(child, wanted(child).map((selection) => this.addRecord(projection, selection)).map((shape) => (isCollected ? listOf(shape) : shape)));
    }
    for (const [variable, projection] of projections) {
      text = text.replaceAll(new RegExp(`\\b${projection.variable} \\{\\.\\*[^}]*\\}`, "g"), () => projection.toString());
      text = text.replace(new RegExp(`^[ ]*//> ${variable}$`, "m"), () => projection.calls.join("\n"));
    }
    return { text, shapes };
  }

  /** Replaces `//> known s` and binds the arguments the fragment's header declares as parameters. */
  #fillArguments(fragment: NamedQuery, text: string, names: ReadonlyMap<string, string>, args: RequestValue): string {
    let filled = text.replace(/^[ ]*\/\/> known (\w+)$/gm, (_marker, variable: string) => {
      const condition = this.#where.known(names.get(variable) ?? variable, args.at("knownAsOf"));
      return condition === null ? "" : `AND ${condition}`;
    });
    if (fragment.name.startsWith("field/")) {
      for (const parameter of fragment.parameters) {
        const bound = this.bind((slots) => (args.at(parameter).of(slots) ?? null) as JsonValue);
        filled = filled.replace(new RegExp(`\\$${parameter}\\b`, "g"), () => bound);
      }
    }
    return filled;
  }

  #compiled(root: NamedQuery, text: string, shapes: ReadonlyMap<string, readonly Shape[]>): CompiledRead {
    if (/^\s*\/\/>/m.test(text)) throw new DomainError("INVALID_DATA", `${root.name} has a mark that nothing fills`);
    const parameters = (own: Parameters, slots: Slots): Parameters => {
      for (const check of this.#checks) check(slots);
      const values: Record<string, JsonValue> = { ...own };
      for (const [name, valueOf] of this.#bound) values[name] = valueOf(slots);
      return values;
    };
    const whole = shapes.get(".")?.[0];
    const shape = (row: Row, slots: Slots): PlannedRecord => (whole?.(row["row"], slots) ?? {}) as PlannedRecord;
    return { query: { name: root.name, text }, parameters, shape, shapes, filtersByOrigins: this.#where.filtersByOrigins };
  }
}

/** What is asked of a child: the field's own selection for a list of nodes, else that of the edge's field of that name, once per alias. */
function childSelections(child: string, wish: FieldSelection): readonly Selection[] {
  if (child === ".") return [wish.selection];
  return fieldsOf(wish).filter(({ field }) => field === child).map(({ selection }) => selection);
}

/** What `t {.*, name: value}` tells of `t` beside its properties, by name. */
function besides(text: string, variable: string): ReadonlyMap<string, string> {
  const [, entries = ""] = new RegExp(`\\b${variable} \\{\\.\\*([^}]*)\\}`).exec(text) ?? [];
  return new Map([...entries.matchAll(/, (\w+): (\w+)/g)].map(([, name = "", value = ""]) => [name, value]));
}

/** What a fragment collects that gives more than nodes: its own values and its children, by name. */
type EdgeRecord = Readonly<Record<string, JsonValue>>;

/** What a fragment collects that has `from` and `to`: those that can have held at a date asked for in EDTF; without one, all. */
function heldWithin(raw: JsonValue | undefined, at: unknown): JsonValue | undefined {
  return typeof at === "string" && isList(raw) ? raw.filter((entry) => canHoldWithin(entry as unknown as Period, boundsOf(at))) : raw;
}

/** Of each entry of a list; an absent list is empty. */
function listOf(shape: Shape): Shape {
  return (raw, slots) => (isList(raw) ? raw.map((entry) => shape(entry, slots)) : []);
}

/** @param seen  how often each child was asked for already; the shapes of one child stand in the order of its aliases */
function itemShape(wish: FieldSelection, shapes: ReadonlyMap<string, readonly Shape[]>, seen: Map<string, number>, knownAsOf: RequestValue): Shape {
  const whole = shapes.get(".")?.[0];
  if (whole !== undefined) return whole;
  const fields = fieldsOf(wish).filter(({ field }) => field !== loadedField).map((inner): readonly [string, Shape] => {
    const child = shapes.get(inner.field);
    if (child === undefined) return [inner.key, (raw) => (raw as EdgeRecord)[inner.field] ?? null];
    const nth = seen.get(inner.field) ?? 0;
    seen.set(inner.field, nth + 1);
    const shape = child[nth] ?? (() => null);
    return [inner.key, (raw, slots) => shape((raw as EdgeRecord)[inner.field], slots)];
  });
  return (raw, slots) => {
    const shaped: Record<string | symbol, unknown> = {
      [carriedBy]: { statementIds: (raw as EdgeRecord)["asserting"] ?? [], propositionIds: (raw as EdgeRecord)["answering"] ?? [], knownAsOf: knownAsOf.of(slots) ?? null },
    };
    for (const [key, shape] of fields) shaped[key] = shape(raw, slots);
    return shaped;
  };
}

/** An `AuthorshipTally`: its rows once per alias, and whether they agree. */
function tallyOf(raw: JsonValue | undefined, wish: FieldSelection, rowShapes: readonly Shape[], slots: Slots): PlannedRecord {
  const rows = contestedRows(raw);
  let alias = 0;
  return Object.fromEntries(fieldsOf(wish).map((field) => {
    if (field.field !== "rows") return [field.key, isUndisputed(rows)];
    const shape = rowShapes[alias++];
    return [field.key, rows.map((row) => shape?.(row, slots))];
  }));
}
