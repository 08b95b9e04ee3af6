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

/** Runs `work` and answers with its value; on any failure of the work or of a statement, with that failure. */
export async function runGuarded<T>(transaction: GuardedTransaction, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  let value: T;
  try {
    value = await work(transaction);
  } catch (failure) {
    await transaction.settle();
    throw failure;
  }
  await transaction.settle();
  return value;
}
