import neo4j, { type Driver, type QueryResult, type Result, type Session } from "neo4j-driver";
import { StoreError, type CypherText, type GraphStore, type Parameters, type Row, type TextSearch, type Transaction } from "../graphStore";
import { engineText, schemaTexts, searchText } from "./engineTexts";
import { neo4jErrorCode, storeError } from "./errors";
import { assertOutsideWrite, GuardedTransaction, runGuarded } from "./guardedTransaction";
import { parametersForNeo4j, rowFromNeo4j } from "./neo4jValues";
import { checkParameters } from "./parameters";
import { OutagePatience, repeatOnConflict } from "./retry";
import { searchTokens } from "./searchTokens";
import { uniqueKeysAreFree } from "./uniqueKeys";

/** Where a Neo4j is and who asks. */
export interface Neo4jTarget {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Named always, so that the driver need not ask for the user's home database. */
  readonly database: string;
}

const driverSettings = {
  fetchSize: 1_000,
  maxConnectionPoolSize: 32,
  connectionTimeout: 3_000,
  connectionAcquisitionTimeout: 4_000,
  connectionLivenessCheckTimeout: 30_000,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: "OFF" },
} as const;
/** How long one read, and one statement of a write, may take, in milliseconds. */
export interface Neo4jLimits {
  readonly readMs: number;
  readonly statementMs: number;
  /** Longer than the server's own limit by this much, an answer is given up: a frozen server keeps no limits. */
  readonly marginMs: number;
}
const usualLimits: Neo4jLimits = { readMs: 12_000, statementMs: 27_000, marginMs: 2_500 };
/** The server ends a transaction that was left open for this long, in milliseconds. */
const transactionLimitMs = 300_000;

/** A Neo4j server or cluster over Bolt. Opening it sends nothing: the first query finds out whether it is there. */
export class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly #driver: Driver;
  readonly #database: string;
  readonly #limits: Neo4jLimits;
  readonly #bookmarks = neo4j.bookmarkManager();
  /** What reads must see: our own writes, where another member of a cluster may answer. */
  #written: string[] = [];
  readonly #isRouted: boolean;
  readonly #patience = new OutagePatience();
  #closing: Promise<void> | null = null;

  constructor(target: Neo4jTarget, limits = usualLimits) {
    const { uri, database } = target;
    this.#driver = driverFor(target);
    this.#database = database;
    this.#limits = limits;
    this.#isRouted = uri.startsWith("neo4j");
  }

  async applySchema(): Promise<void> {
    const texts = schemaTexts(this.engine);
    const existing = new Set((await this.#runAlone(engineText("read/constraints"))).map((row) => row["name"]));
    const isNew = ({ text }: CypherText): boolean => /^CREATE CONSTRAINT/.test(text) && !existing.has(/^CREATE CONSTRAINT (\w+)/.exec(text)?.[1] ?? "");
    if (texts.some(isNew)) await uniqueKeysAreFree((query) => this.read(query));
    for (const query of texts) await this.#runAlone(query);
    await this.#runAlone(engineText("read/awaitIndexesOnNeo4j"));
  }

  async read(query: CypherText, parameters: Parameters = {}): Promise<readonly Row[]> {
    this.#assertOpen(query.name);
    checkParameters(parameters);
    const sent = parametersForNeo4j(parameters);
    return this.#patience.run(() => this.#readOnce(query, sent), isRetriable);
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.#assertOpen("write");
    assertOutsideWrite();
    const attempt = (): Promise<T> => this.#inSession((session) => this.#transaction(session, work));
    const value = await this.#patience.run(() => repeatOnConflict(attempt, 20), isRetriable);
    if (this.#isRouted) this.#written = [...await this.#bookmarks.getBookmarks()];
    return value;
  }

  async search({ labels, words, candidates }: TextSearch, then: CypherText, parameters: Parameters = {}): Promise<readonly Row[]> {
    const tokens = searchTokens(words);
    if (tokens.length === 0 || labels.length === 0) return [];
    const found = { indexes: labels.map((label) => `search${label}`), words: tokens.map((token) => `"${token}"`).join(" OR "), candidates };
    return this.read(searchText(this.engine, then), { ...found, ...parameters });
  }

  /** The bookmark that the server gives with any answer names its latest transaction. */
  async revision(): Promise<string> {
    const ping = engineText("read/ping");
    this.#assertOpen(ping.name);
    const { readMs, marginMs } = this.#limits;
    return this.#patience.run(async () => {
      const session = this.#driver.session({ database: this.#database, defaultAccessMode: "READ", bookmarks: this.#written });
      try {
        await answered("revision", readMs + marginMs, () => session.run(ping.text, {}, { timeout: readMs }).then(rowsOf));
        return session.lastBookmarks().join(" ");
      } finally {
        close(session);
      }
    }, isRetriable);
  }

  close(): Promise<void> {
    this.#closing ??= this.#driver.close();
    return this.#closing;
  }

  async #transaction<T>(session: Session, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { statementMs, marginMs } = this.#limits;
    const inTime = <A>(name: string, task: () => Promise<A>): Promise<A> => answered(name, statementMs + marginMs, task);
    const transaction = await inTime("begin", () => session.beginTransaction({ timeout: transactionLimitMs }));
    try {
      const guarded = new GuardedTransaction((query, parameters) => (
        inTime(query.name, async () => rowsOf(await transaction.run(query.text, parametersForNeo4j(parameters))))
      ));
      const value = await runGuarded(guarded, work);
      await inTime("commit", () => transaction.commit());
      return value;
    } finally {
      if (transaction.isOpen()) await answered("rollback", marginMs, () => transaction.rollback()).catch(() => undefined);
    }
  }

  /** Runs one schema statement in a transaction of its own; an index over many nodes may take its time. */
  #runAlone(query: CypherText): Promise<readonly Row[]> {
    this.#assertOpen(query.name);
    return this.#patience.run(() => this.#inSession((session) => (
      answered(query.name, transactionLimitMs, () => session.run(query.text).then(rowsOf))
    )), isRetriable);
  }

  /**
   * One read in a transaction of its own, which the driver sends and fetches in one round trip. A session whose only answer
   * has come, or failed to, has given its connection back; one that was given up for its silence must be closed.
   */
  async #readOnce(query: CypherText, parameters: Record<string, unknown>): Promise<readonly Row[]> {
    const { readMs, marginMs } = this.#limits;
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: "READ", bookmarks: this.#written });
    try {
      return await answered(query.name, readMs + marginMs, () => (
        withoutStack(() => session.run(query.text, parameters, { timeout: readMs })).then(rowsOf)
      ));
    } catch (failure) {
      close(session);
      throw failure;
    }
  }

  async #inSession<T>(task: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: "WRITE", bookmarkManager: this.#bookmarks });
    try {
      return await task(session);
    } finally {
      close(session);
    }
  }

  #assertOpen(name: string): void {
    if (this.#closing !== null) throw new StoreError("CLOSED", `${name}: the store is closed`);
  }
}

/** The driver of a server, which connects at the first query. @throws StoreError SERVICE_UNAVAILABLE when the address is none */
export function driverFor({ uri, username, password }: Neo4jTarget): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), driverSettings);
  } catch (cause) {
    throw new StoreError("SERVICE_UNAVAILABLE", "NEO4J_URI is not an address such as neo4j://localhost:7687", { cause });
  }
}

function rowsOf(result: QueryResult): readonly Row[] {
  return result.records.map(rowFromNeo4j);
}

/** Closes a session without waiting for it: on a frozen server that would take for ever. */
function close(session: Session): void {
  session.close().catch(() => undefined);
}

/** The driver writes down the stack of every query, which is a quarter of its cost; a failure names its query instead. */
function withoutStack(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** What the server answers to `task`. @throws StoreError what failed, or TIMEOUT when there is no answer within the limit */
export function answered<T>(name: string, limitMs: number, task: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const running = task();
    const timer = setTimeout(() => reject(new StoreError("TIMEOUT", `${name}: the database did not answer within ${limitMs} ms`)), limitMs);
    running.then((answer) => {
      clearTimeout(timer);
      resolve(answer);
    }, (cause: unknown) => {
      clearTimeout(timer);
      reject(isDriverError(cause) ? storeError(neo4jErrorCode(cause), name, cause) : cause);
    });
  });
}

/** Whether waiting may help. A conflict has been repeated already. */
function isRetriable(failure: unknown): boolean {
  return failure instanceof StoreError && failure.code !== "CONFLICT" && neo4j.isRetryableError(failure.cause);
}

/** Whether the driver or the server failed, rather than the caller's own work. */
function isDriverError(cause: unknown): boolean {
  return cause instanceof neo4j.Neo4jError || (cause instanceof Error && "gqlStatus" in cause);
}
