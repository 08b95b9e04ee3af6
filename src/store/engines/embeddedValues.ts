import { types } from "node:util";
import type { JsonValue, Row } from "../graphStore";
import { plainMap, plainNumber } from "./plainValues";

/** Keys the engine adds to nodes and relationships; its own ids must not leave the store. */
const engineKeys = new Set(["_id", "_source", "_target"]);

/** A row of the embedded engine as plain JSON values, in place; its columns keep their order, the keys of maps have none. */
export function rowFromEmbedded(row: Record<string, unknown>): Row {
  return plainMap(row, objectFromEmbedded);
}

/** A map, or an object of the engine, as a plain value. */
export function objectFromEmbedded(object: object): JsonValue {
  if (types.isDate(object)) return localDateTime(object);
  if (types.isFloat32Array(object)) return Array.from(object, plainNumber);
  if (ArrayBuffer.isView(object)) return Buffer.from(object.buffer, object.byteOffset, object.byteLength).toString("base64");
  return recordFromEmbedded(object as Record<string, unknown>);
}

function recordFromEmbedded(record: Record<string, unknown>): JsonValue {
  if (typeof record["_id"] !== "number") return plainMap(record, objectFromEmbedded);
  const labels = record["_labels"];
  const isNode = Array.isArray(labels);
  const isRelationship = typeof record["_type"] === "string" && "_source" in record;
  if (!isNode && !isRelationship) return plainMap(record, objectFromEmbedded);
  const known = Object.fromEntries(Object.entries(record).filter(([key]) => !engineKeys.has(key)));
  return plainMap(isNode ? { ...known, _labels: labels.map(String).sort() } : known, objectFromEmbedded);
}

/** The engine gives local times as if they were UTC, to the millisecond. */
function localDateTime(value: Date): string {
  return value.toISOString().replace(/\.?0*Z$/, (ending) => (ending.startsWith(".") ? "" : ending.slice(0, -1)));
}
