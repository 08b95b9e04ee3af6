import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { DomainError } from "../domain/errors";
import { StoreError, type StoreErrorCode } from "../store/graphStore";
import { isErrorCode, type ErrorCode } from "./errorCodes";
import { requestIdOfError } from "./requestId";

/** Where details go that callers must not see. */
export interface ErrorLog {
  error(detail: object, message: string): void;
}

/** An error as callers see it: no path of this machine, no Cypher, no stack. */
export interface PublicError {
  readonly message: string;
  readonly code: ErrorCode;
}

const unavailable = "the graph cannot be reached just now; repeat later";
const storeRefusals: Partial<Record<StoreErrorCode, PublicError>> = {
  SERVICE_UNAVAILABLE: { code: "SERVICE_UNAVAILABLE", message: unavailable },
  UNAUTHENTICATED: { code: "SERVICE_UNAVAILABLE", message: unavailable },
  CLOSED: { code: "SERVICE_UNAVAILABLE", message: "the server is stopping; repeat later" },
  LOCKED: { code: "SERVICE_UNAVAILABLE", message: unavailable },
  CONFLICT: { code: "CONFLICT", message: "another writer changed the same records; repeat" },
  TIMEOUT: { code: "TIMEOUT", message: "the answer took too long and was stopped; ask for less" },
  RESOURCES: { code: "TOO_COSTLY", message: "the answer needs more memory than one request may have; ask for less" },
};

/** Turns whatever was thrown while a request was answered into what its caller may read; the rest goes to the log. */
export function errorFormatter(log: ErrorLog): (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError {
  return (formatted, thrown) => {
    const { message, code } = publicErrorOf(thrown);
    const id = requestIdOfError(thrown);
    if (code === "INTERNAL_SERVER_ERROR" || code === "SERVICE_UNAVAILABLE") {
      log.error({ requestId: id, path: formatted.path, error: unwrapResolverError(thrown) }, code);
    }
    const { locations, path } = formatted;
    return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code, requestId: id } };
  };
}

/** The code and the sentence for a caller; anything unforeseen is an "internal error". */
export function publicErrorOf(thrown: unknown): PublicError {
  const error = unwrapResolverError(thrown);
  if (error instanceof DomainError) return { code: error.code, message: error.message };
  if (error instanceof StoreError) return storeRefusals[error.code] ?? internalError;
  if (error instanceof ArgumentValidationError) return { code: "BAD_USER_INPUT", message: complaintsOf(error) };
  if (thrown instanceof GraphQLError) return publicGraphQLError(thrown);
  return internalError;
}

const internalError: PublicError = { code: "INTERNAL_SERVER_ERROR", message: "internal error" };

function publicGraphQLError(error: GraphQLError): PublicError {
  const code = error.extensions["code"];
  const tokens = /^Syntax Error: Document contains more that? (\d+) tokens/.exec(error.message);
  if (tokens) return { code: "TOO_COSTLY", message: `the document has more than ${tokens[1]} tokens, which is the most allowed` };
  if (error.message.startsWith("Too many errors processing variables")) return { code: "BAD_USER_INPUT", message: "the variables have more errors than are told here" };
  if (code === "PERSISTED_QUERY_NOT_FOUND") return { code: "PERSISTED_QUERY_NOT_SUPPORTED", message: error.message };
  if (!isErrorCode(code) || code === "INTERNAL_SERVER_ERROR") return internalError;
  return { code, message: shortened(error.message) };
}

/** A message can quote the request; half a kilobyte of it tells enough. */
function shortened(message: string): string {
  return message.length <= 500 ? message : `${message.slice(0, 500)}…`;
}

/** One sentence for each argument that class-validator refused, without echoing the whole input. */
function complaintsOf(error: ArgumentValidationError): string {
  const complaints = error.extensions.validationErrors.flatMap((one) => Object.values(one.constraints ?? {}));
  return complaints.length === 0 ? "an argument is not allowed" : complaints.join("; ");
}
