import neo4j, { type Path, type PathSegment } from "neo4j-driver";
import type { JsonValue, Parameters, Row } from "../graphStore";
import { plainDuration, plainMap, plainTime, plainValue } from "./plainValues";

/** A record of the driver as plain JSON values; its columns keep their order. The driver is asked for bigints. */
export function rowFromNeo4j(columns: readonly PropertyKey[], values: ArrayLike<unknown>): Row {
  return Object.fromEntries(columns.map((column, index) => [String(column), valueFromNeo4j(values[index])]));
}

/** Parameters with whole numbers as Bolt integers; the driver sends every JavaScript number as a float. */
export function parametersForNeo4j(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, valueForNeo4j(value)]));
}

function valueForNeo4j(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(valueForNeo4j);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, valueForNeo4j(entry)]));
}

function valueFromNeo4j(value: unknown): JsonValue {
  return plainValue(value, objectFromNeo4j);
}

function objectFromNeo4j(value: object): JsonValue {
  if (neo4j.isNode(value)) return withProperties("_labels", [...value.labels].sort(), value.properties);
  if (neo4j.isRelationship(value)) return withProperties("_type", value.type, value.properties);
  if (neo4j.isPath(value)) return pathFromNeo4j(value);
  if (neo4j.isDuration(value)) {
    return plainDuration(BigInt(value.months.toString()), BigInt(value.days.toString()), BigInt(value.seconds.toString()), BigInt(value.nanoseconds.toString()));
  }
  if (neo4j.isDate(value)) return value.toString();
  if (neo4j.isTime(value) || neo4j.isLocalTime(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value)) return plainTime(value.toString());
  if (neo4j.isPoint(value)) return plainMap(Object.entries({ ...value }).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, valueFromNeo4j(entry)]])));
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64");
  return plainMap(Object.entries(value).map(([key, entry]) => [key, valueFromNeo4j(entry)]));
}

function withProperties(key: "_labels" | "_type", mark: JsonValue, properties: Readonly<Record<string, unknown>>): JsonValue {
  return plainMap([[key, mark], ...Object.entries(properties).map(([name, value]) => [name, valueFromNeo4j(value)] as const)]);
}

function pathFromNeo4j(path: Path): JsonValue {
  const steps = path.segments.map((segment: PathSegment) => segment);
  return {
    edges: steps.map((step) => valueFromNeo4j(step.relationship)),
    nodes: [valueFromNeo4j(path.start), ...steps.map((step) => valueFromNeo4j(step.end))],
  };
}
