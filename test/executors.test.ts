import { execute, getIntrospectionQuery, parse, validate, type DocumentNode, type ExecutionResult } from "graphql";
import { DomainError } from "../src/domain/errors";
import { carriedBy } from "../src/domain/readPlan";
import { CompiledExecutor, compiledExecution } from "../src/graphql/compiledExecutor";
import type { GraphRecord, RequestContext } from "../src/graphql/context";
import { failingWith, schema } from "./support/httpServer";

/** What the root fields find, by name; a function is called, so that it can throw. */
type Findings = Readonly<Record<string, unknown>>;

/** The API over given records, and how often a root field was read. */
function contextOver(findings: Findings): { readonly context: RequestContext; readonly reads: () => number } {
  let reads = 0;
  const find = async (name: string): Promise<never> => {
    reads += 1;
    const found = findings[name];
    return (typeof found === "function" ? await (found as () => unknown)() : found) as never;
  };
  const actor = (): Promise<GraphRecord | null> => {
    if (findings["actor"] === "at once") {
      reads += 1;
      throw new DomainError("BAD_USER_INPUT", "thrown at once");
    }
    return find("actor");
  };
  const base = failingWith(new Error("no store is read here"))();
  return {
    reads: () => reads,
    context: {
      reads: { one: find, list: find, page: find },
      domain: { ...base.domain, actor, search: () => find("search") },
      loaders: {
        corroboration: (record, knownAsOf) => (record["id"] === "statement:late" || knownAsOf !== null
          ? Promise.reject(new DomainError("BAD_USER_INPUT", `no sources at ${String(knownAsOf)}`))
          : Promise.resolve({ origins: 2, documents: record["id"] === "statement:bare" ? null : 3, counted: [{ id: "report:a" }] })),
      },
    },
  };
}

const executeCompiled = compiledExecution(schema);

type Case = readonly [what: string, source: string, findings: Findings, variables?: Record<string, unknown>, operation?: string];

interface Way {
  readonly answer: string;
  readonly reads: number;
}
async function inBothWays([, source, findings, variableValues = {}, operationName]: Case): Promise<{ readonly ordinary: Way; readonly compiled: Way; readonly isCompiled: boolean }> {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const way = async (run: (request: { document: DocumentNode; variableValues: Record<string, unknown>; operationName: string | undefined; contextValue: RequestContext }) => Promise<ExecutionResult>): Promise<Way> => {
    const { context, reads } = contextOver(findings);
    return { answer: JSON.stringify(await run({ document, variableValues, operationName, contextValue: context })), reads: reads() };
  };
  return {
    ordinary: await way(async (request) => execute({ ...request, operationName: operationName ?? null, schema })),
    compiled: await way(executeCompiled),
    isCompiled: (await new CompiledExecutor(schema).dataOf({ document, variableValues, operationName, contextValue: contextOver(findings).context })) !== null,
  };
}

const statement = { __typename: "Statement", id: "statement:a", gist: "It is so", act: "DENIAL", label: "A", kind: "STATEMENT", [carriedBy]: { statementIds: ["statement:a"], propositionIds: [], knownAsOf: null } };
const rubio = { __typename: "Actor", id: "person:rubio", name: "Rubio", aliases: ["Marco"], label: "Rubio", kind: "ACTOR", actorKind: "PERSON" };
const page = (...nodes: readonly unknown[]): object => ({ said: { nodes, totalCount: nodes.length } });

/** Everything goes well: the compiled operation answers by itself. */
const regular: readonly Case[] = [
  ["a record", '{ actor(id: "a") { id name actorKind aliases } }', { actor: rubio }],
  ["nothing found", '{ actor(id: "a") { id } }', { actor: null }],
  ["aliases", '{ one: actor(id: "a") { id first: name second: name } two: actor(id: "b") { n: name } }', { actor: { ...rubio, first: "F", second: "S", n: "N" } }],
  ["type names", '{ __typename actor(id: "a") { __typename also: __typename } }', { actor: rubio }],
  ["an interface", '{ nodes(ids: ["a"]) { id __typename ... on Actor { name } ... on Subject { label kind } ... on Statement { gist } } }', { nodes: [rubio, null, statement] }],
  ["fragments that overlap", "{ actor(id: \"a\") { ...F ...G said { nodes { id } } } } fragment F on Actor { said { nodes { gist } totalCount } name } fragment G on Subject { ... on Actor { said { nodes { act gist } } } id }", { actor: { ...rubio, ...page(statement) } }],
  ["the same fragment twice", "{ actor(id: \"a\") { ...F ...F } } fragment F on Actor { name }", { actor: rubio }],
  ["@skip and @include", "query ($yes: Boolean!, $no: Boolean!) { actor(id: \"a\") { id @skip(if: $yes) name @include(if: $yes) actorKind @include(if: $no) ...F @skip(if: $no) } } fragment F on Actor { aliases @skip(if: false) }", { actor: rubio }, { yes: true, no: false }],
  ["the same the other way round", "query ($yes: Boolean!, $no: Boolean!) { actor(id: \"a\") { id @skip(if: $yes) name @include(if: $yes) actorKind @include(if: $no) } }", { actor: rubio }, { yes: false, no: true }],
  ["a skipped root", "query ($no: Boolean = false) { actor(id: \"a\") @include(if: $no) { id } __typename }", {}],
  ["values that need work", '{ actor(id: "a") { id name aliases said { totalCount } } }', { actor: { ...rubio, id: 7, name: 8, aliases: [true, 1.5], said: { totalCount: "12" } } }],
  ["loaded fields", '{ actor(id: "a") { said { nodes { corroboration { origins documents counted { id } } } } } }', { actor: { ...rubio, ...page(statement, statement) } }],
  ["one of several operations", "query A { actor(id: \"a\") { id } } query B { actor(id: \"a\") { name } }", { actor: rubio }, {}, "B"],
  ["no selection on an empty list", '{ nodes(ids: []) { id } plans { id } }', { nodes: [], plans: [] }],
];

/** Something is wrong, or more than records can tell: graphql's own executor answers. */
const irregular: readonly Case[] = [
  ["null where none may be", '{ actor(id: "a") { name said { nodes { id gist } } } }', { actor: { ...rubio, ...page(statement, { ...statement, gist: null }) } }],
  ["a field that is missing", '{ actor(id: "a") { id actorKind } }', { actor: { id: "a" } }],
  ["null in a list", '{ actor(id: "a") { aliases } }', { actor: { aliases: ["a", null] } }],
  ["two nulls in two places", '{ a: actor(id: "a") { id } nodes(ids: ["a"]) { id label: id } }', { actor: { id: null }, nodes: [{ __typename: "Actor" }, null] }],
  ["a value that no enum has", '{ actor(id: "a") { actorKind } }', { actor: { actorKind: "GHOST" } }],
  ["a number beyond Int", '{ actor(id: "a") { said { totalCount } } }', { actor: { said: { totalCount: 2 ** 31 } } }],
  ["half a number as Int", '{ actor(id: "a") { said { totalCount } } }', { actor: { said: { totalCount: 0.5 } } }],
  ["NaN as a Float", '{ search(text: "a") { score } }', { search: [{ score: Number.NaN }] }],
  ["an object as a String", '{ actor(id: "a") { name } }', { actor: { name: {} } }],
  ["text as a Boolean", '{ actors { pageInfo { hasNextPage } } }', { actors: { pageInfo: { hasNextPage: "yes" } } }],
  ["a map as a list", '{ actor(id: "a") { aliases } }', { actor: { aliases: { length: 1 } } }],
  ["a set as a list", '{ actor(id: "a") { aliases } }', { actor: { aliases: new Set(["a", "b"]) } }],
  ["text as a record", '{ actor(id: "a") { said { totalCount } } }', { actor: { said: "much" } }],
  ["a record that tells no type", '{ nodes(ids: ["a"]) { id } }', { nodes: [{ id: "a" }] }],
  ["a record of a type that does not fit", '{ nodes(ids: ["a"]) { id } }', { nodes: [{ __typename: "PageInfo" }] }],
  ["a record of an unheard-of type", '{ nodes(ids: ["a"]) { id } }', { nodes: [{ __typename: "Ghost" }] }],
  ["an error inside of a record", '{ actor(id: "a") { name report { title } } }', { actor: { name: "A", report: new Error("inside") } }],
  ["a promise in the place of a record", '{ actor(id: "a") { report { title } } }', { actor: { report: Promise.resolve({ title: "T" }) } }],
  ["a promise in the place of a text", '{ actor(id: "a") { name } }', { actor: { name: Promise.resolve("A") } }],
  ["a refusal", '{ actor(name: "X") { name } }', { actor: () => Promise.reject(new DomainError("UNKNOWN_NAME", "nobody")) }],
  ["a refusal at once", '{ actor(name: "X") { name } }', { actor: "at once" }],
  ["a refusal beside an answer", '{ actor(name: "X") { name } plans { id } }', { actor: () => Promise.reject(new DomainError("UNKNOWN_NAME", "nobody")), plans: [{ id: "plan:a" }] }],
  ["two refusals, the list's being none that may be null", '{ actor(name: "X") { name } plans { id } }', { actor: "at once", plans: () => Promise.reject(new Error("plans")) }],
  ["a loaded field that fails", '{ actor(id: "a") { said { nodes { id corroboration { origins } } } } }', { actor: { ...rubio, ...page(statement, { ...statement, id: "statement:late" }) } }],
  ["a loaded field that lacks a value", '{ actor(id: "a") { said { nodes { corroboration { documents } } } } }', { actor: { ...rubio, ...page({ ...statement, id: "statement:bare" }) } }],
  ["a loaded field that fails under one alias", 'query ($at: DateTime) { actor(id: "a") { said { nodes { corroboration { origins } late: corroboration(knownAsOf: $at) { origins } } } } }', { actor: { ...rubio, ...page(statement) } }, { at: "2025-11-22T00:00:00Z" }],
  ["a variable of the wrong kind", "query ($id: ID!) { actor(id: $id) { id } }", {}, { id: {} }],
  ["a variable that is missing", "query ($id: ID!) { node(id: $id) { id } }", {}],
  ["several wrong variables", "query ($id: ID!, $first: Int) { node(id: $id) { id } actors(first: $first) { totalCount } }", {}, { first: "x" }],
  ["a switch that is null", "query ($no: Boolean = false) { actor(id: \"a\") { id @skip(if: $no) name } }", { actor: rubio }, { no: null }],
  ["no operation of that name", "query A { actor(id: \"a\") { id } }", {}, {}, "B"],
  ["several operations and no name", "query A { actor(id: \"a\") { id } } query B { actor(id: \"a\") { id } }", {}],
  ["introspection", getIntrospectionQuery(), {}],
  ["introspection beside a record", '{ __type(name: "Actor") { name } actor(id: "a") { id } }', { actor: rubio }],
  ["a name that JavaScript keeps for itself", '{ actor(id: "a") { __proto__: name constructor: id } }', { actor: { ...rubio, constructor: "c", ["__proto__"]: "p" } }],
];

describe("a compiled operation", () => {
  it.each(regular.map((one) => [one[0], one] as const))("answers as graphql does: %s", async (_what, one) => {
    const { ordinary, compiled, isCompiled } = await inBothWays(one);
    expect(compiled).toEqual(ordinary);
    expect(JSON.parse(compiled.answer)).not.toHaveProperty("errors");
    expect(isCompiled).toBe(true);
  });

  it.each(irregular.map((one) => [one[0], one] as const))("leaves it to graphql, and reads nothing twice: %s", async (_what, one) => {
    const { ordinary, compiled, isCompiled } = await inBothWays(one);
    expect(compiled).toEqual(ordinary);
    expect(isCompiled).toBe(false);
  });

  it("keeps the settings of a document's switches apart", async () => {
    const document = parse("query ($no: Boolean = false) { actor(id: \"a\") { id @skip(if: $no) name } }");
    const answer = (variableValues: Record<string, unknown>): Promise<ExecutionResult> => executeCompiled({ document, variableValues, contextValue: contextOver({ actor: rubio }).context });
    for (const _round of [1, 2]) {
      expect(await answer({ no: false })).toEqual({ data: { actor: { id: "person:rubio", name: "Rubio" } } });
      expect(await answer({ no: true })).toEqual({ data: { actor: { name: "Rubio" } } });
      expect((await answer({ no: null })).errors?.[0]?.message).toContain("must not be null");
    }
  });

  it("gives resolvers the very nodes of the document, each time", async () => {
    const document = parse("{ actor(id: \"a\") { ...F id } } fragment F on Actor { name }");
    const seen: unknown[] = [];
    const { context } = contextOver({ actor: rubio });
    const contextValue: RequestContext = { ...context, domain: { ...context.domain, actor: (_key, info) => Promise.resolve(void seen.push(info.fieldNodes[0], info.operation, info.fragments["F"])).then(() => rubio) } };
    for (const _round of [1, 2]) await executeCompiled({ document, contextValue: { ...contextValue } });
    const [operation, fragment] = document.definitions;
    expect(seen).toHaveLength(6);
    for (const [index, node] of seen.entries()) expect(node).toBe([operation?.kind === "OperationDefinition" ? operation.selectionSet.selections[0] : null, operation, fragment][index % 3]);
  });
});
