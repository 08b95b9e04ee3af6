import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, isEnumType, type GraphQLLeafType } from "graphql";

const largestInt = 2 ** 31 - 1;

const isAlready = new Map<GraphQLLeafType, (value: unknown) => boolean>([
  [GraphQLString, (value) => typeof value === "string"],
  [GraphQLID, (value) => typeof value === "string"],
  [GraphQLBoolean, (value) => typeof value === "boolean"],
  [GraphQLInt, (value) => typeof value === "number" && Number.isInteger(value) && value <= largestInt && value >= -largestInt - 1],
  [GraphQLFloat, (value) => typeof value === "number" && Number.isFinite(value)],
]);

/** How a value of a scalar or enum stands in the answer. What it is already is not asked of the type. @throws what the type throws */
export function leafReader(type: GraphQLLeafType): (value: unknown) => unknown {
  const isPlain = isEnumType(type) ? isNameOf(new Set(type.getValues().flatMap(({ name, value }) => (name === value ? [name] : [])))) : isAlready.get(type);
  const serialize = (value: unknown): unknown => {
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined) throw new TypeError(`${type.name} gave nothing`);
    return serialized;
  };
  return isPlain === undefined ? serialize : (value) => (isPlain(value) ? value : serialize(value));
}

function isNameOf(names: ReadonlySet<unknown>): (value: unknown) => boolean {
  return (value) => names.has(value);
}
