import type { QueryResult } from "@grafeo-db/js";
import type { ForeignAnswer, ForeignQuery } from "../foreignReader";
import { StoreError, type JsonValue, type StoreErrorCode } from "../graphStore";
import { DatabaseFolder } from "./databaseFolder";
import { objectFromEmbedded } from "./embeddedValues";
import { embeddedErrorCode, storeError } from "./errors";
import { withFirstCopy } from "./firstCopy";
import { explaining, ofTheTextItself } from "./explained";
import { alternating, ForeignRows, ownId, type ForeignRelationship } from "./foreignRows";
import { plainMap, plainValue } from "./plainValues";

/** What the parent gets for each query it sends. */
export type ForeignReply =
  | { readonly answer: ForeignAnswer }
  | { readonly code: StoreErrorCode; readonly message: string; /** The engine's own words. */ readonly reason: string };

/** A query may take this much memory beside the database itself, in bytes. */
const memoryLimit = 512 * 2 ** 20;
const memoryLookMs = 50;

/** Operators that do more than read. */
const refusedOperators = /^\s*(Create|Merge|Set|Delete|Detach|Remove|Add|Drop|Alter|LoadCsv|LoadData|CallProcedure|Insert|Clear|Index)/m;

/**
 * The process in which strangers' texts run on the embedded engine, which knows no time limit: the parent ends it. It reads
 * a database that is opened for reading only, and ends itself when a query takes too much memory.
 */
async function serve(dataDir: string): Promise<void> {
  const { database, snapshotAt } = await withFirstCopy(() => new DatabaseFolder(dataDir).openForReading());
  const usualMemory = process.memoryUsage.rss();

  const ask = async ({ text, parameters, limits }: ForeignQuery): Promise<ForeignAnswer> => {
    const transaction = database.beginTransaction();
    try {
      // See EmbeddedStore: only this pair makes a transaction that cannot write.
      await transaction.execute("ROLLBACK");
      await transaction.execute("START TRANSACTION READ ONLY");
      const [row] = (await transaction.executeCypher(explaining(text), parameters)
        .catch((failure: unknown) => Promise.reject(ofTheTextItself(storeError(embeddedErrorCode(failure), "the query", failure)) as Error))).toArray();
      if (typeof row?.["plan"] !== "string" || refusedOperators.test(row["plan"])) throw storeError("READ_ONLY", "the query", null);
      const result = await transaction.executeCypher(text, parameters);
      const rows = new ForeignRows(limits);
      const read = reader((node) => database.getNode(node)?.get("id"));
      for (let index = 0; index < result.length; index += 1) {
        if (!rows.add(valuesOf(result, index, read))) break;
      }
      return rows.answer(result.columns, snapshotAt);
    } finally {
      if (transaction.isActive) transaction.rollback();
    }
  };

  process.on("message", (query: ForeignQuery) => {
    const guard = setInterval(() => {
      if (process.memoryUsage.rss() - usualMemory < memoryLimit) return;
      reply({ code: "RESOURCES", message: "the query: more memory than one query may have", reason: "" });
      process.exit();
    }, memoryLookMs);
    ask(query).then((answer) => reply({ answer }), (failure: unknown) => reply(refusalOf(failure))).finally(() => clearInterval(guard));
  });
  reply({ answer: new ForeignRows({ rows: 0, bytes: 0 }).answer([], snapshotAt) });
}

function reply(message: ForeignReply): void {
  process.send?.(message);
}

function refusalOf(failure: unknown): ForeignReply {
  const { code, message } = failure instanceof StoreError ? failure : storeError(embeddedErrorCode(failure), "the query", failure);
  const reason = reasonOf(failure instanceof StoreError ? failure.cause : failure);
  // It breaks where a query wants more than it can hold.
  if (code === "INTERNAL" && /panicked/.test(reason)) return { code: "RESOURCES", message: "the query: more than the engine can hold", reason };
  return { code, message, reason };
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : "";
}

function valuesOf(result: QueryResult, index: number, read: (value: object) => JsonValue): readonly JsonValue[] {
  const row = result.get(index) as Record<string, unknown>;
  return result.columns.map((column) => plainValue(row[column], read));
}

/** @param idOf  our own id of a node, by the engine's */
function reader(idOf: (node: number) => unknown): (value: object) => JsonValue {
  const read = (value: object): JsonValue => {
    const record = value as Record<string, unknown>;
    if (typeof record["_id"] === "number" && Array.isArray(record["_labels"])) {
      const { _id: _engineId, _labels: labels, ...properties } = record;
      const plain = plainMap(properties, read);
      return { elementId: ownId(plain), labels: (labels as readonly unknown[]).map(String).sort(), properties: plain };
    }
    if (typeof record["_id"] === "number" && typeof record["_type"] === "string") {
      const { _id: _engineId, _type: type, _source: source, _target: target, ...properties } = record;
      const plain = plainMap(properties, read);
      const relationship: ForeignRelationship = {
        elementId: ownId(plain), startNodeElementId: ownId({ id: idOf(Number(source)) }), endNodeElementId: ownId({ id: idOf(Number(target)) }), type: String(type), properties: plain,
      };
      return relationship;
    }
    const { nodes, edges } = record;
    if (Array.isArray(nodes) && Array.isArray(edges) && Object.keys(record).length === 2) {
      return alternating((nodes as readonly object[]).map(read), (edges as readonly object[]).map(read));
    }
    return isMap(value) ? plainMap(record, read) : objectFromEmbedded(value);
  };
  return read;
}

function isMap(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return !ArrayBuffer.isView(value) && !(value instanceof Date) && (prototype === null || Object.getPrototypeOf(prototype) === null);
}

process.on("disconnect", () => process.exit());
serve(process.argv[2] ?? "").catch((failure: unknown) => {
  reply(refusalOf(failure));
  process.disconnect();
});
