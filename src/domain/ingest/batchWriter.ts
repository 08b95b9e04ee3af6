import type { GraphStore, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { LoadBatch, writeBatch } from "./loadBatch";
import { LoadStopped } from "./loadStopped";

interface WriterTask {
  readonly store: GraphStore;
  readonly queries: QueryLibrary;
  readonly bundle: string;
  /** The instant that is recorded. */
  readonly now: string;
  readonly dryRun: boolean;
  /** Base rows of a transaction. */
  readonly batchRows: number;
  /** Whether the next batch is put together while one is written; not where it depends on what stands in the graph by then. */
  readonly writesBehind: boolean;
  readonly isStopped: () => boolean;
  /** Told of the base rows that are held at a time. */
  readonly onHeld: (rows: number) => void;
}

/** Gathers what a load writes, and writes it in transactions, one after another. */
export class BatchWriter {
  readonly #task: WriterTask;
  /** What the next transaction writes. */
  #batch = new LoadBatch();
  /** The transaction that is running, and its rows. */
  #writing: Promise<void> = Promise.resolve();
  #rowsBeingWritten = 0;
  #written = 0;

  constructor(task: WriterTask) {
    this.#task = task;
  }

  /** Transactions so far. */
  get batches(): number {
    return this.#written;
  }

  /**
   * Writes what was gathered when so many rows more would be too many. Called before anything is read to be compared, as what
   * the projection notes on a statement may change with every transaction, and a statement is replaced together with its notes.
   */
  async makeRoom(rows: number): Promise<void> {
    if (this.#batch.rows > 0 && this.#batch.rows + rows > this.#task.batchRows) await this.#flush();
  }

  join(batch: LoadBatch): void {
    if (this.#batch.rows === 0 && this.#batch.touched.length === 0) this.#batch = batch;
    else this.#batch.add(batch);
    this.holds(0);
  }

  /** Notes that so many rows more are held. */
  holds(rows: number): void {
    this.#task.onHeld(this.#rowsBeingWritten + this.#batch.rows + rows);
  }

  /** Writes the rest. @throws LoadStopped, StoreError */
  async end(): Promise<void> {
    await this.#flush();
    await this.#writing;
  }

  /** Waits for the running transaction, whatever becomes of it. */
  async settle(): Promise<void> {
    await this.#writing.catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const { store, queries, bundle, now, dryRun, isStopped, writesBehind } = this.#task;
    await this.#writing;
    if (isStopped()) throw new LoadStopped(this.#written);
    const batch = this.#batch;
    this.#batch = new LoadBatch();
    if (batch.rows === 0 || dryRun) return;
    this.#rowsBeingWritten = batch.rows;
    this.#writing = store.write((transaction) => writeBatch(this.#stoppable(transaction), queries, bundle, batch, now)).then(() => {
      this.#written += 1;
      this.#rowsBeingWritten = 0;
    });
    // A failure is heard by whoever waits next.
    this.#writing.catch(() => undefined);
    if (!writesBehind) await this.#writing;
  }

  #stoppable(transaction: Transaction): Transaction {
    return {
      run: (query, parameters) => {
        if (this.#task.isStopped()) throw new LoadStopped(this.#written);
        return transaction.run(query, parameters);
      },
    };
  }
}
