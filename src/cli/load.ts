import type { Command } from "commander";
import { loadBundle, type LoadReport } from "../domain/ingest/loadBundle";
import { forgetLoad } from "../startup";
import { QueryLibrary } from "../store/queryLibrary";
import { run, withReadingStore, withStore } from "./run";
import { endProgress, print, progress, tell } from "./terminal";

interface LoadOptions {
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

const examples = `Examples:
  onrecord load                       the shipped bundle
  onrecord load my-bundle --dry-run   check it and say what would change
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… onrecord load my-bundle
`;

/** `onrecord load`: makes the graph equal to a bundle. */
export function loadCommand(program: Command): void {
  program.command("load")
    .description("Make the graph equal to a bundle: a folder of YAML files. Other bundles are never touched.")
    .argument("[dir]", "the bundle (default: data/peace-plan-2025)")
    .option("--dry-run", "check the bundle and say what would change; write nothing")
    .option("--force", "load into a Neo4j that holds other kinds of data too")
    .addHelpText("before", examples)
    .action((dir: string | undefined, { dryRun = false, force = false }: LoadOptions) => run(async (config) => {
      const folder = dir ?? config.bundleDir;
      if (dryRun) {
        await withReadingStore(config, async (store) => print(summaryOf(await loadBundle(store, QueryLibrary.load(), folder, { dryRun, force }))), { mayBeMissing: true });
        tell("Dry run: nothing was written.");
        return;
      }
      const rolledBack = "Stopped: the open transaction was rolled back. Load again to finish; what was loaded stays and is not loaded twice.";
      await withStore(config, rolledBack, async (store) => {
        progress("Loading …");
        await store.applySchema();
        const report = await loadBundle(store, QueryLibrary.load(), folder, { force });
        forgetLoad(config.dataDir);
        endProgress();
        print(summaryOf(report));
      });
    }));
}

/** What the bundle holds, and how the graph had to change to be equal to it. */
function summaryOf({ bundle, counts, edges, ...report }: LoadReport): string {
  const held = Object.entries(counts).map(([label, count]) => `${count} ${label}`).join(", ");
  return [
    `${bundle}: ${held}; ${edges} edges`,
    `nodes: ${report.added} added, ${report.changed} changed, ${report.retired} retired, ${report.unchanged} unchanged; edges: ${report.edgesAdded} added, ${report.edgesRemoved} removed`,
  ].join("\n");
}
