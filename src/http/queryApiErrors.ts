import { faultOfText, strangersLimits } from "../domain/cypher/askInCypher";
import { DomainError } from "../domain/errors";
import { StoreError, type StoreErrorCode } from "../store/graphStore";
import { refusal, type Answer } from "./answer";
import type { ErrorCode } from "./errorCodes";
import { publicErrorOf } from "./formatError";

/** A refusal in both languages: ours, and the codes of Neo4j for its clients, which know no others. */
export interface QueryRefusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly neo4jCode: string;
  readonly message: string;
}

const neo4jCodes: Partial<Record<ErrorCode, string>> = {
  CYPHER_REFUSED: "Neo.ClientError.Statement.AccessMode",
  CYPHER_FAILED: "Neo.ClientError.Statement.SyntaxError",
  UNAUTHENTICATED: "Neo.ClientError.Security.Unauthorized",
  TIMEOUT: "Neo.ClientError.Transaction.TransactionTimedOut",
  TOO_COSTLY: "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
  TOO_MANY_REQUESTS: "Neo.TransientError.General.TooManyRequests",
  SERVICE_UNAVAILABLE: "Neo.TransientError.General.DatabaseUnavailable",
  INTERNAL_SERVER_ERROR: "Neo.DatabaseError.General.UnknownError",
};
const statuses: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, TOO_MANY_REQUESTS: 429, SERVICE_UNAVAILABLE: 503, INTERNAL_SERVER_ERROR: 500 };

/** As Neo4j answers it, but for what it has no status for: 429, 503. */
export function queryRefusal(code: ErrorCode, message: string, { status = statuses[code] ?? 400, neo4jCode = neo4jCodes[code] ?? "Neo.ClientError.Request.Invalid" } = {}): QueryRefusal {
  return { status, code, neo4jCode, message };
}

/** What an asker may read of a failure: also the engine's own words about the asker's own text. */
export function refusalOfFailure(failure: unknown): QueryRefusal {
  if (failure instanceof DomainError) return queryRefusal(failure.code, failure.message);
  if (failure instanceof StoreError) {
    if (failure.code === "TIMEOUT") return queryRefusal("TIMEOUT", `stopped: a query may take ${strangersLimits.timeMs / 1000} s; ask for less, or start from an id`);
    const fault = faultOfText(failure);
    if (fault !== null) return queryRefusal("CYPHER_FAILED", fault, { neo4jCode: statementCodeOf(failure) });
  }
  const { code, message } = publicErrorOf(failure);
  return queryRefusal(code, message);
}

/** `{errors: [{code, message}]}` of Neo4j's Query API; what is ours stands in `extensions`. */
export function answerOfRefusal({ status, code, neo4jCode, message }: QueryRefusal, requestId: string): Answer {
  const more: Readonly<Record<number, readonly string[]>> = { 401: ["WWW-Authenticate", 'Basic realm="onrecord", Bearer'], 405: ["Allow", "POST"], 429: ["Retry-After", "5"], 503: ["Retry-After", "5"] };
  const { body, headers } = refusal(status, code, message, requestId, more[status] ?? []);
  const { errors } = JSON.parse(body) as { readonly errors: readonly object[] };
  return { status, headers, body: JSON.stringify({ errors: errors.map((error) => ({ code: neo4jCode, ...error })) }) };
}

/** Codes by which Neo4j names the same faults. */
const statementCodes: Partial<Record<StoreErrorCode, string>> = { BAD_VALUE: "ArgumentError", SEMANTIC: "SemanticError" };

/** Neo4j's own code where it answered; the same for the same fault where the embedded engine did. */
function statementCodeOf({ code, cause }: StoreError): string {
  const theirs = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  if (/^Neo\.ClientError\.Statement\.\w+$/.test(theirs)) return theirs;
  const words = cause instanceof Error ? cause.message : "";
  const name = code === "UNKNOWN_NAME" && /missing parameter/i.test(words) ? "ParameterMissing"
    : code === "BAD_VALUE" && /division by zero|out of range/.test(words) ? "ArithmeticError"
    : statementCodes[code] ?? "SyntaxError";
  return `Neo.ClientError.Statement.${name}`;
}
