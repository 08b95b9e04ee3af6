import {
  getDirectiveValues, getNamedType, getArgumentValues, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isEnumType, isObjectType, Kind,
  print, visit, BREAK, type FieldNode, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType, type GraphQLResolveInfo,
  type OperationDefinitionNode, type SelectionSetNode,
} from "graphql";
import type { Arguments, FieldSelection, Selection, Wish } from "../domain/selection";

/** A field with arguments: what is needed to work them out, or their values when no variable occurs in them. */
interface Slot {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly constant: Arguments | null;
}

/** What all requests of one shape share. */
interface Template {
  readonly fieldNodes: readonly FieldNode[];
  readonly selection: Selection;
  readonly slots: readonly Slot[];
}

/** Shapes kept for one field of one document; past them the oldest are worked out again. */
const mostTemplates = 100;
const templates = new WeakMap<OperationDefinitionNode, WeakMap<FieldNode, Map<string, readonly Template[]>>>();

/**
 * What is asked of the field being resolved: aliases, fragments, `@include`/`@skip` and arguments worked out. All but the
 * values of variables is worked out once for each shape that a document's requests take.
 */
export function wishOf(info: GraphQLResolveInfo): Wish {
  const { selection, slots } = templateOf(info);
  return { selection, slots: slots.map(({ definition, node, constant }) => constant ?? getArgumentValues(definition, node, info.variableValues)) };
}

function templateOf(info: GraphQLResolveInfo): Template {
  const [first] = info.fieldNodes;
  if (first === undefined) return new Collector(info).template();
  const byNode = templates.get(info.operation) ?? new WeakMap<FieldNode, Map<string, readonly Template[]>>();
  templates.set(info.operation, byNode);
  const byVariant = byNode.get(first) ?? new Map<string, readonly Template[]>();
  byNode.set(first, byVariant);
  const variant = variantOf(info);
  const known = byVariant.get(variant) ?? [];
  const found = known.find(({ fieldNodes }) => fieldNodes.length === info.fieldNodes.length && fieldNodes.every((node, position) => node === info.fieldNodes[position]));
  if (found !== undefined) return found;
  const template = new Collector(info).template();
  if (byVariant.size >= mostTemplates) byVariant.clear();
  byVariant.set(variant, [...known, template]);
  return template;
}

/** What of the variables' values can decide which text is read: booleans, enum values, and which parts are given at all. */
function variantOf({ operation, variableValues, schema }: GraphQLResolveInfo): string {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return "";
  return definitions.map(({ variable, type }) => {
    const value = variableValues[variable.name.value];
    return type.kind !== Kind.LIST_TYPE && typeof value === "string" && isEnumType(schema.getType(print(type).replace("!", ""))) ? value : skeletonOf(value);
  }).join();
}

function skeletonOf(value: unknown): string {
  if (value === undefined) return "_";
  if (value === null) return "0";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value !== "object") return "v";
  if (Array.isArray(value)) return value.some((entry) => typeof entry === "object") ? `[${value.map(skeletonOf).join()}]` : "l";
  return `{${Object.entries(value).map(([name, part]) => `${name}:${skeletonOf(part)}`).join()}}`;
}

/** Works out a template from the first request of its shape. */
class Collector {
  readonly #info: GraphQLResolveInfo;
  readonly #slots: Slot[] = [];

  constructor(info: GraphQLResolveInfo) {
    this.#info = info;
  }

  template(): Template {
    const { returnType, fieldNodes, parentType, fieldName } = this.#info;
    const own = parentType.getFields()[fieldName];
    const [first] = fieldNodes;
    if (own !== undefined && first !== undefined) this.#slotOf(own, first);
    return { fieldNodes, selection: this.#select(returnType, fieldNodes), slots: this.#slots };
  }

  #select(outputType: GraphQLOutputType, nodes: readonly FieldNode[]): Selection {
    const type = getNamedType(outputType);
    const objectTypes = isAbstractType(type) ? this.#info.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    return new Map(objectTypes.map((objectType) => [objectType.name, this.#fieldsOf(objectType, nodes)]));
  }

  #fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly FieldSelection[] {
    const byKey = new Map<string, FieldNode[]>();
    for (const node of nodes) if (node.selectionSet !== undefined) this.#collect(type, node.selectionSet, byKey, new Set());
    return [...byKey].flatMap(([key, fieldNodes]) => {
      const first = fieldNodes[0];
      const field = first === undefined ? undefined : type.getFields()[first.name.value];
      if (first === undefined || field === undefined) return [];
      const slot = field.args.length === 0 ? null : this.#slotOf(field, first);
      const spelling = (first.arguments ?? []).map((argument) => print(argument)).sort().join();
      return [{ key, field: field.name, slot, spelling, selection: this.#select(field.type, fieldNodes) }];
    });
  }

  #slotOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const constant = hasVariables(node) ? null : getArgumentValues(definition, node);
    return this.#slots.push({ definition, node, constant }) - 1;
  }

  #collect(type: GraphQLObjectType, set: SelectionSetNode, byKey: Map<string, FieldNode[]>, visited: Set<string>): void {
    const { variableValues, fragments } = this.#info;
    for (const node of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.["if"] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.["if"] === false) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        byKey.set(key, [...(byKey.get(key) ?? []), node]);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD && visited.has(node.name.value)) continue;
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
      if (fragment === undefined || !this.#applies(type, fragment.typeCondition?.name.value)) continue;
      if (node.kind === Kind.FRAGMENT_SPREAD) visited.add(node.name.value);
      this.#collect(type, fragment.selectionSet, byKey, visited);
    }
  }

  #applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditionType = this.#info.schema.getType(condition);
    return isAbstractType(conditionType) && this.#info.schema.isSubType(conditionType, type);
  }
}

function hasVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, { Variable: () => ((found = true), BREAK) });
  }
  return found;
}
