import type { JsonValue, Row } from "../store/graphStore";

/** A text of a row; null where there is none. */
export function textOf(value: JsonValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

/** A number of a row; null where there is none. */
export function numberOf(value: JsonValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** The records of a list; none when it is no list. */
export function recordsOf(value: JsonValue | undefined): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}
