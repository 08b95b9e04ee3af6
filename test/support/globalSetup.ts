import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "jest";
import * as server from "../../scripts/neo4j/server.js";
import { openStore } from "../../src/store/engines/open";
import { chromiumPath } from "./browser";
import { launchFor, namedTarget, type Neo4jMode } from "./neo4jForTests";

/** Decides which Neo4j the tests use, once for the whole run, and says so when there is none. */
export default async function globalSetup(config: { readonly maxWorkers: number; readonly nonFlagArgs: readonly string[] }, _project: Config): Promise<void> {
  process.env["ONRECORD_TEST_PASSWORD"] = randomBytes(12).toString("hex");
  process.env["ONRECORD_TEST_OWNER"] = String(process.pid);
  const { mode, reason } = await findNeo4j();
  if (mode === "none" && process.env["REQUIRE_NEO4J"] === "1") throw new Error(`REQUIRE_NEO4J is 1, but ${reason}.`);
  process.env["ONRECORD_TEST_NEO4J"] = mode;
  process.env["ONRECORD_TEST_FOLDER"] = mkdtempSync(join(tmpdir(), "onrecord-test-"));
  const hasBrowser = chromiumPath() !== null;
  if (!hasBrowser && process.env["REQUIRE_BROWSER"] === "1") throw new Error("REQUIRE_BROWSER is 1, but there is no Chromium on the PATH.");
  writeParts({ neo4j: mode !== "none", reason, browser: hasBrowser });
  if (mode === "own" && config.nonFlagArgs.length === 0) {
    for (let worker = 1; worker <= config.maxWorkers; worker += 1) await launchFor(String(worker));
  }
}

async function findNeo4j(): Promise<{ readonly mode: Neo4jMode; readonly reason: string }> {
  if ((process.env["NEO4J_URI"] ?? "") !== "") {
    await assertEmpty();
    return { mode: "named", reason: "" };
  }
  const reason = server.whyNot();
  if (reason !== null) return { mode: "none", reason };
  try {
    server.prepare((sentence) => process.stderr.write(`${sentence}\n`));
    return { mode: "own", reason: "" };
  } catch (failure) {
    return { mode: "none", reason: failure instanceof Error ? failure.message : String(failure) };
  }
}

/** The tests wipe their database again and again, so it must hold nothing when they begin. */
async function assertEmpty(): Promise<void> {
  const store = openStore({ kind: "neo4j", ...namedTarget() });
  try {
    const [row] = await store.read({ name: "test/anyNode", text: "MATCH (n) WITH n LIMIT 1 RETURN count(n) AS nodes" });
    if (row?.["nodes"] !== 0) throw new Error("The database at NEO4J_URI is not empty, and the tests would wipe it: name an empty one, or unset NEO4J_URI.");
  } finally {
    await store.close();
  }
}

function writeParts(parts: { readonly neo4j: boolean; readonly reason: string; readonly browser: boolean }): void {
  const cache = join(__dirname, "..", "..", ".cache");
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "test-parts.json"), `${JSON.stringify(parts)}\n`);
}
