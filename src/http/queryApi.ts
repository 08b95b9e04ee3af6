import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { askInCypher, faultOfText, strangersLimits } from "../domain/cypher/askInCypher";
import { DomainError } from "../domain/errors";
import type { ForeignAnswer, ForeignReader } from "../store/foreignReader";
import { StoreError, type Parameters } from "../store/graphStore";
import type { AddressLimit } from "./addressLimit";
import { refusal, send, type Answer } from "./answer";
import type { ErrorCode } from "./errorCodes";
import { publicErrorOf, type ErrorLog } from "./formatError";
import { BodyRefusal, discardBody, jsonBodyOf } from "./requestBody";
import { requestIdOf } from "./requestId";
import { Turnstile } from "./turnstile";

/** What the endpoint for Cypher takes. */
export interface QueryApi {
  readonly reader: ForeignReader;
  /** Whoever asks must bear it; null where anybody may ask. */
  readonly key: string | null;
  /** Writes down who asked what. */
  readonly note: (detail: object, message: string) => void;
}

export interface QueryApiParts extends QueryApi {
  readonly log: ErrorLog;
  readonly addressLimit: AddressLimit | null;
}

/** At once; more are refused with 429. */
const concurrentQueries = 3;

/** Codes of Neo4j for its clients, which know no others. */
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

/**
 * `POST /db/neo4j/query/v2`: one read in Cypher, `{statement, parameters}` in, `{data: {fields, values}}` out, in the shape of
 * Neo4j's Query API on both engines.
 */
export function queryApi({ reader, key, note, log, addressLimit }: QueryApiParts): (request: IncomingMessage, response: ServerResponse) => void {
  const turnstile = new Turnstile({ running: concurrentQueries, waiting: 0 });
  return (request, response) => {
    const requestId = requestIdOf(response);
    const refused = (code: ErrorCode, message: string, status = statuses[code] ?? 400): Answer => refusalOfQuery(status, code, message, requestId);
    const answer = async (): Promise<Answer> => {
      if (addressLimit?.take(request.socket.remoteAddress ?? "").isSpent === true) {
        discardBody(request);
        return refused("TOO_MANY_REQUESTS", `more than ${addressLimit.perMinute} requests in a minute from one address; wait a little`);
      }
      if (key !== null && !bearsKey(request, key)) {
        discardBody(request);
        return refused("UNAUTHENTICATED", "this needs a key, as Authorization: Bearer KEY, or as the password of Basic authentication");
      }
      if (turnstile.enter() !== true) {
        discardBody(request);
        return refused("TOO_MANY_REQUESTS", `${concurrentQueries} queries are running already; repeat in a few seconds`);
      }
      try {
        const question = questionIn(await jsonBodyOf(request));
        if (typeof question === "string") return refused("BAD_USER_INPUT", question);
        note({ requestId, address: request.socket.remoteAddress, statement: question.text }, "a query in Cypher");
        const found = await askInCypher(reader, { ...question, caller: `onrecord ${request.socket.remoteAddress ?? ""}` }, strangersLimits);
        return { status: 202, body: bodyOf(found), headers: ["content-type", "application/json; charset=utf-8"] };
      } catch (failure) {
        if (failure instanceof BodyRefusal) {
          discardBody(request);
          return refused(failure.code, failure.message, failure.status);
        }
        const { code, message } = publicFailureOf(failure);
        if (code === "INTERNAL_SERVER_ERROR" || code === "SERVICE_UNAVAILABLE") log.error({ requestId, error: failure }, code);
        return refused(code, message);
      } finally {
        turnstile.leave();
      }
    };
    answer().then((done) => send(request, response, done, requestId)).catch((error: unknown) => {
      log.error({ requestId, error }, "a query in Cypher failed outside of the engine");
      response.destroy();
    });
  };
}

function refusalOfQuery(status: number, code: ErrorCode, message: string, requestId: string): Answer {
  const { body, headers } = refusal(status, code, message, requestId, status === 401 ? ["WWW-Authenticate", "Bearer, Basic"] : status === 429 ? ["Retry-After", "5"] : []);
  const { errors } = JSON.parse(body) as { readonly errors: readonly object[] };
  return { status, headers, body: JSON.stringify({ errors: errors.map((error) => ({ code: neo4jCodes[code] ?? "Neo.ClientError.Request.Invalid", ...error })) }) };
}

/** Whether a request bears the key, told in the same time whatever it bears. */
export function bearsKey(request: IncomingMessage, key: string): boolean {
  const [, scheme = "", credentials = ""] = /^(Bearer|Basic) +(\S+) *$/i.exec(request.headers.authorization ?? "") ?? [];
  const given = /^basic$/i.test(scheme) ? Buffer.from(credentials, "base64").toString("utf8").replace(/^[^:]*:/, "") : credentials;
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(key));
}

/** The question in a body, or what is wrong with it. */
function questionIn(body: unknown): { readonly text: string; readonly parameters: Parameters } | string {
  const form = 'send {"statement": "MATCH …", "parameters": {…}} as application/json';
  if (typeof body !== "object" || body === null || Array.isArray(body)) return form;
  const { statement, parameters = {} } = body as { readonly statement?: unknown; readonly parameters?: unknown };
  if (typeof statement !== "string") return form;
  if (typeof parameters !== "object" || parameters === null || Array.isArray(parameters)) return "parameters must be an object of values by name";
  return { text: statement, parameters: parameters as Parameters };
}

function bodyOf({ fields, values, cutAt }: ForeignAnswer): string {
  const { rows, bytes } = strangersLimits;
  const notifications = cutAt === null ? [] : [{
    code: "Onrecord.AnswerCut", severity: "WARNING", title: "Not all rows are here",
    description: cutAt === "rows" ? `There are more than ${rows} rows; only the first ${rows} are here. Page with ORDER BY, SKIP and LIMIT.` : `All rows are more than ${bytes} bytes; only the first ${values.length} are here. Return less of each.`,
  }];
  return JSON.stringify({ data: { fields, values }, ...(notifications.length > 0 && { notifications }), bookmarks: [] });
}

/** What an asker may read: also the engine's own words about the asker's own text. */
function publicFailureOf(failure: unknown): { readonly code: ErrorCode; readonly message: string } {
  if (failure instanceof DomainError) return failure;
  if (failure instanceof StoreError) {
    if (failure.code === "TIMEOUT") return { code: "TIMEOUT", message: `stopped: a query may take ${strangersLimits.timeMs / 1000} s; ask for less, or start from an id` };
    const fault = faultOfText(failure);
    if (fault !== null) return { code: "CYPHER_FAILED", message: fault };
  }
  return publicErrorOf(failure);
}
