import { createServer, type Server } from "node:http";
import { ApolloServer, type ApolloServerOptions } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { expressMiddleware } from "@as-integrations/express5";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type NextFunction, type Request, type Response } from "express";
import { rateLimit } from "express-rate-limit";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import helmet from "helmet";
import type { RequestContext } from "../graphql/context";
import type { ErrorCode } from "./errorCodes";
import { errorFormatter, type ErrorLog } from "./formatError";
import { health } from "./health";
import { limits, limitsPlugin } from "./limits";
import { playground, playgroundPolicy } from "./playground";
import { giveRequestId, keepRequestId } from "./requestId";

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
}

/** A server that is not listening yet. */
export interface OnrecordServer {
  readonly http: Server;
  /** Stops listening, lets running requests end (8 seconds at most), and leaves no connection open. */
  stop(): Promise<void>;
}

/** In bytes. */
const bodyLimit = 100_000;
const drainLimitMs = 8_000;
/** A connection on which nothing moves for so long is closed; the limits of Node's server start with the first byte. */
const idleLimitMs = 40_000;

/** Wires GraphQL, the playground and the health checks into one HTTP server. */
export async function createOnrecordServer(parts: ServerParts): Promise<OnrecordServer> {
  const app = express();
  const http = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 5_000 }, app);
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
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: drainLimitMs }),
    ],
  });
  await apollo.start();

  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(giveRequestId);
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: playgroundPolicy }, strictTransportSecurity: false }));
  app.use(health(async () => !isStopping && await parts.isAnswering()));
  app.use(playground());
  app.use(compression());
  serveSchema(app, parts.schema);
  app.get("/", (_request, response) => {
    response.redirect("/graphiql");
  });
  if (parts.requestsPerMinute > 0) app.use("/graphql", limitRate(parts.requestsPerMinute));
  app.use("/graphql", sendBrowsersToPlayground, express.json({ limit: bodyLimit }), keepRequestId, giveBody,
    expressMiddleware(apollo, { context: () => Promise.resolve(parts.context()) }));
  app.use((_request, response) => {
    refuse(response, 404, "BAD_REQUEST", "there is nothing here; /graphiql, /graphql, /schema.graphql, /health and /ready are served");
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

/** Bodies that are not JSON reach Apollo as empty, which refuses them as requests that a browser could forge. */
function giveBody(request: Request, _response: Response, next: NextFunction): void {
  request.body ??= {};
  next();
}

function limitRate(requestsPerMinute: number): express.RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, response) => {
      refuse(response, 429, "TOO_MANY_REQUESTS", `more than ${requestsPerMinute} requests in a minute from one address; wait a little`);
    },
  });
}

/** Refusals before GraphQL starts: a body that is too large, is not JSON, or has a strange encoding. */
function answerFailure(log: ErrorLog): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : 500;
    if (status === 413) refuse(response, 413, "PAYLOAD_TOO_LARGE", "the body is larger than 100 kB, which is the most allowed");
    else if (status >= 400 && status < 500) refuse(response, status, "BAD_REQUEST", "the body is not JSON in an encoding that HTTP names");
    else {
      log.error({ requestId: response.locals["requestId"], error }, "a request failed outside of GraphQL");
      refuse(response, 500, "INTERNAL_SERVER_ERROR", "internal error");
    }
  };
}

function refuse(response: Response, status: number, code: ErrorCode, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code, requestId: String(response.locals["requestId"]) } }] });
}
