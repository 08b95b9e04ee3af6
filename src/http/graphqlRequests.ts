import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap, type ApolloServer } from "@apollo/server";
import type { RequestContext } from "../graphql/context";
import type { AddressLimit } from "./addressLimit";
import { refusal, send, type Answer } from "./answer";
import type { ErrorLog } from "./formatError";
import { BodyRefusal, discardBody, jsonBodyOf } from "./requestBody";
import { requestIdHeader, requestIdOf } from "./requestId";
import type { Turnstile } from "./turnstile";

/** What answering GraphQL over HTTP takes. */
export interface GraphqlParts {
  readonly apollo: ApolloServer<RequestContext>;
  readonly context: () => RequestContext;
  readonly log: ErrorLog;
  /** Null when any address may ask as often as it likes. */
  readonly addressLimit: AddressLimit | null;
  readonly turnstile: Turnstile;
  /** Headers of every answer, as names and values in turn. */
  readonly commonHeaders: readonly string[];
}

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

/** The request headers that Apollo looks at. */
const readHeaders = ["content-type", "accept", "x-apollo-operation-name", "apollo-require-preflight"] as const;

/**
 * Answers requests of GraphQL over HTTP straight from node's server: nothing stands between the parsed body and Apollo but
 * the limits on addresses, bodies and concurrent requests.
 */
export function graphqlRequests(parts: GraphqlParts): RequestListener {
  return (request, response) => {
    const requestId = requestIdOf(response);
    answer(parts, request, response, requestId).catch((error: unknown) => {
      parts.log.error({ requestId, error }, "a request failed outside of GraphQL");
      if (response.headersSent) response.destroy();
      else void send(request, response, refusal(500, "INTERNAL_SERVER_ERROR", "internal error", requestId, parts.commonHeaders), requestId);
    });
  };
}

async function answer(parts: GraphqlParts, request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
  const { addressLimit, commonHeaders, turnstile } = parts;
  const allowance = addressLimit?.take(request.socket.remoteAddress ?? "");
  const headers = allowance === undefined ? commonHeaders : [...commonHeaders, ...allowance.headers];
  const reply = ({ status, body, headers: own }: Answer): Promise<void> => send(request, response, { status, body, headers: [...headers, ...own] }, requestId);

  if (allowance?.isSpent === true) {
    discardBody(request);
    return reply(refusal(429, "TOO_MANY_REQUESTS", `more than ${addressLimit?.perMinute} requests in a minute from one address; wait a little`, requestId));
  }
  let body: unknown;
  try {
    body = await jsonBodyOf(request);
  } catch (cause) {
    if (!(cause instanceof BodyRefusal)) throw cause;
    discardBody(request);
    return reply(refusal(cause.status, cause.code, cause.message, requestId));
  }
  if (body === undefined) return;

  const mayRun = turnstile.enter();
  if (mayRun === false || (mayRun !== true && !await mayRun)) {
    return reply(refusal(503, "SERVICE_UNAVAILABLE", "more requests are being answered than this server can do at once; repeat in a second", requestId, ["Retry-After", "1"]));
  }
  let done: Answer;
  try {
    if (response.destroyed) return;
    done = await answerOfApollo(parts, request, body, requestId);
  } finally {
    turnstile.leave();
  }
  return reply(done);
}

async function answerOfApollo({ apollo, context }: GraphqlParts, request: IncomingMessage, body: unknown, requestId: string): Promise<Answer> {
  const headers = new HeaderMap([[requestIdHeader, requestId]]);
  for (const name of readHeaders) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, String(value));
  }
  const url = request.url ?? "";
  const search = url.includes("?") ? url.slice(url.indexOf("?")) : "";
  const { status = 200, headers: answered, body: content } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? "", headers, search, body },
    context: () => Promise.resolve(context()),
  });
  if (content.kind !== "complete") throw new Error("Apollo answered in pieces, which nothing here asks for");
  return { status, headers: [...answered].flat(), body: status < 400 ? content.string : withRequestId(content.string, requestId) };
}

/** What Apollo refuses before it is a request of GraphQL, such as a forged one, has no id yet. */
function withRequestId(body: string, requestId: string): string {
  const { errors = [], ...rest } = JSON.parse(body) as { errors?: readonly { readonly extensions?: { readonly requestId?: string | null } }[] };
  if (errors.every(({ extensions }) => typeof extensions?.requestId === "string")) return body;
  return JSON.stringify({ ...rest, errors: errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } })) });
}
