import type { domainErrorCodes } from "../domain/errors";

/** What `extensions.code` of an error can be, and what it tells the caller. */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: "the text is not GraphQL",
  GRAPHQL_VALIDATION_FAILED: "a name, argument or type that the schema does not have; the nearest names are suggested",
  OPERATION_RESOLUTION_FAILURE: "the document has several operations and none was chosen, or the chosen one is missing",
  BAD_REQUEST: "the HTTP request is not one that GraphQL over HTTP allows: no query, a form, a batch, damaged JSON",
  PAYLOAD_TOO_LARGE: "the body is larger than 100 kB",
  TOO_MANY_REQUESTS: "this address asked too often in the last minute",
  PERSISTED_QUERY_NOT_SUPPORTED: "send the text of the query instead of its hash",
  BAD_USER_INPUT: "an argument out of its range or of the wrong form; the message names what is allowed",
  UNKNOWN_NAME: "nothing bears the name; the message lists the nearest known ones",
  AMBIGUOUS_NAME: "several actors bear the name; the message lists them",
  BAD_CURSOR: "a cursor that is damaged or belongs to another order or filter",
  TOO_COSTLY: "past a limit on depth, aliases, directives, tokens or cost, or ended by the engine for its size",
  CYPHER_REFUSED: "a Cypher text that does more than a bounded read of the graph; the message names the rule",
  CYPHER_FAILED: "the engine cannot run the Cypher text; the message says what is wrong with it",
  UNAUTHENTICATED: "the key that this needs is missing or wrong",
  INVALID_DATA: "a bundle was refused; nothing was written",
  FOREIGN_GRAPH: "the database holds labels that are not onrecord's",
  CONFLICT: "another writer won, or the id belongs to another bundle; repeat or choose another id",
  SERVICE_UNAVAILABLE: "the graph cannot be reached just now, or too many requests are being answered; repeat later",
  TIMEOUT: "ended by a time limit; ask for less",
  INTERNAL_SERVER_ERROR: "our fault; the log has the detail under the requestId",
} as const satisfies Record<string, string> & Record<(typeof domainErrorCodes)[number], string>;
export type ErrorCode = keyof typeof errorCodes;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(errorCodes, code);
}
