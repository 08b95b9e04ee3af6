import "reflect-metadata";
import { graphql, type GraphQLError } from "graphql";
import { createDomain } from "./domain/domain";
import { createContext } from "./graphql/context";
import { buildOnrecordSchema } from "./graphql/schema";
import { searchText } from "./store/engines/engineTexts";
import { StoreError, type CypherText, type EngineName, type GraphStore, type Parameters } from "./store/graphStore";
import type { QueryLibrary } from "./store/queryLibrary";

/** A round trip that a GraphQL query makes. */
export interface ExplainedRead {
  readonly query: CypherText;
  readonly parameters: Parameters;
}

/** What a GraphQL query asks of the graph; `errors` are why it cannot be asked. */
export interface Explanation {
  readonly reads: readonly ExplainedRead[];
  readonly errors: readonly string[];
}

/**
 * The Cypher of a GraphQL query, without a database: every round trip its root fields make, in order. What depends on an
 * answer is not among them: the nearest names to an unknown one, and the evidence that `corroboration` counts.
 */
export async function explain(queries: QueryLibrary, engine: EngineName, source: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Explanation> {
  const reads: ExplainedRead[] = [];
  const store = new ListeningStore(engine, (read) => void reads.push(read));
  const { errors = [] } = await graphql({
    schema: buildOnrecordSchema(), source, variableValues: { ...variables }, contextValue: createContext(createDomain(store, queries)),
  });
  const isAsked = ({ path }: GraphQLError): boolean => path !== undefined;
  const refusals = errors.filter((error) => !isAsked(error) || reads.length === 0);
  return { reads, errors: refusals.map(({ message }) => message) };
}

/** A store that holds nothing and tells what it is asked. */
class ListeningStore implements GraphStore {
  constructor(readonly engine: EngineName, private readonly tell: (read: ExplainedRead) => void) {}

  read(query: CypherText, parameters: Parameters = {}): Promise<readonly []> {
    this.tell({ query, parameters });
    return Promise.resolve([]);
  }

  search(_search: unknown, then: CypherText, parameters: Parameters = {}): Promise<readonly []> {
    return this.read(searchText(this.engine, then), parameters);
  }

  applySchema(): Promise<void> {
    return Promise.resolve();
  }

  write(): Promise<never> {
    return Promise.reject(new StoreError("READ_ONLY", "nothing is written to explain a query"));
  }

  revision(): Promise<string> {
    return Promise.resolve("nothing");
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** The reads as one Cypher text that can be read and tried, each with its parameters above it. */
export function printExplanation(reads: readonly ExplainedRead[]): string {
  return reads.map(({ query, parameters }, position) => {
    const header = [`// ${position + 1}. ${query.name}`, ...Object.entries(parameters).map(([name, value]) => `// $${name} = ${JSON.stringify(value)}`)];
    return `${header.join("\n")}\n${indented(query.text)};\n`;
  }).join("\n");
}

/** Lines moved in by the braces they stand in. */
function indented(text: string): string {
  let depth = 0;
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "").map((line) => {
    const braces = [...line.replace(/'(?:[^'\\]|\\.)*'/g, "")].filter((sign) => sign === "{" || sign === "}");
    let lowest = 0;
    let change = 0;
    for (const brace of braces) {
      change += brace === "{" ? 1 : -1;
      lowest = Math.min(lowest, change);
    }
    const indent = "  ".repeat(Math.max(0, depth + lowest));
    depth += change;
    return indent + line;
  }).join("\n");
}
