import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as server from "../../scripts/neo4j/server.js";
import { openStore } from "../../src/store/engines/open";
import { namedTarget, settings } from "./neo4jForTests";

/** Ends our servers, or empties the database that was named, and removes the files of the run. */
export default async function globalTeardown(): Promise<void> {
  const records = readdirSync(settings.folder).filter((file) => /^worker-\d+\.json$/.test(file));
  await Promise.all(records.map(async (file) => {
    const { pid } = JSON.parse(readFileSync(join(settings.folder, file), "utf8")) as server.LaunchedServer;
    await server.stop(pid, "SIGKILL");
  }));
  if (settings.mode === "named") {
    const store = openStore({ kind: "neo4j", ...namedTarget() });
    await store.write((transaction) => transaction.run({ name: "test/wipe", text: "MATCH (n) DETACH DELETE n" })).finally(() => store.close());
  }
  rmSync(settings.folder, { recursive: true, force: true });
}
