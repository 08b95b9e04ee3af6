import "reflect-metadata";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { pino, destination, stdSerializers } from "pino";
import { readConfig, type Config } from "./config";
import { createDomain } from "./domain/domain";
import { failureOf } from "./failure";
import { createContext } from "./graphql/context";
import { buildOnrecordSchema } from "./graphql/schema";
import { createOnrecordServer, type OnrecordServer } from "./http/server";
import { watchKeys } from "./keyWatch";
import { startGraph } from "./startup";
import { openForeignReader, openStore } from "./store/engines/open";
import { GatedStore } from "./store/gatedStore";
import { StoreError, type GraphStore } from "./store/graphStore";
import { QueryLibrary } from "./store/queryLibrary";
import { storeTarget } from "./storeTarget";

/** A stop that takes longer ends the process all the same, in milliseconds. */
const stopLimitMs = 9_500;
/** Between two looks whether npm still runs, in milliseconds. */
const parentLookMs = 500;
/** Between two tries to reach a Neo4j that is away, in milliseconds. */
const retryDelayMs = 1_000;

/** Runs the server until a signal stops it; whatever hinders it is told in one sentence. */
export async function serve(): Promise<void> {
  let config: Config | null = null;
  try {
    config = readConfig();
    await start(config);
  } catch (failure) {
    giveUp(failure, config);
  }
}

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, serializers: { error: stdSerializers.err } }, destination(2));
  process.on("unhandledRejection", (error) => log.error({ error }, "an unforeseen failure"));
  const queries = QueryLibrary.load();
  const store = openStore(storeTarget(config));
  const gate = new GatedStore(store);
  const domain = createDomain(gate, queries);
  watchKeys(domain.keyed);
  const foreign = config.cypherEndpoint === null ? null : gate.gated(openForeignReader(storeTarget(config), store));
  const server = await createOnrecordServer({
    schema: buildOnrecordSchema(),
    context: () => createContext(domain),
    exports: domain,
    isAnswering: async () => (await gate.read(queries.get("read/ping"))).length === 1,
    log,
    requestsPerMinute: config.requestsPerMinute,
    concurrency: config.concurrency,
    executor: config.executor,
    allowedHosts: config.allowedHosts,
    queryApi: foreign === null ? null : {
      reader: foreign, key: config.cypherEndpoint?.key ?? null, databases: [...new Set(["neo4j", config.neo4j?.database.toLowerCase() ?? "neo4j"])],
      note: (detail, message) => log.info(detail, message),
    },
  });
  const stopping = stopOnSignals(config, server, async () => {
    await foreign?.close();
    await store.close();
  });

  await listen(server, config);
  try {
    say((await startGraph(config, store, queries)).sentence);
    gate.open();
    say(addressesOf(server, config));
  } catch (failure) {
    if (stopping.isStopping) return;
    if (config.neo4j === null || !isAway(failure)) {
      await store.close();
      throw failure;
    }
    complain(`${failureOf(failure, config).message} Trying again every second; until then /ready answers 503.`);
    say(addressesOf(server, config));
    await heal(config, store, queries, gate, stopping);
  }
}

/** Tries to start the graph until it works; every other failure than an engine that is away ends the process. */
async function heal(config: Config, store: GraphStore, queries: QueryLibrary, gate: GatedStore, stopping: { readonly isStopping: boolean }): Promise<void> {
  while (!stopping.isStopping) {
    await wait(retryDelayMs, undefined, { ref: false });
    try {
      say((await startGraph(config, store, queries)).sentence);
      gate.open();
      return;
    } catch (failure) {
      if (stopping.isStopping) return;
      if (!isAway(failure)) {
        await store.close();
        throw failure;
      }
    }
  }
}

/** Whether a database could not be reached, which waiting may help. */
function isAway(failure: unknown): boolean {
  return failure instanceof StoreError && (failure.code === "SERVICE_UNAVAILABLE" || failure.code === "TIMEOUT");
}

async function listen({ http }: OnrecordServer, { host, port }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, () => {
      http.off("error", reject);
      resolve();
    });
  });
}

function addressesOf({ http }: OnrecordServer, { host }: Config): string {
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const origin = `http://${shown}:${(http.address() as AddressInfo).port}`;
  return `  ${origin}/                start here\n  ${origin}/explore         see who said what\n  ${origin}/graphiql        ask in the browser\n  ${origin}/graphql         the API\n  ${origin}/schema.graphql  its schema\nStop with Ctrl-C.`;
}

/** The first signal lets running requests end, the second ends the process at once. */
function stopOnSignals(config: Config, server: OnrecordServer, close: () => Promise<void>): { readonly isStopping: boolean } {
  const state = { isStopping: false };
  const onSignal = (): void => {
    if (state.isStopping) process.exit(1);
    state.isStopping = true;
    say("Stopping …");
    setTimeout(() => process.exit(0), stopLimitMs).unref();
    void server.stop().finally(close).then(() => process.exit(0), () => process.exit(3));
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  if (config.isRunByNpm) stopWithParent(onSignal);
  return state;
}

/** The shell between npm and this process does not hand a SIGTERM for npm on; that it is gone is the only sign. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, parentLookMs).unref();
}

function giveUp(failure: unknown, config: Config | null): never {
  const { message, exitCode } = failureOf(failure, config);
  complain(message);
  process.exit(exitCode);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

if (require.main === module) void serve();
