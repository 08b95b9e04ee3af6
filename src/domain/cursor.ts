import { DomainError } from "./errors";

/** A keyset cursor: what order and filter it belongs to, the order key of its row, and the row's id. */
export function encodeCursor(parts: readonly [binding: string, key: string, id: string]): string {
  return Buffer.from(JSON.stringify(parts), "utf8").toString("base64url");
}

/** @throws DomainError BAD_CURSOR when it is no cursor of ours, or of another order or filter */
export function decodeCursor(cursor: string, binding: string): { readonly key: string; readonly id: string } {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    parts = null;
  }
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === "string")) {
    throw new DomainError("BAD_CURSOR", "after is not a cursor; use endCursor of the page before");
  }
  const [itsBinding, key, id] = parts as [string, string, string];
  if (itsBinding !== binding) throw new DomainError("BAD_CURSOR", "after belongs to another order or filter; start again without it");
  return { key, id };
}
