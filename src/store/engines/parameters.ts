import { StoreError, type Parameters } from "../graphStore";

/** Keys of a written row that name a node; a row without one would become a node that nothing finds again. */
const rowKeys = ["id", "from", "to"] as const;

/**
 * Refuses values that an engine would store or compare as something else: `undefined`, NaN and infinite numbers, halves
 * of surrogate pairs, instances of classes, and ids that are not strings (the embedded engine takes '7' for 7).
 * @throws StoreError BAD_VALUE naming the parameter, never its value
 */
export function checkParameters(parameters: Parameters): void {
  for (const [name, value] of Object.entries(parameters)) {
    checkValue(value, `$${name}`);
    if (/^(id|ids|\w+Ids?)$/.test(name)) checkIds(value, `$${name}`);
  }
}

/**
 * Refuses rows without a key, before a MERGE makes a node of them: in a list of maps, `id`, `from` and `to` are strings in
 * every map or in none.
 * @throws StoreError BAD_VALUE naming the parameter, the position and the key
 */
export function checkRowKeys(parameters: Parameters): void {
  for (const [name, rows] of Object.entries(parameters)) {
    if (!Array.isArray(rows) || !rows.every(isMap)) continue;
    for (const key of rowKeys) {
      if (!rows.some((row) => Object.hasOwn(row, key))) continue;
      const at = rows.findIndex((row) => typeof row[key] !== "string" || row[key] === "");
      if (at !== -1) throw new StoreError("BAD_VALUE", `$${name}[${at}].${key} must be a non-empty string`);
    }
  }
}

function checkValue(value: unknown, path: string): void {
  switch (typeof value) {
    case "boolean":
      return;
    case "string":
      if (/\p{Surrogate}/u.test(value)) throw new StoreError("BAD_VALUE", `${path} holds half of a surrogate pair`);
      return;
    case "number":
      if (!Number.isFinite(value)) throw new StoreError("BAD_VALUE", `${path} is not a finite number`);
      return;
    case "object":
      if (value === null) return;
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index += 1) checkValue(value[index], `${path}[${index}]`);
        return;
      }
      if (!isMap(value)) throw new StoreError("BAD_VALUE", `${path} is not a plain value`);
      for (const [key, entry] of Object.entries(value)) checkValue(entry, `${path}.${key}`);
      return;
    default:
      throw new StoreError("BAD_VALUE", value === undefined ? `${path} is undefined; an absent value is null` : `${path} is not a plain value`);
  }
}

function checkIds(value: unknown, path: string): void {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (ids.some((id) => id !== null && typeof id !== "string")) throw new StoreError("BAD_VALUE", `${path} must hold strings`);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
