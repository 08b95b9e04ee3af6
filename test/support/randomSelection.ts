import { getNamedType, isAbstractType, isLeafType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from "graphql";

/** One asked field: what it is asked of, under which key, and how it stands in the document. */
export interface Pick {
  /** The object type that the field is asked of. */
  readonly on: string;
  readonly field: string;
  readonly key: string;
  /** Written arguments with their parentheses, or nothing. */
  readonly args: string;
  readonly form: "plain" | "included" | "skipped" | "inline" | "named";
  readonly picks: readonly Pick[];
}

type Answer = Readonly<Record<string, unknown>>;
/** Asks one small query and gives its data. */
export type Ask = (source: string, variables?: Record<string, unknown>) => Promise<Answer>;

const wheres = ["", "", 'where: {attestation: [DIRECT, REPORTED]}', 'where: {OR: [{act: [DENIAL]}, {polarity: [OPPOSES]}]}', 'where: {NOT: {speaker: {kind: [PERSON]}}}', 'where: {saidAt: {from: "2025-11-20", includeUncertain: false}}', 'where: {about: {kind: [PLAN]}}'];
const orders = ["", "orderBy: SAID_AT_ASC", "orderBy: DISCLOSED_AT_DESC"];
const instants = ["", "", 'knownAsOf: "2025-11-22T23:59:59Z"'];
/** Fields whose answers cannot be asked of the object alone, or that are tested by themselves. */
const left = new Set(["corroboration", "hasPreviousPage"]);

/** Makes a selection from a list of numbers: equal numbers give equal selections, and shorter lists smaller ones. */
export class SelectionMaker {
  #next = 0;
  #keys = 0;

  constructor(private readonly schema: GraphQLSchema, private readonly numbers: readonly number[]) {}

  /** Fields of an object type or, for an abstract one, of some of the types it can be. */
  picks(typeName: string, depth: number): readonly Pick[] {
    const type = this.schema.getType(typeName);
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      return [0, 1].flatMap(() => this.picks(possible[this.#choice(possible.length)]?.name ?? "", depth));
    }
    if (!isObjectType(type)) return [];
    const fields = Object.values(type.getFields()).filter(({ name, type: of }) => !left.has(name) && (depth > 0 || isLeafType(getNamedType(of))));
    const count = fields.length === 0 ? 0 : 1 + this.#choice(3);
    return Array.from({ length: count }, () => {
      const field = fields[this.#choice(fields.length)];
      const [pick] = this.#pick(type, field, depth);
      // The same once more with other arguments, under another name: the two must keep apart.
      if (pick === undefined || field === undefined || pick.args === "" || this.#choice(2) === 0) return pick ?? [];
      this.#keys += 1;
      return [pick, { ...pick, key: `k${this.#keys}`, args: this.#args(field) }];
    }).flat();
  }

  #pick(type: GraphQLObjectType, field: GraphQLField<unknown, unknown> | undefined, depth: number): readonly Pick[] {
    if (field === undefined) return [];
    const inner = getNamedType(field.type);
    const picks = isLeafType(inner) ? [] : this.picks(inner.name, depth - 1);
    if (!isLeafType(inner) && picks.length === 0) return [];
    const form = (["plain", "plain", "included", "skipped", "inline", "named"] as const)[this.#choice(6)] ?? "plain";
    this.#keys += 1;
    return [{ on: type.name, field: field.name, key: `k${this.#keys}`, args: this.#args(field), form, picks }];
  }

  #args(field: GraphQLField<unknown, unknown>): string {
    const has = (name: string): boolean => field.args.some((argument) => argument.name === name);
    const some = (name: string, texts: readonly string[]): string => (has(name) ? (texts[this.#choice(texts.length)] ?? "") : "");
    const given = [has("first") ? `first: ${1 + this.#choice(3)}` : "", some("orderBy", orders), some("knownAsOf", instants), some("after", [""])];
    if (field.args.some(({ name, type }) => name === "where" && String(type) === "StatementWhere")) given.push(wheres[this.#choice(wheres.length)] ?? "");
    const written = given.filter((one) => one !== "");
    return written.length === 0 ? "" : `(${written.join(", ")})`;
  }

  #choice(count: number): number {
    const number = this.numbers[this.#next % Math.max(1, this.numbers.length)] ?? 0;
    this.#next += 1;
    return (number + this.#next * 7) % count;
  }
}

/** The selection as one document about a node: aliases, fragments, directives and all. */
export function documentOf(picks: readonly Pick[]): string {
  const fragments: string[] = [];
  const written = (all: readonly Pick[]): string => `{ __typename ${all.map((pick) => {
    const inner = pick.picks.length === 0 ? "" : ` ${written(pick.picks)}`;
    const directive = pick.form === "included" ? " @include(if: $yes)" : pick.form === "skipped" ? " @skip(if: $yes)" : "";
    const field = `${pick.key}: ${pick.field}${pick.args}${directive}${inner}`;
    if (pick.form !== "named") return `... on ${pick.on}${pick.form === "inline" ? " @skip(if: $no)" : ""} { ${field} }`;
    const name = `F${fragments.length + 1}`;
    fragments.push(`fragment ${name} on ${pick.on} { ${field} }`);
    return `...${name}`;
  }).join(" ")} }`;
  const query = `query ($id: ID!, $yes: Boolean = true, $no: Boolean = false) { node(id: $id) ${written(picks)} x: __typename @include(if: $yes) y: __typename @skip(if: $no) }`;
  return [query, ...fragments].join("\n");
}

/** The same selection answered field by field: one small query for each field of each node, put together here. */
export class FieldByField {
  readonly #known = new Map<string, Promise<unknown>>();

  constructor(private readonly schema: GraphQLSchema, private readonly ask: Ask) {}

  /** The picks of a node. */
  async node(id: string, typeName: string, picks: readonly Pick[]): Promise<Answer> {
    const answer: Record<string, unknown> = { __typename: typeName };
    for (const pick of picks) if (pick.on === typeName && pick.form !== "skipped") answer[pick.key] = await this.#field(id, pick);
    return answer;
  }

  async #field(id: string, pick: Pick): Promise<unknown> {
    const field = this.#fieldOf(pick);
    const type = getNamedType(field.type);
    const bare = isLeafType(type) ? "" : ` ${this.#skeleton(type.name)}`;
    const source = `query ($id: ID!) { node(id: $id) { ... on ${pick.on} { value: ${pick.field}${pick.args}${bare} } } }`;
    const key = `${id} ${source}`;
    const known = this.#known.get(key) ?? this.ask(source, { id }).then(({ node }) => (node as Answer)["value"]);
    this.#known.set(key, known);
    return isLeafType(type) ? known : this.#filled(await known, type.name, pick.picks);
  }

  /** Id and type of a node; of what is no node, every field, with the nodes in it as ids. */
  #skeleton(typeName: string): string {
    const type = this.schema.getType(typeName);
    if (isAbstractType(type) || (isObjectType(type) && "id" in type.getFields())) return "{ __typename id }";
    if (!isObjectType(type)) return "";
    return `{ __typename ${Object.values(type.getFields()).filter(({ name }) => !left.has(name)).map(({ name, type: of }) => `${name}${isLeafType(getNamedType(of)) ? "" : ` ${this.#skeleton(getNamedType(of).name)}`}`).join(" ")} }`;
  }

  /** A skeleton with the picks put in. */
  async #filled(value: unknown, typeName: string, picks: readonly Pick[]): Promise<unknown> {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) {
      const filled: unknown[] = [];
      for (const one of value) filled.push(await this.#filled(one, typeName, picks));
      return filled;
    }
    const bare = value as { readonly __typename: string; readonly id?: string } & Answer;
    if (bare.id !== undefined) return this.node(bare.id, bare.__typename, picks);
    const answer: Record<string, unknown> = { __typename: bare.__typename };
    for (const pick of picks) {
      if (pick.on !== bare.__typename || pick.form === "skipped") continue;
      const type = getNamedType(this.#fieldOf(pick).type);
      answer[pick.key] = isLeafType(type) ? bare[pick.field] : await this.#filled(bare[pick.field], type.name, pick.picks);
    }
    return answer;
  }

  #fieldOf(pick: Pick): GraphQLField<unknown, unknown> {
    const field = (this.schema.getType(pick.on) as GraphQLObjectType).getFields()[pick.field];
    if (field === undefined) throw new Error(`${pick.on} has no field ${pick.field}`);
    return field;
  }
}

