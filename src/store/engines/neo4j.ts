import neo4j, { type Driver, type QueryResult, type Session } from "neo4j-driver";
import {
  searchableLabels, StoreError,
  type CypherText, type GraphStore, type Parameters, type Row, type TextHit, type TextSearch, type Transaction,
} from "../graphStore";
import { engineText, schemaTexts } from "./engineTexts";
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
  useBigInt: true,
  fetchSize: 1_000,
  maxConnectionPoolSize: 32,
  connectionTimeout: 3_000,
  connectionAcquisitionTimeout: 4_000,
  connectionLivenessCheckTimeout: 30_000,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: "OFF" },
} as const;
/** Limits that the server keeps for one statement, and that we keep should it hang, in milliseconds. */
const readLimitMs = 12_000;
const writeLimitMs = 60_000;
const hangMarginMs = 2_500;

/** A Neo4j server or cluster over Bolt. Opening it sends nothing: the first query finds out whether it is there. */
export class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly #driver: Driver;
  readonly #database: string;
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #patience = new OutagePatience();
  #closing: Promise<void> | null = null;

  constructor({ uri, username, password, database }: Neo4jTarget) {
    try {
      this.#driver = neo4j.driver(uri, neo4j.auth.basic(username, password), driverSettings);
    } catch (cause) {
      throw new StoreError("SERVICE_UNAVAILABLE", "NEO4J_URI is not an address such as neo4j://localhost:7687", { cause });
    }
    this.#database = database;
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
    return this.#patience.run(() => this.#inSession("READ", query.name, readLimitMs, (session) => (
      session.run(query.text, parametersForNeo4j(parameters), { timeout: readLimitMs }).then(rowsOf)
    )), isRetriable);
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.#assertOpen("write");
    assertOutsideWrite();
    const attempt = (): Promise<T> => this.#inSession("WRITE", "write", null, (session) => this.#transaction(session, work));
    return this.#patience.run(() => repeatOnConflict(attempt, 20), isRetriable);
  }

  async search({ labels, words, limit }: TextSearch): Promise<readonly TextHit[]> {
    const tokens = searchTokens(words);
    if (tokens.length === 0 || labels.length === 0) return [];
    const rows = await this.read(engineText("read/searchOnNeo4j"), {
      labels, limit, words: tokens.map((token) => `"${token}"`).join(" OR "),
    });
    return rows.flatMap(({ id, labels: nodeLabels, score }) => {
      const label = searchableLabels.find((name) => labels.includes(name) && Array.isArray(nodeLabels) && nodeLabels.includes(name));
      return typeof id === "string" && typeof score === "number" && label !== undefined ? [{ id, label, score }] : [];
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#driver.close();
    return this.#closing;
  }

  async #transaction<T>(session: Session, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = await asStoreError("write", () => session.beginTransaction({ timeout: writeLimitMs }));
    try {
      const guarded = new GuardedTransaction((query, parameters) => (
        asStoreError(query.name, async () => rowsOf(await transaction.run(query.text, parametersForNeo4j(parameters))))
      ));
      const value = await runGuarded(guarded, work);
      await asStoreError("commit", () => transaction.commit());
      return value;
    } finally {
      if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
    }
  }

  /** Runs one schema statement in a transaction of its own. */
  #runAlone(query: CypherText): Promise<readonly Row[]> {
    this.#assertOpen(query.name);
    return this.#patience.run(() => this.#inSession("WRITE", query.name, null, (session) => session.run(query.text).then(rowsOf)), isRetriable);
  }

  async #inSession<T>(mode: "READ" | "WRITE", name: string, limitMs: number | null, task: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: mode, bookmarkManager: this.#bookmarks });
    try {
      return await asStoreError(name, () => (limitMs === null ? task(session) : withinTime(name, limitMs + hangMarginMs, task(session))));
    } finally {
      void session.close().catch(() => undefined);
    }
  }

  #assertOpen(name: string): void {
    if (this.#closing !== null) throw new StoreError("CLOSED", `${name}: the store is closed`);
  }
}

function rowsOf(result: QueryResult): readonly Row[] {
  return result.records.map((record) => rowFromNeo4j(record.keys, [...record.values()]));
}

async function asStoreError<T>(name: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    throw isDriverError(cause) ? storeError(neo4jErrorCode(cause), name, cause) : cause;
  }
}

/** A frozen server answers nothing, not even its own time limit. */
async function withinTime<T>(name: string, limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StoreError("TIMEOUT", `${name}: the database did not answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether waiting may help. A conflict has been repeated already. */
function isRetriable(failure: unknown): boolean {
  return failure instanceof StoreError && failure.code !== "CONFLICT" && neo4j.isRetryableError(failure.cause);
}

/** Whether the driver or the server failed, rather than the caller's own work. */
function isDriverError(cause: unknown): boolean {
  return cause instanceof neo4j.Neo4jError || (cause instanceof Error && "gqlStatus" in cause);
}
