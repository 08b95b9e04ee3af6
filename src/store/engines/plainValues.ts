import type { JsonValue } from "../graphStore";

/** Turns an object that JSON has no form for, such as a node or a date, into a value it has. */
export type ObjectReader = (value: object) => JsonValue;

/** A whole number as JSON carries it: a number where that is exact, else its digits. */
function plainInteger(value: bigint): number | string {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value.toString();
}

/** A number as JSON carries it: NaN and the infinities are null, -0 is 0. */
export function plainNumber(value: number): number | null {
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : null;
}

/**
 * A value of an engine's answer as JSON carries it. Most of an answer is text in lists and maps that need no change, so
 * they are not copied: an entry that does is replaced where it stands.
 * @param ofObject  reads whatever is neither a list nor a plain value; maps too, for which there is `plainMap`
 */
export function plainValue(value: unknown, ofObject: ObjectReader): JsonValue {
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
      return Array.isArray(value) ? plainList(value, ofObject) : ofObject(value);
    default:
      return null;
  }
}

function plainList(list: unknown[], ofObject: ObjectReader): readonly JsonValue[] {
  for (let index = 0; index < list.length; index += 1) {
    const entry: unknown = list[index];
    if (typeof entry === "string") continue;
    const plain = plainValue(entry, ofObject);
    if (!Object.is(plain, entry)) list[index] = plain;
  }
  return list as readonly JsonValue[];
}

/** A map of an answer with every value made plain, in place. */
export function plainMap(map: Record<string, unknown>, ofObject: ObjectReader): { readonly [key: string]: JsonValue } {
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (typeof value === "string") continue;
    const plain = plainValue(value, ofObject);
    if (!Object.is(plain, value)) setEntry(map, key, plain);
  }
  return map as { readonly [key: string]: JsonValue };
}

/** Sets an entry whatever its key; an assignment to `__proto__` would change the kind of the object instead. */
export function setEntry(map: Record<string, unknown>, key: string, value: JsonValue): void {
  if (key === "__proto__") Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
  else map[key] = value;
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
