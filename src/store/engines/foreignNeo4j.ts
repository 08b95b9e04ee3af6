import neo4j, { type Driver, type Plan, type Session } from "neo4j-driver";
import type { ForeignAnswer, ForeignQuery, ForeignReader } from "../foreignReader";
import type { JsonValue } from "../graphStore";
import { engineText } from "./engineTexts";
import { storeError } from "./errors";
import { explaining, ofTheTextItself } from "./explained";
import { alternating, ForeignRows, ownId, type ForeignRelationship } from "./foreignRows";
import { answered, driverFor, type Neo4jTarget } from "./neo4j";
import { objectFromNeo4j, parametersForNeo4j } from "./neo4jValues";
import { checkParameters } from "./parameters";
import { plainMap, plainValue } from "./plainValues";

/** Longer than the server's own limits by this much, an answer is given up, in milliseconds. */
const marginMs = 1_000;
/** Rows that are sent at a time: those past the limit on bytes come for nothing, and a row can be a list of the whole graph. */
const fetchSize = 20;

/** Operators that do more than read, or that no limit of the gate bounds. */
const refusedOperators = /^(LoadCSV|ProcedureCall|Show|Terminate|Transaction|Administration|StatefulShortestPath)/i;
/** What stands inside of an expression is no operator of its own, only a detail. */
const refusedDetails = /\bLOAD\s+CSV\b|\bCALL\s+[\w`]/i;

/** Runs strangers' texts on a Neo4j, in sessions and transactions that only read. */
export class Neo4jForeignReader implements ForeignReader {
  readonly #driver: Driver;
  readonly #database: string;

  constructor(target: Neo4jTarget) {
    this.#driver = driverFor(target);
    this.#database = target.database;
  }

  /** Each step has its own limit, and all together have one, as a server that is out of breath answers every step late. */
  ask(query: ForeignQuery): Promise<ForeignAnswer> {
    return answered("the query", query.limits.timeMs + marginMs, () => this.#ask(query));
  }

  async #ask(query: ForeignQuery): Promise<ForeignAnswer> {
    checkParameters(query.parameters);
    const deadline = Date.now() + query.limits.timeMs;
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: "READ", fetchSize });
    try {
      const sent = parametersForNeo4j(query.parameters);
      const planMs = Math.min(query.limits.planMs, query.limits.timeMs);
      const { summary } = await answered("the query", planMs + marginMs, () => session.run(explaining(query.text), sent, { timeout: planMs }))
        .catch((failure: unknown) => Promise.reject(ofTheTextItself(failure) as Error));
      if (!isReadingPlan(summary.queryType, summary.plan)) throw storeError("READ_ONLY", "the query", null);
      return await this.#run(session, query, sent, deadline);
    } finally {
      session.close().catch(() => undefined);
    }
  }

  /** @param deadline  what is left until then is the transaction's time, in milliseconds since the epoch */
  async #run(session: Session, { text, caller, limits }: ForeignQuery, sent: Record<string, unknown>, deadline: number): Promise<ForeignAnswer> {
    // For Neo4j 0 means no limit.
    const timeout = Math.max(1, deadline - Date.now());
    const limitMs = timeout + marginMs;
    const transaction = await answered("the query", limitMs, () => session.beginTransaction({ timeout, metadata: { caller } }));
    try {
      return await answered("the query", limitMs, async () => {
        const rows = new ForeignRows(limits);
        const relationships: ForeignRelationship[] = [];
        const result = transaction.run(text, sent);
        const fields = (await result.keys()).map(String);
        for await (const record of result) {
          if (!rows.add(fields.map((field) => plainValue(record.get(field), reader(relationships))))) break;
        }
        if (relationships.length > 0) {
          const elementIds = [...new Set(relationships.flatMap(({ startNodeElementId, endNodeElementId }) => [startNodeElementId, endNodeElementId]))];
          const { records } = await transaction.run(engineText("read/idsOfElementsOnNeo4j").text, { elementIds });
          const ids = new Map(records.map((record) => [String(record.get("elementId")), ownId({ id: record.get("id") as unknown })]));
          for (const relationship of relationships) {
            relationship.startNodeElementId = ids.get(String(relationship.startNodeElementId)) ?? null;
            relationship.endNodeElementId = ids.get(String(relationship.endNodeElementId)) ?? null;
          }
        }
        return rows.answer(fields, null);
      });
    } finally {
      await answered("rollback", marginMs, () => transaction.rollback()).catch(() => undefined);
    }
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}

/** Whether a plan does nothing but read the graph. */
function isReadingPlan(queryType: string, plan: Plan | false): boolean {
  const isReading = ({ operatorType, arguments: details, children }: Plan): boolean => (
    !refusedOperators.test(operatorType) && !refusedDetails.test(withoutStrings(String(details["Details"] ?? ""))) && children.every(isReading)
  );
  return queryType === "r" && plan !== false && isReading(plan);
}

function withoutStrings(details: string): string {
  return details.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "''");
}

/** @param relationships  takes up each relationship that is read */
function reader(relationships: ForeignRelationship[]): (value: object) => JsonValue {
  const read = (value: object): JsonValue => {
    if (Object.getPrototypeOf(value) === Object.prototype) return plainMap(value as Record<string, unknown>, read);
    if (neo4j.isNode(value)) {
      const properties = plainMap(value.properties, read);
      return { elementId: ownId(properties), labels: [...value.labels].sort(), properties };
    }
    if (neo4j.isRelationship(value)) {
      const properties = plainMap(value.properties, read);
      const relationship: ForeignRelationship = {
        elementId: ownId(properties), startNodeElementId: value.startNodeElementId, endNodeElementId: value.endNodeElementId, type: value.type, properties,
      };
      relationships.push(relationship);
      return relationship;
    }
    if (neo4j.isPath(value)) {
      const nodes = [value.start, ...value.segments.map(({ end }) => end)];
      return alternating(nodes.map(read), value.segments.map((segment) => read(segment.relationship)));
    }
    return objectFromNeo4j(value);
  };
  return read;
}
