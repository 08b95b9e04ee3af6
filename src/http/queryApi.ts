import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Request } from "express";
import { askInCypher, strangersLimits } from "../domain/cypher/askInCypher";
import type { ForeignAnswer, ForeignReader } from "../store/foreignReader";
import type { Parameters } from "../store/graphStore";
import type { AddressLimit } from "./addressLimit";
import { send, type Answer } from "./answer";
import type { ErrorLog } from "./formatError";
import { complaintOfHost, type AllowedHosts } from "./hostCheck";
import { answerOfRefusal, queryRefusal, refusalOfFailure, type QueryRefusal } from "./queryApiErrors";
import { BodyRefusal, discardBody, jsonBodyOf } from "./requestBody";
import { requestIdOf } from "./requestId";
import type { Turnstile } from "./turnstile";

/** What the endpoint for Cypher takes. */
export interface QueryApi {
  readonly reader: ForeignReader;
  /** Whoever asks must bear it; null where anybody may ask. */
  readonly key: string | null;
  /** Writes down who asked what. */
  readonly note: (detail: object, message: string) => void;
  /** Names by which the database is asked; neo4j when none are given. */
  readonly databases?: readonly string[];
}

export interface QueryApiParts extends QueryApi {
  readonly log: ErrorLog;
  readonly addressLimit: AddressLimit | null;
  readonly allowedHosts: AllowedHosts;
  /** Shared with the tool of assistants that asks in Cypher. */
  readonly turnstile: Turnstile;
}

/** Queries in Cypher that run at once; more are refused. */
export const concurrentCypher = 3;
export const tooManyCypher = `${concurrentCypher} queries are running already; repeat in a few seconds`;

/**
 * `POST /db/neo4j/query/v2`: one read in Cypher, `{statement, parameters}` in, `{data: {fields, values}}` out, in the shape of
 * Neo4j's Query API on both engines.
 */
export function queryApi(parts: QueryApiParts): (request: Request, response: ServerResponse) => void {
  const { reader, note, log, turnstile } = parts;
  return (request, response) => {
    const requestId = requestIdOf(response);
    const refused = (refusal: QueryRefusal): Answer => {
      discardBody(request);
      return answerOfRefusal(refusal, requestId);
    };
    const answer = async (): Promise<Answer> => {
      const early = refusalOf(request, parts);
      if (early !== null) return refused(early);
      try {
        const question = questionIn(await jsonBodyOf(request));
        if (typeof question === "string") return refused(queryRefusal("BAD_USER_INPUT", question));
        // Only now, or whoever sends slowly would hold a place.
        if (turnstile.enter() !== true) return refused(queryRefusal("TOO_MANY_REQUESTS", tooManyCypher));
        try {
          note({ requestId, address: request.socket.remoteAddress, statement: question.text }, "a query in Cypher");
          const found = await askInCypher(reader, { ...question, caller: `onrecord ${request.socket.remoteAddress ?? ""}` }, strangersLimits);
          return { status: 202, body: bodyOf(found), headers: ["content-type", "application/json; charset=utf-8"] };
        } finally {
          turnstile.leave();
        }
      } catch (failure) {
        if (failure instanceof BodyRefusal) return refused(queryRefusal(failure.code, failure.message, { status: failure.status }));
        const refusal = refusalOfFailure(failure);
        if (refusal.code === "INTERNAL_SERVER_ERROR" || refusal.code === "SERVICE_UNAVAILABLE") log.error({ requestId, error: failure }, refusal.code);
        return refused(refusal);
      }
    };
    answer().then((done) => send(request, response, done, requestId)).catch((error: unknown) => {
      log.error({ requestId, error }, "a query in Cypher failed outside of the engine");
      response.destroy();
    });
  };
}

/** What is refused before its body is read; null for nothing. */
function refusalOf(request: Request, { key, addressLimit, allowedHosts, databases = ["neo4j"] }: QueryApiParts): QueryRefusal | null {
  if (addressLimit?.take(request.socket.remoteAddress ?? "").isSpent === true) {
    return queryRefusal("TOO_MANY_REQUESTS", `more than ${addressLimit.perMinute} requests in a minute from one address; wait a little`);
  }
  const strange = complaintOfHost(request, allowedHosts);
  if (strange !== null) return queryRefusal("BAD_REQUEST", strange, { status: 403 });
  if (request.method !== "POST") return queryRefusal("BAD_REQUEST", `${request.method} is not for queries; POST is`, { status: 405 });
  if (key !== null && !bearsKey(request, key)) return queryRefusal("UNAUTHENTICATED", "this needs a key, as Authorization: Bearer KEY, or as the password of Basic authentication");
  const database = String(request.params["database"]);
  if (!databases.includes(database.toLowerCase())) {
    return queryRefusal("BAD_REQUEST", `there is no database ${JSON.stringify(database.slice(0, 63))}; ${databases.join(", ")} is served`, { status: 404, neo4jCode: "Neo.ClientError.Database.DatabaseNotFound" });
  }
  if (!/^\s*application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? "")) return queryRefusal("BAD_REQUEST", form, { status: 415 });
  // Whoever wants values with their types would take plain ones for something else.
  if (!/(?:^|,)\s*(?:\*\/\*|application\/(?:\*|json))\s*(?:[;,]|$)/i.test(request.headers.accept ?? "*/*")) {
    return queryRefusal("BAD_REQUEST", "answers are application/json, with plain values; typed JSON (application/vnd.neo4j.query) is not given", { status: 406 });
  }
  return null;
}

/** Whether a request bears the key, told in the same time whatever it bears. */
export function bearsKey(request: IncomingMessage, key: string): boolean {
  const [, scheme = "", credentials = ""] = /^(Bearer|Basic) +(\S+) *$/i.exec(request.headers.authorization ?? "") ?? [];
  const given = /^basic$/i.test(scheme) ? Buffer.from(credentials, "base64").toString("utf8").replace(/^[^:]*:/, "") : credentials;
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(key));
}

const form = 'send {"statement": "MATCH …", "parameters": {…}} as application/json';

/** The question in a body, or what is wrong with it. */
function questionIn(body: unknown): { readonly text: string; readonly parameters: Parameters } | string {
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
