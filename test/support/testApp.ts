import { execute, parse, validate, type DocumentNode, type ExecutionResult, type GraphQLError } from "graphql";
import { createDomain } from "../../src/domain/domain";
import { DomainError } from "../../src/domain/errors";
import { compiledExecution } from "../../src/graphql/compiledExecutor";
import { createContext, type RequestContext } from "../../src/graphql/context";
import { buildOnrecordSchema } from "../../src/graphql/schema";
import type { GraphStore } from "../../src/store/graphStore";
import { QueryLibrary } from "../../src/store/queryLibrary";
import { countingStore } from "./engines";

/** The API over a real engine, without HTTP. Every request is executed in both ways, whose answers and reads must be equal. */
export interface TestApp {
  readonly store: GraphStore;
  /** The answer's data. @throws when there is any error */
  ask(source: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** The one error of a request that must be refused. */
  refusal(source: string): Promise<{ readonly code: string; readonly message: string }>;
  /** Round trips of one request. */
  trips(source: string): Promise<number>;
  /** The texts the engine was asked by the latest request. */
  texts(): readonly string[];
  stop(): Promise<void>;
}

const schema = buildOnrecordSchema();
const queries = QueryLibrary.load();
const executeCompiled = compiledExecution(schema);

/** @param seed  Cypher that writes the graph of the test; nothing when empty */
export async function startTestApp(open: () => Promise<GraphStore>, seed = ""): Promise<TestApp> {
  const opened = await open();
  if (seed !== "") await opened.write((transaction) => transaction.run({ name: "test/seed", text: seed }));
  const store = countingStore(opened);
  const domain = createDomain(store, queries);
  const documents = new Map<string, DocumentNode>();
  /** A document is parsed once, as on the server, so that what is kept for it serves its next request. */
  const run = async (source: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult> => {
    store.reset();
    const document = documents.get(source) ?? parse(source);
    documents.set(source, document);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    const request = (): { document: DocumentNode; variableValues: Record<string, unknown>; contextValue: RequestContext } => ({ document, variableValues: variables, contextValue: createContext(domain) });
    const ordinary = await execute({ schema, ...request() });
    const texts = store.texts();
    store.reset();
    const compiled = await executeCompiled(request());
    expect(JSON.stringify(compiled)).toBe(JSON.stringify(ordinary));
    expect(store.texts()).toEqual(texts);
    return compiled;
  };
  const ask: TestApp["ask"] = async (source, variables) => {
    const { data, errors } = await run(source, variables);
    if (errors !== undefined) throw new Error(errors.map((error) => error.originalError?.stack ?? error.message).join("\n"));
    return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  };
  return {
    store,
    ask,
    refusal: async (source) => {
      const { errors } = await run(source);
      const [error] = errors ?? [];
      if (error === undefined) throw new Error(`was not refused: ${source}`);
      return { code: codeOf(error), message: error.message };
    },
    trips: async (source) => {
      await ask(source);
      return store.texts().length;
    },
    texts: () => store.texts(),
    stop: () => opened.close(),
  };
}

function codeOf(error: GraphQLError): string {
  return error.originalError instanceof DomainError ? error.originalError.code : String(error.extensions["code"] ?? "");
}
