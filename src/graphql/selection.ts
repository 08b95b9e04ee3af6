import {
  getDirectiveValues, getNamedType, getArgumentValues, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isObjectType, Kind,
  type FieldNode, type GraphQLObjectType, type GraphQLOutputType, type GraphQLResolveInfo, type SelectionSetNode,
} from "graphql";
import type { FieldSelection, Selection } from "../domain/selection";

/** What is asked of the field being resolved: aliases, fragments, `@include`/`@skip` and arguments worked out. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  return select(info, info.returnType, info.fieldNodes);
}

function select(info: GraphQLResolveInfo, outputType: GraphQLOutputType, nodes: readonly FieldNode[]): Selection {
  const type = getNamedType(outputType);
  const objectTypes = isAbstractType(type) ? info.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  return new Map(objectTypes.map((objectType) => [objectType.name, fieldsOf(info, objectType, nodes)]));
}

function fieldsOf(info: GraphQLResolveInfo, type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly FieldSelection[] {
  const byKey = new Map<string, FieldNode[]>();
  for (const node of nodes) if (node.selectionSet !== undefined) collect(info, type, node.selectionSet, byKey, new Set());
  return [...byKey].flatMap(([key, fieldNodes]) => {
    const first = fieldNodes[0];
    const field = first === undefined ? undefined : type.getFields()[first.name.value];
    if (first === undefined || field === undefined) return [];
    return [{ key, field: field.name, arguments: getArgumentValues(field, first, info.variableValues), selection: select(info, field.type, fieldNodes) }];
  });
}

function collect(
  info: GraphQLResolveInfo, type: GraphQLObjectType, set: SelectionSetNode, byKey: Map<string, FieldNode[]>, visited: Set<string>,
): void {
  for (const node of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.["if"] === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.["if"] === false) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      byKey.set(key, [...(byKey.get(key) ?? []), node]);
      continue;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD && visited.has(node.name.value)) continue;
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
    if (fragment === undefined || !applies(info, type, fragment.typeCondition?.name.value)) continue;
    if (node.kind === Kind.FRAGMENT_SPREAD) visited.add(node.name.value);
    collect(info, type, fragment.selectionSet, byKey, visited);
  }
}

function applies(info: GraphQLResolveInfo, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = info.schema.getType(condition);
  return isAbstractType(conditionType) && info.schema.isSubType(conditionType, type);
}
