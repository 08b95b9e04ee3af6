import neo4j, { type Integer, type Path, type PathSegment, type Record as Neo4jRecord } from "neo4j-driver";
import type { JsonValue, Parameters, Row } from "../graphStore";
import { plainDuration, plainMap, plainTime, plainValue, setEntry } from "./plainValues";

/**
 * A record of the driver as plain JSON values; its columns keep their order, the keys of maps have none. The maps and lists
 * of the record become those of the row. The driver is asked for its own exact integers: its plain numbers are silently
 * wrong above 2^53, and its bigints cost several times as much to make and to read.
 */
export function rowFromNeo4j(record: Neo4jRecord): Row {
  const row: Record<string, JsonValue> = {};
  for (let index = 0; index < record.length; index += 1) {
    setEntry(row, String(record.keys[index]), plainValue(record.get(index), objectFromNeo4j));
  }
  return row;
}

/** Parameters with whole numbers as Bolt integers; the driver sends every JavaScript number as a float. */
export function parametersForNeo4j(parameters: Parameters): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const name of Object.keys(parameters)) sent[name] = valueForNeo4j(parameters[name]);
  return sent;
}

function valueForNeo4j(value: JsonValue | undefined): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(valueForNeo4j);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, valueForNeo4j(entry)]));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function valueFromNeo4j(value: unknown): JsonValue {
  return plainValue(value, objectFromNeo4j);
}

/** A map, or an object of the driver, as a plain value. */
export function objectFromNeo4j(value: object): JsonValue {
  if (Object.getPrototypeOf(value) === Object.prototype) return plainMap(value as Record<string, unknown>, objectFromNeo4j);
  if (neo4j.isInt(value)) return integerFromNeo4j(value);
  if (neo4j.isNode(value)) return { _labels: [...value.labels].sort(), ...plainMap(value.properties, objectFromNeo4j) };
  if (neo4j.isRelationship(value)) return { _type: value.type, ...plainMap(value.properties, objectFromNeo4j) };
  if (neo4j.isPath(value)) return pathFromNeo4j(value);
  if (neo4j.isDuration(value)) {
    return plainDuration(BigInt(value.months.toString()), BigInt(value.days.toString()), BigInt(value.seconds.toString()), BigInt(value.nanoseconds.toString()));
  }
  if (neo4j.isDate(value)) return value.toString();
  if (neo4j.isTime(value) || neo4j.isLocalTime(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value)) return plainTime(value.toString());
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64");
  return plainMap(Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)), objectFromNeo4j);
}

/** The number itself where it is exact, else its digits. */
function integerFromNeo4j(value: Integer): number | string {
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? number : value.toString();
}

function pathFromNeo4j(path: Path): JsonValue {
  const steps = path.segments.map((segment: PathSegment) => segment);
  return {
    edges: steps.map((step) => valueFromNeo4j(step.relationship)),
    nodes: [valueFromNeo4j(path.start), ...steps.map((step) => valueFromNeo4j(step.end))],
  };
}
