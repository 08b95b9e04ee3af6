import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { ForeignAnswer, ForeignQuery, ForeignReader } from "../foreignReader";
import { StoreError } from "../graphStore";
import { DatabaseFolder } from "./databaseFolder";
import { checkParameters } from "./parameters";
import type { ForeignReply } from "./foreignProcess";

/** A process that has nothing to do is kept for this long, in milliseconds. */
const idleMs = 30_000;
/** For starting a process and opening the database in it, in milliseconds; a million statements take ten seconds. */
const openingMs = 20_000;
const heapMb = 256;

/** Built, as a child process of a test does not compile. */
const script = join(__dirname, "..", "..", "..", "dist", "store", "engines", "foreignProcess.js");

interface Reader {
  readonly process: ChildProcess;
  /** The state of the database that it opened. */
  readonly epoch: string | null;
  idle: NodeJS.Timeout | null;
}

/**
 * Runs strangers' texts on the embedded engine, each in a process of its own that is killed when its time is up: the
 * engine itself stops nothing. They read the latest copy of a database that is in use; of a large one it may be a moment old.
 */
export class EmbeddedForeignReader implements ForeignReader {
  readonly #folder: DatabaseFolder;
  readonly #readers = new Set<Reader>();
  #isClosed = false;

  /** @param freshen  brings the copy up to date, where this process has the database */
  constructor(private readonly dataDir: string, private readonly freshen: () => void) {
    this.#folder = new DatabaseFolder(dataDir);
  }

  async ask(query: ForeignQuery): Promise<ForeignAnswer> {
    checkParameters(query.parameters);
    if (this.#isClosed) throw new StoreError("CLOSED", "the query: the store is closed");
    this.freshen();
    let reader = this.#take();
    try {
      if (reader === null) {
        reader = this.#start();
        answerIn(await replyOf(reader.process, null, openingMs));
      }
      return answerIn(await replyOf(reader.process, query, query.limits.timeMs));
    } catch (failure) {
      // A process that a query filled ends itself, after it has said so; one in which the engine broke is not asked again.
      if (reader !== null && failure instanceof StoreError && failure.code === "RESOURCES") this.#end(reader);
      throw failure;
    } finally {
      if (reader !== null) this.#keep(reader);
    }
  }

  close(): Promise<void> {
    this.#isClosed = true;
    for (const reader of this.#readers) this.#end(reader);
    return Promise.resolve();
  }

  /** An idle process that reads what is the latest copy now; those of earlier ones are ended. */
  #take(): Reader | null {
    const epoch = this.#folder.snapshotRecord()?.epoch ?? null;
    for (const reader of this.#readers) {
      if (reader.idle === null) continue;
      clearTimeout(reader.idle);
      reader.idle = null;
      if (reader.epoch !== epoch || !reader.process.connected) {
        this.#end(reader);
        continue;
      }
      reader.process.ref();
      reader.process.channel?.ref();
      return reader;
    }
    return null;
  }

  #start(): Reader {
    const epoch = this.#folder.snapshotRecord()?.epoch ?? null;
    const child = fork(script, [this.dataDir], { execArgv: [`--max-old-space-size=${heapMb}`], stdio: ["ignore", "ignore", "ignore", "ipc"], env: {} });
    const reader = { process: child, epoch, idle: null };
    this.#readers.add(reader);
    return reader;
  }

  #keep(reader: Reader): void {
    if (this.#isClosed || !reader.process.connected || reader.process.killed) {
      this.#end(reader);
      return;
    }
    reader.idle = setTimeout(() => this.#end(reader), idleMs).unref();
    reader.process.unref();
    reader.process.channel?.unref();
  }

  #end(reader: Reader): void {
    this.#readers.delete(reader);
    reader.process.kill("SIGKILL");
  }
}

/** @throws StoreError with the engine's own words as its cause */
function answerIn(reply: ForeignReply): ForeignAnswer {
  if ("answer" in reply) return reply.answer;
  throw new StoreError(reply.code, reply.message, reply.reason === "" ? {} : { cause: new Error(reply.reason) });
}

/**
 * What the process says next, after it was sent the query, or when it has opened its database.
 * @throws StoreError TIMEOUT, and the process is killed; INTERNAL when it ended by itself
 */
function replyOf(child: ChildProcess, query: ForeignQuery | null, limitMs: number): Promise<ForeignReply> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      child.off("message", onReply).off("exit", onExit).off("error", onExit);
      finish();
    };
    const onReply = (reply: ForeignReply): void => end(() => resolve(reply));
    const onExit = (): void => end(() => reject(new StoreError("INTERNAL", "the query: its process ended")));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      end(() => reject(new StoreError("TIMEOUT", `the query: stopped after ${limitMs} ms`)));
    }, limitMs);
    child.on("message", onReply).on("exit", onExit).on("error", onExit);
    if (query !== null) child.send(query);
  });
}
