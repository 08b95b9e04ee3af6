import { readConfig, type Config } from "../config";
import { failureOf } from "../failure";
import { withFirstCopy } from "../store/engines/firstCopy";
import { openForReading, openStore } from "../store/engines/open";
import { StoreError, type GraphStore } from "../store/graphStore";
import { storeTarget } from "../storeTarget";
import { complain, tell } from "./terminal";

/** Shell convention for a process that Ctrl-C ended. */
export const interruptedExitCode = 130;

/** Runs a command: reads the configuration, and turns every failure into one message and an exit code. */
export async function run(command: (config: Config) => Promise<void>): Promise<void> {
  let config: Config | null = null;
  try {
    config = readConfig();
    await command(config);
  } catch (failure) {
    const { message, exitCode } = failureOf(failure, config);
    complain(message);
    process.exitCode = exitCode;
  }
}

/** Opens the configured database, runs `work` and closes it again. Ctrl-C ends the open transaction without a commit. */
export async function withStore(config: Config, rolledBack: string, work: (store: GraphStore) => Promise<void>): Promise<void> {
  const store = openStore(storeTarget(config));
  const interrupt = (): void => {
    tell(rolledBack);
    process.exit(interruptedExitCode);
  };
  process.once("SIGINT", interrupt);
  try {
    await work(store);
  } finally {
    process.off("SIGINT", interrupt);
    await store.close();
  }
}

/**
 * As `withStore` for work that can be stopped between two steps: the first Ctrl-C tells it so through `signal`, and it
 * ends by itself; a second one ends the process at once.
 */
export async function withStoppableStore(config: Config, work: (store: GraphStore, signal: AbortSignal) => Promise<void>): Promise<void> {
  const store = openStore(storeTarget(config));
  const stopping = new AbortController();
  const interrupt = (): void => {
    if (stopping.signal.aborted) process.exit(interruptedExitCode);
    stopping.abort();
  };
  process.on("SIGINT", interrupt);
  try {
    await work(store, stopping.signal);
  } finally {
    await store.close();
    process.off("SIGINT", interrupt);
  }
}

/**
 * As `withStore` for reads: while a server has the embedded database, its latest copy answers, and stderr says so.
 * @param mayBeMissing  whether an empty graph answers where there is no embedded database yet
 */
export async function withReadingStore(config: Config, work: (store: GraphStore) => Promise<void>, { mayBeMissing = false } = {}): Promise<void> {
  const { store, snapshotAt } = await withFirstCopy(() => openForReading(storeTarget(config), { mayBeMissing }));
  if (snapshotAt !== null) tell(`A running server has the database; this answers from its copy of ${snapshotAt}.`);
  try {
    await work(store);
  } finally {
    await store.close().catch((failure: unknown) => {
      if (!(failure instanceof StoreError)) throw failure;
    });
  }
}
