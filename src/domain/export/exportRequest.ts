import { edtfComplaint } from "../edtf";
import { DomainError } from "../errors";

/** Which part of the graph is exported; null stands for what a neighbourhood has without it. */
export interface ExportRequest {
  /** Null for the whole graph. */
  readonly ids: readonly string[] | null;
  readonly hops: number | null;
  readonly edgeTypes: readonly string[] | null;
  readonly knownAsOf: string | null;
  readonly limit: number | null;
}

/** The parameters that choose a part of the graph, as an address and the command line spell them. */
export const exportParameters = ["ids", "hops", "edgeTypes", "knownAsOf", "limit"] as const;

/**
 * Reads the parameters of an export; lists have their entries between commas.
 * @throws DomainError BAD_USER_INPUT for what is no number, no instant, or needs `ids`
 */
export function exportRequestOf(given: Readonly<Record<string, string | undefined>>): ExportRequest {
  const ids = listOf("ids", given["ids"]);
  const [hops, limit] = [numberOf("hops", given["hops"]), numberOf("limit", given["limit"])];
  if (ids === null && (hops !== null || limit !== null)) {
    throw new DomainError("BAD_USER_INPUT", `${hops !== null ? "hops" : "limit"} is for a neighbourhood and needs ids, such as ids=person:marco-rubio; without ids the whole graph is exported`);
  }
  return { ids, hops, edgeTypes: listOf("edgeTypes", given["edgeTypes"]), knownAsOf: instantOf(given["knownAsOf"]), limit };
}

/**
 * The parameters of an address, each given once.
 * @throws DomainError BAD_USER_INPUT for a name that is not allowed, with those that are, or one that is empty or given twice
 */
export function exportQueryOf(query: Readonly<Record<string, unknown>>, allowed: readonly string[]): Readonly<Record<string, string | undefined>> {
  for (const [name, value] of Object.entries(query)) {
    if (!allowed.includes(name)) throw new DomainError("BAD_USER_INPUT", `${JSON.stringify(name.slice(0, 40))} is no parameter of this export; ${allowed.join(", ")} are`);
    if (value === "") throw new DomainError("BAD_USER_INPUT", `${name} is empty; leave it out for what an export has without it`);
    if (typeof value !== "string") throw new DomainError("BAD_USER_INPUT", `${name} is given more than once; put commas between its entries`);
  }
  return query as Readonly<Record<string, string | undefined>>;
}

function listOf(name: string, text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  const entries = text.split(",").map((entry) => entry.trim()).filter((entry) => entry !== "");
  // Nothing between the commas would otherwise stand for everything.
  if (entries.length === 0) throw new DomainError("BAD_USER_INPUT", `${name} is ${JSON.stringify(text.slice(0, 40))}; names or ids between commas are allowed, and nothing at all for everything`);
  return entries;
}

function numberOf(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) throw new DomainError("BAD_USER_INPUT", `${name} is ${JSON.stringify(text.slice(0, 40))}; a whole number is allowed`);
  return Number(text);
}

/** A day stands for its end. */
function instantOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
  if ((!isDay && !isInstant) || edtfComplaint(text.slice(0, 10)) !== null) {
    throw new DomainError("BAD_USER_INPUT", `knownAsOf is ${JSON.stringify(text.slice(0, 40))}; a day such as 2025-11-22 or an instant such as 2025-11-22T12:00:00Z is allowed`);
  }
  return text;
}
