import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import { DomainError } from "../domain/errors";
import { compiledExecution } from "../graphql/compiledExecutor";
import type { RequestContext } from "../graphql/context";

/** Asks the graph one of the questions in `src/mcp/questions`, by its file name. @throws DomainError, or what failed inside */
export type AskGraph = (question: string, variables: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

/** The sources are part of the installation. */
const folder = join(__dirname, "..", "..", "src", "mcp", "questions");

/** Reads and checks the questions once. @param context  one for each question */
export function graphAsker(schema: GraphQLSchema, context: () => RequestContext): AskGraph {
  const textOf = (name: string): string => readFileSync(join(folder, `${name}.graphql`), "utf8");
  const fragments = textOf("fragments");
  const documents = new Map(readdirSync(folder).filter((file) => file.endsWith(".graphql") && file !== "fragments.graphql").map((file): readonly [string, DocumentNode] => {
    const name = file.replace(/\.graphql$/, "");
    const text = textOf(name);
    return [name, checked(schema, parse(text + fragmentsOf(text, fragments)))];
  }));
  const execute = compiledExecution(schema);
  return async (question, variables) => {
    const document = documents.get(question);
    if (document === undefined) throw new Error(`there is no question ${question}`);
    const { data, errors } = await execute({ document, variableValues: variables, contextValue: context() });
    const [error] = errors ?? [];
    if (error !== undefined) throw error.originalError ?? new DomainError("BAD_USER_INPUT", error.message);
    return data as Readonly<Record<string, unknown>>;
  };
}

/** A fragment that nothing spreads is refused, so a document gets those it needs. */
function fragmentsOf(text: string, fragments: string): string {
  return /\.\.\.(Said|Quoted)\b/.test(text) ? fragments : "";
}

function checked(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const [error] = validate(schema, document);
  if (error instanceof GraphQLError) throw error;
  return document;
}
