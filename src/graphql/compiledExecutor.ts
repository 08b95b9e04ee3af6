import {
  execute, getOperationAST, getVariableValues,
  type DocumentNode, type ExecutionArgs, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode,
} from "graphql";
import { isPromise, OperationCompiler, switchesOf, type RootField, type RunningRequest } from "./compiledOperation";
import { keepRootAnswers } from "./rootAnswers";

/** What of a request the executor needs. */
export interface ExecutedRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
  readonly contextValue: object;
}

/** An operation of a kept document, compiled once for each setting of its switches; null where it cannot be. */
interface CompiledOperation {
  readonly switches: readonly string[];
  readonly variants: Map<string, readonly RootField[] | null>;
}

/** Settings of the switches that are kept for one operation. */
const mostVariants = 32;

/**
 * Executes the operations of kept documents by functions that were made once for each. It knows only how things go well:
 * whatever else happens, an error of any kind included, is left to graphql's own executor, which reads nothing again, so
 * that answers and errors are the same by either way. What was compiled is forgotten together with its document.
 */
export class CompiledExecutor {
  readonly #operations = new WeakMap<OperationDefinitionNode, CompiledOperation>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The data of an answer without errors; null when graphql's own executor has to answer. */
  async dataOf({ document, operationName, variableValues, contextValue }: ExecutedRequest): Promise<Record<string, unknown> | null> {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const variables = this.#variablesOf(operation, variableValues ?? {});
    const roots = variables === null ? null : this.#rootsOf(document, operation, variables);
    return variables === null || roots === null ? null : answerOf(roots, { context: contextValue, variables, pending: [] });
  }

  #variablesOf(operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
    const definitions = operation.variableDefinitions ?? [];
    return definitions.length === 0 ? {} : getVariableValues(this.schema, definitions, given, { maxErrors: 1 }).coerced ?? null;
  }

  #rootsOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): readonly RootField[] | null {
    const compiled = this.#operations.get(operation) ?? { switches: switchesOf(document), variants: new Map() };
    this.#operations.set(operation, compiled);
    const setting = compiled.switches.map((name) => String(variables[name])).join();
    const known = compiled.variants.get(setting);
    if (known !== undefined) return known;
    if (compiled.variants.size >= mostVariants) compiled.variants.clear();
    const roots = rootsFor(new OperationCompiler(this.schema, document, operation, variables));
    compiled.variants.set(setting, roots);
    return roots;
  }
}

/** Executes like graphql's `execute`, by way of compiled operations. */
export function compiledExecution(schema: GraphQLSchema): (args: Omit<ExecutionArgs, "schema"> & ExecutedRequest) => Promise<ExecutionResult> {
  const executor = new CompiledExecutor(schema);
  return async (args) => {
    const data = await executor.dataOf(args);
    return data === null ? execute({ ...args, schema }) : { data };
  };
}

function rootsFor(compiler: OperationCompiler): readonly RootField[] | null {
  try {
    return compiler.roots();
  } catch {
    return null;
  }
}

/** Null when anything failed; what was read stays with the request then. */
async function answerOf(roots: readonly RootField[], request: RunningRequest): Promise<Record<string, unknown> | null> {
  const answers = new Map(roots.map((root) => [root.key, answerOfRoot(root, request)]));
  try {
    const values = await Promise.all(answers.values());
    const data: Record<string, unknown> = {};
    roots.forEach(({ key, complete }, index) => {
      data[key] = complete(values[index], request);
    });
    while (request.pending.length > 0) await Promise.all(request.pending.splice(0));
    return data;
  } catch {
    keepRootAnswers(request.context, answers);
    return null;
  }
}

function answerOfRoot({ call }: RootField, request: RunningRequest): Promise<unknown> {
  try {
    const value = call(request);
    return isPromise(value) ? value : Promise.resolve(value);
  } catch (failure) {
    return Promise.reject(failure as Error);
  }
}
