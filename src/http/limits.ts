import type { ApolloServerPlugin } from "@apollo/server";
import {
  GraphQLError, Kind, OperationTypeNode, getNamedType, getNullableType, isCompositeType, isIntrospectionType, isListType, isObjectType, isInterfaceType,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLNamedType, type GraphQLSchema,
  type OperationDefinitionNode, type SelectionSetNode, type ValueNode,
} from "graphql";
import type { ErrorCode } from "./errorCodes";
import { refusalOfVariables } from "./variableLimits";

/** What one request may ask for. Measured on the shipped questions: the dearest of them needs nine tenths of the cost. */
export const limits = {
  /** Fields inside one another, the root field being the first; introspection may go to 16. */
  depth: 10,
  introspectionDepth: 16,
  aliases: 30,
  directives: 20,
  /** Lexical tokens of the document. */
  tokens: 1000,
  /** Records that a request could return at the most: `first` of each list, 10 for a list without it, multiplied along the way down. */
  cost: 50_000,
  /** `first` of a list. */
  pageSize: 100,
  /** `limit` of a graph for viewers, which counts for each of its lists. */
  graphSize: 300,
  unpagedListSize: 10,
} as const;

/** Lists as long as what some arguments name, one times the other; an argument left out counts as a list of unknown length. */
const sizes: ReadonlyMap<string, readonly string[]> = new Map([
  ["Query.comparePlans", ["versions", "topics"]],
  ["ComparisonRow.cells", []],
  ["Query.stances", ["on", "actors"]],
]);

type Variables = Readonly<Record<string, unknown>>;

/** Refuses a request past the limits before anything is read, with HTTP 400. */
export const limitsPlugin: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation: ({ document, operation, schema, request }) => {
      const variables = request.variables ?? {};
      const refusal = refusalOfVariables(variables) ?? (operation === undefined ? null : knownRefusalOf(schema, document, operation, variables));
      if (refusal !== null) throw new GraphQLError(refusal.message, { extensions: { code: refusal.code, http: { status: 400 } } });
      return Promise.resolve();
    },
  }),
};

/** Why a request is not answered. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
}

/** What is known of an operation: the variables that size its lists, and the refusal for each of their values. */
interface Verdicts {
  readonly sizedBy: readonly string[];
  readonly refusals: Map<string, Refusal | null>;
}
const verdicts = new WeakMap<OperationDefinitionNode, Verdicts>();
const mostVerdicts = 100;

/** `refusalOf`, walked once for each operation of a kept document and each set of values that can change it. */
function knownRefusalOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Refusal | null {
  const known = verdicts.get(operation);
  const refusal = known?.refusals.get(sizesOf(known.sizedBy, variables));
  if (refusal !== undefined) return refusal;
  const found = refusalOf(schema, document, operation, variables);
  if (known === undefined || known.refusals.size >= mostVerdicts) verdicts.set(operation, { sizedBy: found.sizedBy, refusals: new Map() });
  verdicts.get(operation)?.refusals.set(sizesOf(found.sizedBy, variables), found.refusal);
  return found.refusal;
}

/** All that a refusal can depend on: numbers, and how many entries lists have. */
function sizesOf(names: readonly string[], variables: Variables): string {
  return names.map((name) => {
    const value = variables[name];
    return typeof value === "number" ? value : Array.isArray(value) ? `[${value.length}]` : value === undefined ? "" : "-";
  }).join();
}

/** The first limit that the operation passes, as a sentence, or null when it keeps them all; and the variables that size its lists. */
function refusalOf(
  schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables,
): { readonly refusal: Refusal | null; readonly sizedBy: readonly string[] } {
  const measure = new Measure(schema, document, { ...defaultsOf(operation), ...variables });
  const refusal = operation.operation === OperationTypeNode.QUERY ? pastLimits(measure, schema, operation) : onlyReads(operation);
  return { refusal, sizedBy: [...measure.sizedBy] };
}

function onlyReads({ operation }: OperationDefinitionNode): Refusal {
  return { code: "GRAPHQL_VALIDATION_FAILED", message: `this API only reads: it answers a query, and no ${operation}` };
}

function pastLimits(measure: Measure, schema: GraphQLSchema, operation: OperationDefinitionNode): Refusal | null {
  const root = schema.getRootType(operation.operation);
  const { depth, cost } = measure.selectionSet(operation.selectionSet, root ?? null);
  if (measure.hasUnspeakableAlias) return { code: "GRAPHQL_VALIDATION_FAILED", message: "the alias __proto__ is refused: in many programs it is no name of a field" };
  const badPageSize = measure.badPageSize;
  if (badPageSize !== null) return { code: "BAD_USER_INPUT", message: `first is ${badPageSize}; 1 to ${limits.pageSize} is allowed` };
  const tooMuch = (what: string, count: number, most: number): Refusal => ({ code: "TOO_COSTLY", message: `the query has ${what} ${count}; ${most} is the most allowed` });
  if (depth > limits.depth) return tooMuch("a depth of", depth, limits.depth);
  if (measure.introspectionDepth > limits.introspectionDepth) return tooMuch("an introspection depth of", measure.introspectionDepth, limits.introspectionDepth);
  if (measure.aliases > limits.aliases) return tooMuch("aliases:", measure.aliases, limits.aliases);
  if (measure.directives > limits.directives) return tooMuch("directives:", measure.directives, limits.directives);
  if (cost > limits.cost) {
    return { code: "TOO_COSTLY", message: `the query could return ${Math.round(cost)} records; ${limits.cost} is the most allowed. Ask for fewer with first, or nest fewer lists` };
  }
  return null;
}

interface Size {
  readonly depth: number;
  readonly cost: number;
}
const nothing: Size = { depth: 0, cost: 0 };

/** Walks a valid document; each fragment is measured once, however often it is spread. */
class Measure {
  aliases = 0;
  directives = 0;
  introspectionDepth = 0;
  /** Whether an alias would change the object that holds it. */
  hasUnspeakableAlias = false;
  /** The first `first` outside of its range. */
  badPageSize: number | null = null;
  /** The variables that stand for `first`, `limit` or `ids`. */
  readonly sizedBy = new Set<string>();
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Size>();
  readonly #nested = new Map<string, number>();
  readonly #variables: Variables;

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
    this.#schema = schema;
    this.#variables = variables;
    this.#fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
    for (const definition of document.definitions) this.directives += "directives" in definition ? definition.directives?.length ?? 0 : 0;
  }

  selectionSet(set: SelectionSetNode, parent: GraphQLNamedType | null): Size {
    let depth = 0;
    let cost = 0;
    for (const selection of set.selections) {
      this.directives += selection.directives?.length ?? 0;
      const size = selection.kind === Kind.FIELD ? this.#field(selection, parent)
        : selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragment(selection.name.value)
        : this.selectionSet(selection.selectionSet, selection.typeCondition ? this.#typeOf(selection.typeCondition.name.value) : parent);
      depth = Math.max(depth, size.depth);
      cost += size.cost;
    }
    return { depth, cost };
  }

  #fragment(name: string): Size {
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return nothing;
    const measured = this.#measured.get(name) ?? this.selectionSet(fragment.selectionSet, this.#typeOf(fragment.typeCondition.name.value));
    this.#measured.set(name, measured);
    return measured;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | null): Size {
    if (node.alias !== undefined) this.aliases += 1;
    if (node.alias?.value === "__proto__") this.hasUnspeakableAlias = true;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined || isIntrospectionType(getNamedType(field.type))) {
      this.introspectionDepth = Math.max(this.introspectionDepth, this.#nesting(node.selectionSet));
      return { depth: 1, cost: 0 };
    }
    const type = getNamedType(field.type);
    const inner = node.selectionSet ? this.selectionSet(node.selectionSet, type) : nothing;
    const first = this.#argument(node, "first") ?? field.args.find((argument) => argument.name === "first")?.defaultValue;
    if (typeof first === "number" && (!Number.isInteger(first) || first < 1 || first > limits.pageSize)) this.badPageSize ??= first;
    if (!isCompositeType(type)) return { depth: inner.depth + 1, cost: 0 };
    const isPageList = parent !== null && parent.name.endsWith("Connection");
    const isList = isListType(getNullableType(field.type));
    const ids = this.#argument(node, "ids");
    const limit = this.#argument(node, "limit") ?? field.args.find((argument) => argument.name === "limit")?.defaultValue;
    const count = typeof limit === "number" ? Math.min(Math.max(limit, 1), limits.graphSize)
      : typeof first === "number" ? Math.min(Math.max(first, 1), limits.pageSize)
      : parent !== null && sizes.has(`${parent.name}.${field.name}`) ? this.#size(node, sizes.get(`${parent.name}.${field.name}`) ?? [])
      : Array.isArray(ids) ? ids.length
      : isList && !isPageList ? limits.unpagedListSize : 1;
    return { depth: inner.depth + 1, cost: count * (1 + inner.cost) };
  }

  #size(node: FieldNode, names: readonly string[]): number {
    return names.reduce((product, name) => {
      const given = this.#argument(node, name);
      return product * (Array.isArray(given) ? given.length : limits.unpagedListSize);
    }, 1);
  }

  /** Levels of fields from a field on, itself included; introspection has no types of ours to count by. */
  #nesting(set: SelectionSetNode | undefined): number {
    if (set === undefined) return 1;
    return Math.max(...set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return 1 + this.#nesting(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.#nesting(selection.selectionSet);
      const name = selection.name.value;
      const nested = this.#nested.get(name) ?? this.#nesting(this.#fragments.get(name)?.selectionSet);
      this.#nested.set(name, nested);
      return nested;
    }));
  }

  #typeOf(name: string): GraphQLNamedType | null {
    return this.#schema.getType(name) ?? null;
  }

  #argument(node: FieldNode, name: string): unknown {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    return value === undefined ? undefined : this.#valueOf(value);
  }

  #valueOf(value: ValueNode): unknown {
    if (value.kind === Kind.VARIABLE) {
      this.sizedBy.add(value.name.value);
      return this.#variables[value.name.value];
    }
    if (value.kind === Kind.INT) return Number(value.value);
    return value.kind === Kind.LIST ? value.values : undefined;
  }
}

/** The values that variables have when the request gives none. */
function defaultsOf(operation: OperationDefinitionNode): Variables {
  return Object.fromEntries((operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    (defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [])));
}
