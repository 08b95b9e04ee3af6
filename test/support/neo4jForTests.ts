import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as server from "../../scripts/neo4j/server.js";
import type { Neo4jTarget } from "../../src/store/engines/neo4j";

/** Which Neo4j the tests have: one that was named, one of our own for each jest worker, or none. */
export type Neo4jMode = "named" | "own" | "none";

/** What globalSetup found out, as environment variables, which jest hands to its workers. */
export const settings = {
  get mode(): Neo4jMode {
    const mode = process.env["ONRECORD_TEST_NEO4J"];
    return mode === "named" || mode === "own" ? mode : "none";
  },
  /** Folder of this run: server records, logs and data. */
  get folder(): string {
    return process.env["ONRECORD_TEST_FOLDER"] ?? "";
  },
  get password(): string {
    return process.env["ONRECORD_TEST_PASSWORD"] ?? "";
  },
  /** The process whose end ends our servers. */
  get owner(): number {
    return Number(process.env["ONRECORD_TEST_OWNER"]);
  },
};

/** The Neo4j named by the environment. */
export function namedTarget(): Neo4jTarget {
  return {
    uri: process.env["NEO4J_URI"] ?? "",
    username: process.env["NEO4J_USERNAME"] ?? "neo4j",
    password: process.env["NEO4J_PASSWORD"] ?? "",
    database: process.env["NEO4J_DATABASE"] ?? "neo4j",
  };
}

/** The Neo4j of this worker, ready to answer; started when it is not there yet. */
export async function neo4jOfWorker(): Promise<Neo4jTarget> {
  if (settings.mode === "named") return namedTarget();
  const worker = process.env["JEST_WORKER_ID"] ?? "1";
  for (let tries = 1; ; tries += 1) {
    if (!existsSync(fileOf(worker, "json"))) await launchFor(worker);
    const { uri, pid } = JSON.parse(readFileSync(fileOf(worker, "json"), "utf8")) as server.LaunchedServer;
    try {
      await server.untilReady({ pid, log: fileOf(worker, "log") });
      return { uri, username: "neo4j", password: settings.password, database: "neo4j" };
    } catch (failure) {
      if (tries === 3) throw failure;
      await launchFor(worker);
    }
  }
}

/** Starts the server of a worker without waiting for it. */
export async function launchFor(worker: string): Promise<void> {
  const launched = server.launch({
    home: join(settings.folder, `neo4j-${worker}`),
    port: await server.freePort(),
    password: settings.password,
    owner: settings.owner,
    log: fileOf(worker, "log"),
  });
  writeFileSync(fileOf(worker, "json"), JSON.stringify(launched));
}

/** A file of this run that belongs to one worker. */
export function fileOf(worker: string, ending: string): string {
  return join(settings.folder, `worker-${worker}.${ending}`);
}
