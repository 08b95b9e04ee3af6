import { types } from "node:util";
import type { JsonValue, Row } from "../graphStore";
import { plainMap, plainNumber, plainValue } from "./plainValues";

/** Keys the engine adds to nodes and relationships; its own ids must not leave the store. */
const engineKeys = new Set(["_id", "_source", "_target"]);

/** A row of the embedded engine as plain JSON values; its columns keep their order. */
export function rowFromEmbedded(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, valueFromEmbedded(value)]));
}

function valueFromEmbedded(value: unknown): JsonValue {
  return plainValue(value, (object) => {
    if (types.isDate(object)) return localDateTime(object);
    if (types.isFloat32Array(object)) return Array.from(object, plainNumber);
    if (ArrayBuffer.isView(object)) return Buffer.from(object.buffer, object.byteOffset, object.byteLength).toString("base64");
    return recordFromEmbedded(object as Readonly<Record<string, unknown>>);
  });
}

function recordFromEmbedded(record: Readonly<Record<string, unknown>>): JsonValue {
  const labels = record["_labels"];
  const isNode = typeof record["_id"] === "number" && Array.isArray(labels);
  const isRelationship = typeof record["_id"] === "number" && typeof record["_type"] === "string" && "_source" in record;
  const entries = Object.entries(record);
  if (!isNode && !isRelationship) return plainMap(entries.map(([key, value]) => [key, valueFromEmbedded(value)]));
  return plainMap(
    entries
      .filter(([key]) => !engineKeys.has(key))
      .map(([key, value]) => [key, key === "_labels" && isNode ? labels.map(String).sort() : valueFromEmbedded(value)]),
  );
}

/** The engine gives local times as if they were UTC, to the millisecond. */
function localDateTime(value: Date): string {
  return value.toISOString().replace(/\.?0*Z$/, (ending) => (ending.startsWith(".") ? "" : ending.slice(0, -1)));
}
