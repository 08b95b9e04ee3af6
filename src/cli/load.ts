import type { Command } from "commander";
import type { Config } from "../config";
import { loadBundle } from "../domain/ingest/loadBundle";
import { LoadStopped } from "../domain/ingest/loadStopped";
import type { LoadReport } from "../domain/ingest/loadTally";
import { forgetLoad } from "../startup";
import { QueryLibrary } from "../store/queryLibrary";
import { LoadProgress } from "./loadProgress";
import { interruptedExitCode, run, withReadingStore, withStoppableStore } from "./run";
import { print, tell } from "./terminal";

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
    .description("Make the graph equal to a bundle: a folder of YAML files, or of JSON Lines named after their sections. Other bundles are never touched. A load that was stopped is completed by the next.")
    .argument("[dir]", "the bundle (default: data/peace-plan-2025)")
    .option("--dry-run", "check the bundle and say what would change; write nothing")
    .option("--force", "load into a Neo4j that holds other kinds of data too")
    .addHelpText("before", examples)
    .action((dir: string | undefined, { dryRun = false, force = false }: LoadOptions) => run((config) => {
      const folder = dir ?? config.bundleDir;
      return dryRun ? compare(config, folder, force) : load(config, folder, force);
    }));
}

async function compare(config: Config, folder: string, force: boolean): Promise<void> {
  const progress = new LoadProgress(process.stderr);
  await withReadingStore(config, async (store) => {
    const report = await loadBundle(store, QueryLibrary.load(), folder, { dryRun: true, force, onStep: (step) => progress.show(step) }).finally(() => progress.end());
    print(summaryOf(report));
  }, { mayBeMissing: true });
  tell("Dry run: nothing was written.");
}

async function load(config: Config, folder: string, force: boolean): Promise<void> {
  const progress = new LoadProgress(process.stderr);
  await withStoppableStore(config, async (store, signal) => {
    await store.applySchema();
    // Whatever becomes of this load, the next start must look at the graph again.
    forgetLoad(config.dataDir);
    try {
      const report = await loadBundle(store, QueryLibrary.load(), folder, { force, signal, onStep: (step) => progress.show(step) }).finally(() => progress.end());
      print(summaryOf(report));
    } catch (failure) {
      if (!(failure instanceof LoadStopped)) throw failure;
      tell(stoppedSentence(failure.batches));
      process.exitCode = interruptedExitCode;
    }
  });
}

function stoppedSentence(batches: number): string {
  if (batches === 0) return "Stopped: nothing was written. The same command loads the bundle.";
  return `Stopped: the running batch was rolled back. ${batches === 1 ? "1 batch stands" : `${batches} batches stand`} and will not be written again; the same command completes the load.`;
}

/** What the bundle holds, and how the graph had to change to be equal to it. */
function summaryOf({ bundle, counts, edges, ...report }: LoadReport): string {
  const held = Object.entries(counts).map(([label, count]) => `${count} ${label}`).join(", ");
  return [
    `${bundle}: ${held}; ${edges} edges`,
    `nodes: ${report.added} added, ${report.changed} changed, ${report.retired} retired, ${report.unchanged} unchanged; edges: ${report.edgesAdded} added, ${report.edgesRemoved} removed`,
  ].join("\n");
}
