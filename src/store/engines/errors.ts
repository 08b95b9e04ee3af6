import { StoreError, type StoreErrorCode } from "../graphStore";

/** One sentence for each code; the engine's own words stay in `cause`, as they quote texts, values and paths. */
const sentences: Record<StoreErrorCode, string> = {
  SYNTAX: "the text is not valid Cypher",
  UNKNOWN_NAME: "the text names something that does not exist",
  SEMANTIC: "the engine refuses the text",
  BAD_VALUE: "a value is of the wrong kind or out of range",
  CONSTRAINT: "a unique key would occur twice, or a connected node would be deleted",
  CONFLICT: "another writer changed the same records; try again",
  READ_ONLY: "only reads are allowed here",
  CLOSED: "the store is closed",
  LOCKED: "database in use by another process",
  DAMAGED: "the database file is damaged",
  TIMEOUT: "the query took too long",
  RESOURCES: "the query needs more memory, disk or connections than there are",
  SERVICE_UNAVAILABLE: "the database cannot be reached",
  UNAUTHENTICATED: "the database refuses the user name or password",
  INTERNAL: "the engine failed",
};

/** The failure of `name` in the words every engine shares. */
export function storeError(code: StoreErrorCode, name: string, cause: unknown): StoreError {
  return new StoreError(code, `${name}: ${sentences[code]}`, { cause });
}

const embeddedCodes: Readonly<Record<string, StoreErrorCode>> = {
  "42001": "SYNTAX", "42002": "UNKNOWN_NAME", "42000": "SEMANTIC", "40000": "CONFLICT", "25G03": "READ_ONLY", G2000: "CONSTRAINT", G1001: "CONSTRAINT",
};

/**
 * What an error of the embedded engine means. Where a query failed it carries `gqlStatus`, or still a cause that says
 * `GQLSTATUS …` when it was thrown into another realm than the engine was loaded in; where a file failed, only a message.
 */
export function embeddedErrorCode(cause: unknown): StoreErrorCode {
  const status = propertyOf(cause, "gqlStatus") || (/^GQLSTATUS (\w+)/.exec(propertyOf(engineCauseOf(cause), "message"))?.[1] ?? "");
  const message = propertyOf(cause, "message");
  const exact = embeddedCodes[status];
  // Messages quote names and values, in which any word can stand.
  if (exact !== undefined) return exact;
  if (/cannot be locked/.test(message)) return "LOCKED";
  if (/GRAFEO-(S002|X002)/.test(message)) return "DAMAGED";
  if (/would hold .* MiB|No space left|memory/i.test(message)) return "RESOURCES";
  if (/timed? ?out/i.test(message)) return "TIMEOUT";
  if (/database is closed/.test(message)) return "CLOSED";
  return status.startsWith("22") ? "BAD_VALUE" : "INTERNAL";
}

/** What an error of the Neo4j driver means, by its `code`. */
export function neo4jErrorCode(cause: unknown): StoreErrorCode {
  const code = propertyOf(cause, "code");
  const message = propertyOf(cause, "message");
  const [, kind = "", group = "", name = ""] = code.split(".");
  if (code === "ServiceUnavailable" || code === "SessionExpired" || name === "DatabaseUnavailable" || name === "DatabaseNotFound") return "SERVICE_UNAVAILABLE";
  if (group === "Security" || /authentication|credentials/i.test(name)) return "UNAUTHENTICATED";
  if (/TimedOut/.test(name) || name === "Terminated") return "TIMEOUT";
  if (/OutOfMemory|StackOverFlow|MaximumTransactionLimit|OutOfDisk|ForbiddenOnReadOnly/i.test(name)) return "RESOURCES";
  if (/Deadlock|LockClient|LockAcquisition|Outdated|ConstraintsChanged/.test(name)) return "CONFLICT";
  if (name === "AccessMode") return "READ_ONLY";
  if (group === "Schema") return "CONSTRAINT";
  if (name === "ParameterMissing" || name === "ProcedureNotFound" || /not defined|Unknown function|no procedure|no such fulltext/i.test(message)) return "UNKNOWN_NAME";
  if (name === "SyntaxError") return "SYNTAX";
  // Neo4j calls these its own failures, though the text asks for what there cannot be.
  if (name === "ExecutionFailed" && /negative (?:start index|length)|start and end nodes are the same/.test(message)) return "BAD_VALUE";
  if (/Arithmetic|Argument|TypeError|EntityNotFound|ExternalResource|PropertyNotFound/.test(name)) return "BAD_VALUE";
  if (/pool/i.test(message) && code === "N/A") return "SERVICE_UNAVAILABLE";
  if (kind === "TransientError") return "CONFLICT";
  return kind === "ClientError" ? "SEMANTIC" : "INTERNAL";
}

function engineCauseOf(cause: unknown): unknown {
  return typeof cause === "object" && cause !== null && "cause" in cause ? cause.cause : null;
}

function propertyOf(cause: unknown, name: "gqlStatus" | "code" | "message"): string {
  if (typeof cause !== "object" || cause === null) return "";
  const value: unknown = Reflect.get(cause, name);
  return typeof value === "string" ? value : "";
}
