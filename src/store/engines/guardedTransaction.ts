import { AsyncLocalStorage } from "node:async_hooks";
import { StoreError, type CypherText, type Parameters, type Row, type Transaction } from "../graphStore";
import { checkParameters, checkRowKeys } from "./parameters";

/**
 * The transaction handed to a caller's work: one statement at a time, and after a failed statement nothing but that
 * failure. The embedded engine would go on and commit the rest; Neo4j would not.
 */
export class GuardedTransaction implements Transaction {
  readonly #runOnEngine: (query: CypherText, parameters: Parameters) => Promise<readonly Row[]>;
  #last: Promise<unknown> = Promise.resolve();
  #failure: StoreError | null = null;
  #isOver = false;

  constructor(runOnEngine: (query: CypherText, parameters: Parameters) => Promise<readonly Row[]>) {
    this.#runOnEngine = runOnEngine;
  }

  run(query: CypherText, parameters: Parameters = {}): Promise<readonly Row[]> {
    const answer = this.#last.then(() => this.#runNow(query, parameters));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Waits for statements still running. @throws StoreError the first failure, also when the work swallowed it */
  async settle(): Promise<void> {
    this.#isOver = true;
    await this.#last;
    if (this.#failure !== null) throw this.#failure;
  }

  async #runNow(query: CypherText, parameters: Parameters): Promise<readonly Row[]> {
    if (this.#failure !== null) throw this.#failure;
    if (this.#isOver) throw new StoreError("CLOSED", `${query.name} was run after its transaction had ended`);
    try {
      checkParameters(parameters);
      checkRowKeys(parameters);
      return await this.#runOnEngine(query, parameters);
    } catch (cause) {
      this.#failure = cause instanceof StoreError ? cause : new StoreError("INTERNAL", `${query.name} failed`, { cause });
      throw this.#failure;
    }
  }
}

/** The write that the running code is part of. */
const currentWrite = new AsyncLocalStorage<{ isOpen: boolean }>();

/**
 * Refuses a write that is started by the work of another: it would not be part of that transaction, and on the embedded
 * engine, where writes queue, it would wait for itself.
 * @throws StoreError SEMANTIC
 */
export function assertOutsideWrite(): void {
  if (currentWrite.getStore()?.isOpen === true) {
    throw new StoreError("SEMANTIC", "a write was started inside a write; use the transaction at hand");
  }
}

/** Runs `work` and answers with its value; on any failure of the work or of a statement, with that failure. */
export function runGuarded<T>(transaction: GuardedTransaction, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const write = { isOpen: true };
  return currentWrite.run(write, async () => {
    let value: T;
    try {
      value = await work(transaction);
    } catch (failure) {
      await transaction.settle();
      throw failure;
    } finally {
      write.isOpen = false;
    }
    await transaction.settle();
    return value;
  });
}
