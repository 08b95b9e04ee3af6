import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createMcpHandler, INVALID_REQUEST, PARSE_ERROR } from "@modelcontextprotocol/server";
import type { GraphQLSchema } from "graphql";
import { askInCypher, strangersLimits } from "../domain/cypher/askInCypher";
import { DomainError } from "../domain/errors";
import type { RequestContext } from "../graphql/context";
import { graphAsker } from "../graphql/askGraph";
import { mcpServer, questionsOfTools } from "../mcp/mcpServer";
import type { AddressLimit } from "./addressLimit";
import { send } from "./answer";
import type { ErrorCode } from "./errorCodes";
import type { ErrorLog } from "./formatError";
import { complaintOfHost, type AllowedHosts } from "./hostCheck";
import { bearsKey, tooManyCypher, type QueryApi } from "./queryApi";
import { BodyRefusal, discardBody, jsonBodyOf } from "./requestBody";
import { requestIdOf } from "./requestId";
import type { Turnstile } from "./turnstile";

/** What the endpoint for assistants takes. */
export interface McpParts {
  readonly schema: GraphQLSchema;
  readonly context: () => RequestContext;
  readonly queryApi: QueryApi | null;
  readonly allowedHosts: AllowedHosts;
  readonly log: ErrorLog;
  readonly addressLimit: AddressLimit | null;
  readonly turnstile: Turnstile;
  /** Shared with the Cypher endpoint. */
  readonly cypherTurnstile: Turnstile;
}

/** The code of JSON-RPC for a refusal that none of its own codes means. */
const serverError = -32_000;

/** A request that is not for the protocol: its HTTP status, the code of JSON-RPC, our own code and what is wrong. */
interface Refused {
  readonly status: number;
  readonly rpcCode: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** `/mcp`: the tools of `onrecord mcp` for assistants that speak the Model Context Protocol over HTTP, without sessions. */
export function mcpEndpoint(parts: McpParts): (request: IncomingMessage, response: ServerResponse) => void {
  const { queryApi, log, turnstile } = parts;
  const [plain, withCypher] = [handlerOf(parts, null), handlerOf(parts, queryApi)];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(response);
    const refuse = ({ status, rpcCode, code, message }: Refused): Promise<void> => {
      discardBody(request);
      const body = JSON.stringify({ jsonrpc: "2.0", error: { code: rpcCode, message, data: { code, requestId } }, id: null });
      const headers = ["content-type", "application/json", ...(status === 429 || status === 503 ? ["Retry-After", "1"] : [])];
      return send(request, response, { status, body, headers }, requestId);
    };
    const refused = refusalOf(request, parts);
    if (refused !== null) return refuse(refused);
    let body: unknown;
    try {
      body = await jsonBodyOf(request);
    } catch (failure) {
      if (!(failure instanceof BodyRefusal)) throw failure;
      return refuse({ status: failure.status, rpcCode: failure.code === "BAD_REQUEST" ? PARSE_ERROR : INVALID_REQUEST, code: failure.code, message: failure.message });
    }
    if (body === undefined) return;
    // Each message would otherwise have the time and the place of one request.
    if (Array.isArray(body)) return refuse({ status: 400, rpcCode: INVALID_REQUEST, code: "BAD_REQUEST", message: "a batch is refused; send messages one by one" });
    const mayRun = turnstile.enter();
    if (mayRun !== true && !await mayRun) {
      return refuse({ status: 503, rpcCode: serverError, code: "SERVICE_UNAVAILABLE", message: "more requests are being answered than this server can do at once; repeat in a second" });
    }
    try {
      const mayUseCypher = queryApi !== null && (queryApi.key === null || bearsKey(request, queryApi.key));
      const handler = mayUseCypher ? withCypher : plain;
      await sendWebResponse(response, await handler.fetch(webRequestOf(request, body), { parsedBody: body }));
    } finally {
      turnstile.leave();
    }
  };
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ requestId: requestIdOf(response), error }, "a request of an assistant failed");
      response.destroy();
    });
  };
}

function handlerOf({ schema, context, log, cypherTurnstile }: McpParts, api: QueryApi | null): ReturnType<typeof createMcpHandler> {
  const ask = graphAsker(schema, context, questionsOfTools);
  const note = (detail: object, message: string): void => log.error(detail, message);
  const cypher = api === null ? null : async (text: string, parameters: Parameters<typeof askInCypher>[1]["parameters"]) => {
    if (cypherTurnstile.enter() !== true) throw new DomainError("TOO_COSTLY", tooManyCypher);
    try {
      return await askInCypher(api.reader, { text, parameters, caller: "onrecord mcp" }, strangersLimits);
    } finally {
      cypherTurnstile.leave();
    }
  };
  return createMcpHandler(() => mcpServer({ ask, cypher }, note), {
    onerror: (error) => {
      if (!isOfTheSender(error)) note({ error }, "the protocol of assistants failed");
    },
  });
}

/** What is refused before it is read; null for nothing. */
function refusalOf(request: IncomingMessage, { addressLimit, allowedHosts }: McpParts): Refused | null {
  if (addressLimit?.take(request.socket.remoteAddress ?? "").isSpent === true) {
    return { status: 429, rpcCode: serverError, code: "TOO_MANY_REQUESTS", message: `more than ${addressLimit.perMinute} requests in a minute from one address; wait a little` };
  }
  const strange = complaintOfHost(request, allowedHosts);
  if (strange !== null) return { status: 403, rpcCode: serverError, code: "BAD_REQUEST", message: strange };
  if (isFromElsewhere(request)) return { status: 403, rpcCode: serverError, code: "BAD_REQUEST", message: "a page of another site may not ask here" };
  return null;
}

/** The library tells of every message that it refuses; only what fails on our side is for the log. */
function isOfTheSender({ message }: Error): boolean {
  return /^(?:Rejected|Unsupported Media Type|Not Acceptable|Bad Request|Invalid Request|Method not allowed|Parse error|Received a response)/.test(message);
}

/** A browser names the page that asks; only our own may. */
function isFromElsewhere({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

function webRequestOf({ method = "GET", headers, url = "" }: IncomingMessage, body: unknown): Request {
  const given = Object.entries(headers).filter(([name]) => name !== "content-length" && name !== "content-encoding").flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as [string, string]] : []));
  return new Request(new URL(url, "http://localhost"), { method, headers: given, ...(method === "POST" && { body: JSON.stringify(body) }) });
}

async function sendWebResponse(response: ServerResponse, { status, headers, body }: Response): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.writeHead(status);
  if (body === null) response.end();
  else await pipeline(Readable.fromWeb(body as ReadableStream), response).catch(() => undefined);
}
