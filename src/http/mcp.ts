import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createMcpHandler } from "@modelcontextprotocol/server";
import type { GraphQLSchema } from "graphql";
import { askInCypher, strangersLimits } from "../domain/cypher/askInCypher";
import type { RequestContext } from "../graphql/context";
import { graphAsker } from "../graphql/askGraph";
import { mcpServer, questionsOfTools } from "../mcp/mcpServer";
import type { AddressLimit } from "./addressLimit";
import { refusal, send } from "./answer";
import type { ErrorLog } from "./formatError";
import { bearsKey, type QueryApi } from "./queryApi";
import { BodyRefusal, discardBody, jsonBodyOf } from "./requestBody";
import { requestIdOf } from "./requestId";
import type { Turnstile } from "./turnstile";

/** What the endpoint for assistants takes. */
export interface McpParts {
  readonly schema: GraphQLSchema;
  readonly context: () => RequestContext;
  readonly queryApi: QueryApi | null;
  readonly log: ErrorLog;
  readonly addressLimit: AddressLimit | null;
  readonly turnstile: Turnstile;
}

/** `/mcp`: the tools of `onrecord mcp` for assistants that speak the Model Context Protocol over HTTP, without sessions. */
export function mcpEndpoint({ schema, context, queryApi, log, addressLimit, turnstile }: McpParts): (request: IncomingMessage, response: ServerResponse) => void {
  const ask = graphAsker(schema, context, questionsOfTools);
  const note = (detail: object, message: string): void => log.error(detail, message);
  const handlerWith = (api: QueryApi | null): ReturnType<typeof createMcpHandler> => createMcpHandler(() => mcpServer({
    ask,
    cypher: api === null ? null : (text, parameters) => askInCypher(api.reader, { text, parameters, caller: "onrecord mcp" }, strangersLimits),
  }, note), { onerror: (error) => note({ error }, "the protocol of assistants failed") });
  const [plain, withCypher] = [handlerWith(null), handlerWith(queryApi)];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(response);
    const refuse = (status: number, code: Parameters<typeof refusal>[1], message: string): Promise<void> => {
      discardBody(request);
      return send(request, response, refusal(status, code, message, requestId), requestId);
    };
    if (addressLimit?.take(request.socket.remoteAddress ?? "").isSpent === true) return refuse(429, "TOO_MANY_REQUESTS", `more than ${addressLimit.perMinute} requests in a minute from one address; wait a little`);
    if (isFromElsewhere(request)) return refuse(403, "BAD_REQUEST", "a page of another site may not ask here");
    let body: unknown;
    try {
      body = await jsonBodyOf(request);
    } catch (failure) {
      if (failure instanceof BodyRefusal) return refuse(failure.status, failure.code, failure.message);
      throw failure;
    }
    const mayRun = turnstile.enter();
    if (mayRun !== true && !await mayRun) return refuse(503, "SERVICE_UNAVAILABLE", "more requests are being answered than this server can do at once; repeat in a second");
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
