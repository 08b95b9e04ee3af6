import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { GraphQLError, Kind, parse, validate, visit, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema } from "graphql";
import { DomainError } from "../domain/errors";
import { holdsWholeTexts } from "../domain/wholeText";
import { compiledExecution } from "./compiledExecutor";
import type { RequestContext } from "./context";

/** Asks the graph, inside this process, one of the questions of a folder by its file name. @throws DomainError, or what failed inside */
export type AskGraph = (question: string, variables: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Reads and checks the questions of a folder once; files of fragments alone hold what several share.
 * @param context  one for each question
 */
export function graphAsker(schema: GraphQLSchema, context: () => RequestContext, folder: string): AskGraph {
  const texts = new Map(readdirSync(folder).filter((file) => file.endsWith(".graphql")).map((file) => [file.replace(/\.graphql$/, ""), parse(readFileSync(join(folder, file), "utf8"))]));
  const isQuestion = ({ definitions }: DocumentNode): boolean => definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const shared = [...texts.values()].filter((text) => !isQuestion(text)).flatMap(({ definitions }) => definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION));
  const documents = new Map([...texts].filter(([, text]) => isQuestion(text)).map(([name, text]) => [name, checked(schema, withFragments(text, shared))]));
  const execute = compiledExecution(schema);
  return async (question, variables) => {
    const document = documents.get(question);
    if (document === undefined) throw new Error(`there is no question ${question}`);
    if (!holdsWholeTexts(variables)) throw new DomainError("BAD_USER_INPUT", "a text holds half of a surrogate pair, which is no character");
    const { data, errors } = await execute({ document, variableValues: variables, contextValue: context() });
    const [error] = errors ?? [];
    if (error !== undefined) throw error.originalError ?? new DomainError("BAD_USER_INPUT", error.message);
    return data as Readonly<Record<string, unknown>>;
  };
}

/** A fragment that nothing spreads is refused, so a document gets those it needs. */
function withFragments(document: DocumentNode, shared: readonly FragmentDefinitionNode[]): DocumentNode {
  const needed = new Set<FragmentDefinitionNode>();
  const collect = (node: DocumentNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = shared.find((one) => one.name.value === name.value);
        if (fragment === undefined || needed.has(fragment)) return;
        needed.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(document);
  return { kind: Kind.DOCUMENT, definitions: [...document.definitions, ...needed] };
}

function checked(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const [error] = validate(schema, document);
  if (error instanceof GraphQLError) throw error;
  return document;
}
