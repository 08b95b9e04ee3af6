import { connect, type AddressInfo } from "node:net";
import request from "supertest";
import { createDomain } from "../../src/domain/domain";
import { createContext, type RequestContext } from "../../src/graphql/context";
import { buildOnrecordSchema } from "../../src/graphql/schema";
import { errorCodes } from "../../src/http/errorCodes";
import { createOnrecordServer, type OnrecordServer, type ServerParts } from "../../src/http/server";
import type { GraphStore } from "../../src/store/graphStore";
import { QueryLibrary } from "../../src/store/queryLibrary";

export const schema = buildOnrecordSchema();
export const queries = QueryLibrary.load();

/** An answer of the API. */
export interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly requestId: string } }[];
}

/** The API over an engine. */
export function contextOf(store: GraphStore): () => RequestContext {
  const domain = createDomain(store, queries);
  return () => createContext(domain);
}

/** The API over an engine whose every answer is a failure. */
export function failingWith(failure: Error): () => RequestContext {
  const fail = (): Promise<never> => Promise.reject(failure);
  return contextOf({ engine: "embedded", applySchema: fail, read: fail, write: fail, search: fail, revision: fail, close: fail });
}

/** A server on a free port, without a limit on addresses. */
export async function serverWith(context: () => RequestContext, parts: Partial<ServerParts> = {}): Promise<OnrecordServer> {
  const server = await createOnrecordServer({
    schema, context, isAnswering: () => Promise.resolve(true), log: { error: () => undefined }, requestsPerMinute: 0, concurrency: { running: 8, waiting: 100 },
    executor: "jit", allowedHosts: ["localhost", "127.0.0.1", "[::1]"], queryApi: null, exports: null, ...parts,
  });
  await new Promise<void>((resolve) => void server.http.listen(0, "127.0.0.1", resolve));
  return server;
}

export const ask = (server: OnrecordServer, query: string, variables?: object): request.Test =>
  request(server.http).post("/graphql").set("content-type", "application/json").send({ query, variables });

/** The one error of an answer that must be a refusal, told with a known code and the request's id. */
export function refusalIn(response: request.Response): { readonly status: number; readonly code: string; readonly message: string } {
  const [error] = (response.body as Reply).errors ?? [];
  if (error === undefined) throw new Error(`was not refused: ${response.text.slice(0, 200)}`);
  expect(Object.keys(errorCodes)).toContain(error.extensions.code);
  expect(error.extensions.requestId).toBe(response.headers["x-request-id"]);
  return { status: response.status, code: error.extensions.code, message: error.message };
}

/** Whatever the server says to these bytes until it closes the connection or has said `last`. */
export async function conversation({ http }: OnrecordServer, pieces: readonly (string | Buffer)[], last: string | RegExp): Promise<string> {
  const socket = connect((http.address() as AddressInfo).port, "127.0.0.1");
  return new Promise((resolve) => {
    let said = "";
    const end = (): void => {
      socket.destroy();
      resolve(said);
    };
    socket.on("data", (bytes) => {
      said += bytes.toString();
      if (said.search(last) >= 0) end();
    });
    socket.on("close", end).on("error", end);
    for (const piece of pieces) socket.write(piece);
  });
}
