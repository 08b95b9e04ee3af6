import { createServer, IncomingMessage, ServerResponse, type Server } from "node:http";
import { Socket } from "node:net";
import { ApolloServer, type ApolloServerOptions } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type NextFunction, type Request, type Response } from "express";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import helmet from "helmet";
import type { ExportOrigin } from "../domain/export/exportSource";
import { exportFormats } from "../domain/export/formats";
import { graphAsker } from "../graphql/askGraph";
import type { RequestContext } from "../graphql/context";
import { AddressLimit } from "./addressLimit";
import { refusal, send } from "./answer";
import { BuiltWeb } from "./builtWeb";
import { compiledExecutionPlugin } from "./compiledExecutionPlugin";
import { answerPreflight, readableByEverySite } from "./crossSite";
import type { ErrorCode } from "./errorCodes";
import { exportEndpoint } from "./exports";
import { errorFormatter, type ErrorLog } from "./formatError";
import { graphqlRequests } from "./graphqlRequests";
import { health } from "./health";
import type { AllowedHosts } from "./hostCheck";
import { limits, limitsPlugin } from "./limits";
import { mcpEndpoint } from "./mcp";
import type { CypherAccess } from "./pages/dataPage";
import { pages, questionsOfPages } from "./pages/pages";
import { readingPolicy } from "./policies";
import { concurrentCypher, queryApi, type QueryApi } from "./queryApi";
import { giveRequestId, requestIdOf, requestIdPlugin } from "./requestId";
import { Turnstile, type Concurrency } from "./turnstile";

/** What the HTTP side needs of the rest. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  /** One for each request. */
  readonly context: () => RequestContext;
  /** Whether the graph answers. */
  readonly isAnswering: () => Promise<boolean>;
  readonly log: ErrorLog;
  /** Requests that one address may make in a minute; 0 for any number. */
  readonly requestsPerMinute: number;
  /** Requests for GraphQL that are answered at once, and that wait for their turn. */
  readonly concurrency: Concurrency;
  /** `jit` compiles each document once; `default` interprets it at each request. The answers are the same. */
  readonly executor: "jit" | "default";
  /** Names by which `/mcp` and the Cypher endpoint may be asked. */
  readonly allowedHosts: AllowedHosts;
  /** Cypher over HTTP; null where it is switched off. */
  readonly queryApi: QueryApi | null;
  /** Where exports are read from; null where none are served. */
  readonly exports: ExportOrigin | null;
}

/** A server that is not listening yet. */
export interface OnrecordServer {
  readonly http: Server;
  /** Stops listening, lets running requests end (8 seconds at most), and leaves no connection open. */
  stop(): Promise<void>;
}

/** What a lost visitor is told. */
const served = ["/", "/explore", "/graphiql", "/data", "/n/<id>", "/graphql", "/schema.graphql", "/export/<name>", "/mcp", "/db/neo4j/query/v2", "/health", "/ready"];
const drainLimitMs = 8_000;
/** A connection on which nothing moves for so long is closed; the limits of Node's server start with the first byte. */
const idleLimitMs = 40_000;

/**
 * Wires GraphQL, the pages and the health checks into one HTTP server. A `POST /graphql` goes straight to GraphQL;
 * whatever else is asked takes the way through express.
 */
export async function createOnrecordServer(parts: ServerParts): Promise<OnrecordServer> {
  const app = express();
  const http = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 5_000 });
  http.setTimeout(idleLimitMs);
  let isStopping = false;

  const apollo = new ApolloServer<RequestContext>({
    schema: parts.schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    cache: "bounded",
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: errorFormatter(parts.log),
    logger: quiet,
    plugins: [
      limitsPlugin,
      requestIdPlugin,
      ...(parts.executor === "jit" ? [compiledExecutionPlugin(parts.schema)] : []),
      ApolloServerPluginLandingPageDisabled(),
      // It would wrap the resolver of every field; the others would report to elsewhere when the environment says so.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: drainLimitMs }),
    ],
  });
  await apollo.start();

  const protection = helmet({ contentSecurityPolicy: { useDefaults: false, directives: readingPolicy }, strictTransportSecurity: false });
  const addressLimit = parts.requestsPerMinute > 0 ? new AddressLimit(parts.requestsPerMinute) : null;
  const turnstile = new Turnstile(parts.concurrency);
  const cypherTurnstile = new Turnstile({ running: concurrentCypher, waiting: 0 });
  const answerGraphql = graphqlRequests({
    apollo,
    context: parts.context,
    log: parts.log,
    addressLimit,
    turnstile,
    commonHeaders: [...headersOf(protection), "cache-control", "no-store", ...readableByEverySite],
  });
  http.on("request", (request, response) => {
    if (request.method === "POST" && /^\/graphql(?:$|\?)/.test(request.url ?? "")) answerGraphql(request, response);
    else app(request, response);
  });

  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(giveRequestId);
  app.use(protection);
  app.use(health(async () => !isStopping && await parts.isAnswering()));
  app.use("/graphql", answerPreflight, sendBrowsersToPlayground, answerGraphql);
  app.all("/db/:database/query/v2", parts.queryApi === null ? noQueryApi : queryApi({ ...parts.queryApi, log: parts.log, addressLimit, allowedHosts: parts.allowedHosts, turnstile: cypherTurnstile }));
  if (parts.exports !== null) app.all("/export/:name", exportEndpoint({ origin: parts.exports, log: parts.log, addressLimit }));
  app.all("/mcp", mcpEndpoint({ ...parts, addressLimit, turnstile, cypherTurnstile }));
  app.use(compression());
  serveSchema(app, parts.schema);
  app.use(pages({ web: BuiltWeb.load(), ask: graphAsker(parts.schema, parts.context, questionsOfPages), log: parts.log, addressLimit, turnstile, cypher: cypherAccess(parts), exports: parts.exports === null ? [] : exportFormats }));
  app.use((_request, response) => {
    refuse(response, 404, "BAD_REQUEST", `there is nothing here; ${served.join(", ")} are served`);
  });
  app.use(answerFailure(parts.log));

  return {
    http,
    stop: async () => {
      isStopping = true;
      await apollo.stop();
      if (http.listening) await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Apollo warns on its own; what matters reaches our log through formatError. */
const quiet: NonNullable<ApolloServerOptions<RequestContext>["logger"]> = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  // Nothing is said.
}

function cypherAccess({ queryApi: api }: ServerParts): CypherAccess {
  if (api === null) return "off";
  return api.key === null ? "anybody" : "bearers of a key";
}

function noQueryApi(_request: Request, response: Response): void {
  refuse(response, 404, "BAD_REQUEST", "Cypher over HTTP is switched off on this server; CYPHER_ENDPOINT=1 switches it on");
}

function serveSchema(app: Express, schema: GraphQLSchema): void {
  const text = printSchema(lexicographicSortSchema(schema));
  app.get("/schema.graphql", (_request, response) => {
    response.type("text/plain; charset=utf-8").send(text);
  });
}

/** A browser that opens the API sees the playground; programs do not ask for HTML. */
function sendBrowsersToPlayground(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== "GET" || !(request.headers.accept ?? "").includes("text/html")) {
    next();
    return;
  }
  const search = request.originalUrl.indexOf("?");
  response.redirect(`/graphiql${search < 0 ? "" : request.originalUrl.slice(search)}`);
}

/** The headers that a middleware gives every answer, as names and values in turn. */
function headersOf(middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): readonly string[] {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  middleware(response.req, response, ignore);
  return Object.entries(response.getHeaders()).flatMap(([name, value]) => [name, String(value)]);
}

/** Failures outside of GraphQL: an address that cannot be decoded, or something unforeseen. */
function answerFailure(log: ErrorLog): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : 500;
    if (status >= 400 && status < 500) refuse(response, status, "BAD_REQUEST", "the request is not one that HTTP allows");
    else {
      log.error({ requestId: requestIdOf(response), error }, "a request failed outside of GraphQL");
      refuse(response, 500, "INTERNAL_SERVER_ERROR", "internal error");
    }
  };
}

function refuse(response: Response, status: number, code: ErrorCode, message: string): void {
  const requestId = requestIdOf(response);
  void send(response.req, response, refusal(status, code, message, requestId), requestId);
}
