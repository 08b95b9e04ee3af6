import type { JsonValue } from "../graphStore";

/** A whole number as JSON carries it: a number where that is exact, else its digits. */
export function plainInteger(value: bigint): number | string {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value.toString();
}

/** A number as JSON carries it: NaN and the infinities are null, -0 is 0. */
export function plainNumber(value: number): number | null {
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : null;
}

/** A value of an engine's answer as JSON carries it; lists entry by entry, whatever else is an object by `ofObject`. */
export function plainValue(value: unknown, ofObject: (value: object) => JsonValue): JsonValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return plainNumber(value);
    case "bigint":
      return plainInteger(value);
    case "object":
      if (value === null) return null;
      return Array.isArray(value) ? value.map((entry) => plainValue(entry, ofObject)) : ofObject(value);
    default:
      return null;
  }
}

/** A map with its keys in code unit order, so that equal values give equal JSON text. */
export function plainMap(entries: readonly (readonly [string, JsonValue])[]): { readonly [key: string]: JsonValue } {
  const isSorted = entries.every(([key], index) => index === 0 || (entries[index - 1]?.[0] ?? "") < key);
  return Object.fromEntries(isSorted ? entries : [...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** An ISO time without trailing zeros in its fraction of a second. */
export function plainTime(text: string): string {
  return text.replace(/(:\d\d)\.(\d*?)0+(?=$|[Z+\-[])/, (_all, seconds: string, fraction: string) => (fraction === "" ? seconds : `${seconds}.${fraction}`));
}

/** A length of time as ISO 8601 writes it, in the parts Cypher keeps apart: months, days and seconds. */
export function plainDuration(months: bigint, days: bigint, seconds: bigint, nanoseconds: bigint): string {
  const part = (value: bigint, unit: string): string => (value === 0n ? "" : `${value}${unit}`);
  const total = seconds * 1_000_000_000n + nanoseconds;
  const date = part(months / 12n, "Y") + part(months % 12n, "M") + part(days, "D");
  const rest = total % 60_000_000_000n;
  const size = rest < 0n ? -rest : rest;
  const fraction = (size % 1_000_000_000n).toString().padStart(9, "0").replace(/0+$/, "");
  const second = rest === 0n ? "" : `${rest < 0n ? "-" : ""}${size / 1_000_000_000n}${fraction === "" ? "" : `.${fraction}`}S`;
  const time = part(total / 3_600_000_000_000n, "H") + part((total / 60_000_000_000n) % 60n, "M") + second;
  if (date === "" && time === "") return "PT0S";
  return `P${date}${time === "" ? "" : `T${time}`}`;
}
