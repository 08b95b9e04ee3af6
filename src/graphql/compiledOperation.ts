import {
  getArgumentValues, getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isLeafType, isListType, isNonNullType, Kind, visit,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLAbstractType, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType,
  type GraphQLResolveInfo, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from "graphql";
import { leafReader } from "./compiledLeaf";
import { readField, typeNameOf } from "./plainFields";

/** One request on its way. */
export interface RunningRequest {
  readonly context: object;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Parts of the answer that come later; whoever started the request waits for them. */
  readonly pending: Promise<void>[];
}

/** Whatever the ordinary executor has to answer: an error to be told, or a schema that this compiler does not know. */
export class Irregular extends Error {}

/** What the answer holds for a value of a record. @throws Irregular, or what a scalar throws */
type Completion = (value: unknown, request: RunningRequest) => unknown;

type Answer = Record<string, unknown>;
/** Puts one field of a record into the answer. */
type FieldStep = (answer: Answer, record: Readonly<Answer>, request: RunningRequest) => void;

/** A root field: what to call, and what to make of its value. */
export interface RootField {
  readonly key: string;
  call(request: RunningRequest): unknown;
  readonly complete: Completion;
}

/** The variables that decide by `@skip` or `@include` which fields a document asks for. */
export function switchesOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      if (directive.name.value !== "skip" && directive.name.value !== "include") return;
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/**
 * Turns an operation into functions, one for each field and type of its selection, for one setting of its `@skip` and
 * `@include`. They only follow the path on which nothing goes wrong; anything else throws.
 */
export class OperationCompiler {
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;

  constructor(
    private readonly schema: GraphQLSchema, document: DocumentNode, private readonly operation: OperationDefinitionNode,
    private readonly switches: Readonly<Record<string, unknown>>,
  ) {
    const fragments: Record<string, FragmentDefinitionNode> = {};
    for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
    this.#fragments = fragments;
  }

  /** @throws Irregular when the ordinary executor must do it */
  roots(): readonly RootField[] {
    const type = this.schema.getRootType(this.operation.operation);
    if (type === undefined || type === null) throw new Irregular();
    return [...this.#fieldsOf(type, [this.operation.selectionSet])].map(([key, nodes]) => {
      const [node] = nodes;
      if (node.name.value === "__typename") return { key, call: () => type.name, complete: (value) => value };
      const field = this.#definitionOf(type, node);
      const call = this.#resolverOf(type, field, key, nodes);
      return { key, call: (request) => call(undefined, request), complete: this.#completion(field.type, nodes) };
    });
  }

  #completion(type: GraphQLOutputType, nodes: readonly FieldNode[]): Completion {
    if (!isNonNullType(type)) {
      const complete = this.#completionOfGiven(type, nodes);
      return (value, request) => (value === null || value === undefined ? null : complete(value, request));
    }
    const complete = this.#completionOfGiven(type.ofType, nodes);
    return (value, request) => {
      if (value === null || value === undefined) throw new Irregular();
      return complete(value, request);
    };
  }

  /** For a value that is there. */
  #completionOfGiven(type: GraphQLOutputType, nodes: readonly FieldNode[]): Completion {
    if (isLeafType(type)) return leafReader(type);
    if (isListType(type)) return listOf(this.#completion(type.ofType, nodes));
    if (isAbstractType(type)) return this.#byTypeName(type, nodes);
    if (isNonNullType(type)) throw new Irregular();
    return this.#record(type, nodes);
  }

  /** Types are compiled when they first occur: most that could never do. */
  #byTypeName(type: GraphQLAbstractType, nodes: readonly FieldNode[]): Completion {
    if (type.resolveType !== typeNameOf) throw new Irregular();
    const completions = new Map<string, Completion>();
    const possible = new Map(this.schema.getPossibleTypes(type).map((objectType) => [objectType.name, objectType]));
    return (value, request) => {
      const name = typeNameOf(value) ?? "";
      let complete = completions.get(name);
      if (complete === undefined) {
        const objectType = possible.get(name);
        if (objectType === undefined) throw new Irregular();
        complete = this.#record(objectType, nodes);
        completions.set(name, complete);
      }
      return complete(value, request);
    };
  }

  #record(type: GraphQLObjectType, nodes: readonly FieldNode[]): Completion {
    if (type.isTypeOf) throw new Irregular();
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
    const steps = [...this.#fieldsOf(type, sets)].map(([key, fieldNodes]) => this.#step(type, key, fieldNodes));
    return (value, request) => {
      if (typeof value !== "object" || value === null || value instanceof Error || isPromise(value)) throw new Irregular();
      const answer: Answer = {};
      for (const step of steps) step(answer, value as Answer, request);
      return answer;
    };
  }

  #step(type: GraphQLObjectType, key: string, nodes: FieldNodes): FieldStep {
    const [node] = nodes;
    if (node.name.value === "__typename") {
      return (answer) => {
        answer[key] = type.name;
      };
    }
    const field = this.#definitionOf(type, node);
    const complete = this.#completion(field.type, nodes);
    if (field.resolve === readField) {
      return (answer, record, request) => {
        answer[key] = complete(record[key], request);
      };
    }
    const call = this.#resolverOf(type, field, key, nodes);
    return (answer, record, request) => {
      const value = call(record, request);
      answer[key] = null;
      if (!isPromise(value)) {
        answer[key] = complete(value, request);
        return;
      }
      const part = value.then((resolved) => {
        answer[key] = complete(resolved, request);
      });
      // Who waits for it may not do so yet when it fails.
      part.catch(() => undefined);
      request.pending.push(part);
    };
  }

  #definitionOf(type: GraphQLObjectType, node: FieldNode): GraphQLField<unknown, unknown> {
    const field = type.getFields()[node.name.value];
    if (field?.resolve === undefined) throw new Irregular();
    return field;
  }

  /** `info.path` holds the field alone: no resolver asks what is above it. */
  #resolverOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, key: string, nodes: FieldNodes): (record: unknown, request: RunningRequest) => unknown {
    const { schema, operation } = this;
    const [node] = nodes;
    return (record, { context, variables }) => {
      const info: GraphQLResolveInfo = {
        fieldName: field.name, fieldNodes: nodes, returnType: field.type, parentType: type, path: { prev: undefined, key, typename: type.name },
        schema, fragments: this.#fragments, rootValue: undefined, operation, variableValues: variables,
      };
      return field.resolve?.(record, getArgumentValues(field, node, variables), context, info);
    };
  }

  /** The wanted fields of a type by their names in the answer, in its order. */
  #fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ReadonlyMap<string, FieldNodes> {
    const fields = new Map<string, FieldNodes>();
    const visited = new Set<string>();
    for (const set of sets) this.#collect(type, set, fields, visited);
    return fields;
  }

  #collect(type: GraphQLObjectType, set: SelectionSetNode, fields: Map<string, FieldNodes>, visited: Set<string>): void {
    for (const node of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, node, this.switches)?.["if"] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, node, this.switches)?.["if"] === false) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        if (key === "__proto__") throw new Irregular();
        const others = fields.get(key);
        fields.set(key, others === undefined ? [node] : [...others, node]);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments[node.name.value] : node;
      if (fragment === undefined) throw new Irregular();
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (visited.has(node.name.value)) continue;
        visited.add(node.name.value);
      }
      if (this.#applies(type, fragment.typeCondition?.name.value)) this.#collect(type, fragment.selectionSet, fields, visited);
    }
  }

  #applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditionType = this.schema.getType(condition);
    return isAbstractType(conditionType) && this.schema.isSubType(conditionType, type);
  }
}

type FieldNodes = readonly [FieldNode, ...FieldNode[]];

function listOf(complete: Completion): Completion {
  return (value, request) => {
    if (!Array.isArray(value)) throw new Irregular();
    return value.map((entry: unknown) => complete(entry, request));
  };
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
