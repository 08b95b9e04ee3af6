import { z } from "zod";
import { DomainError } from "../domain/errors";
import { contradictionScopes } from "../domain/model";
import type { ForeignAnswer } from "../store/foreignReader";
import type { Parameters } from "../store/graphStore";
import type { AskGraph } from "../graphql/askGraph";
import { markUntrusted } from "./untrusted";

/** What the tools ask. */
export interface ToolParts {
  readonly ask: AskGraph;
  /** Null where free Cypher is not allowed to the caller. */
  readonly cypher: ((text: string, parameters: Parameters) => Promise<ForeignAnswer>) | null;
}

/** A tool of an assistant: it only reads. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  answer(input: Readonly<Record<string, unknown>>): Promise<object>;
}

/** Most records of one answer; a whole answer should fit into an assistant's mind. */
const mostRecords = 20;

const upTo = (usual: number): z.ZodType => z.int().min(1).max(mostRecords).default(usual).describe(`most records, 1 to ${mostRecords}`);
const first = upTo(10);
const after = z.string().max(500).optional().describe("pageInfo.endCursor of the page before");
const knownAsOf = z.iso.datetime({ offset: true, error: "must be an instant with its zone, as 2025-11-22T23:59:59Z" }).optional().describe("only what was certainly public at this instant, as 2025-11-22T23:59:59Z");
const day = z.iso.date("must be a day, as 2025-11-22").optional();
const text = z.string().min(1).max(300);
const isId = (words: string): boolean => /^[a-z]+:/.test(words);

/** The one list of tools. */
export function toolsFor({ ask, cypher }: ToolParts): readonly Tool[] {
  // An empty answer for an id that somebody made up would read as silence of whoever is meant.
  const knownId = async (id: string, type?: string): Promise<string> => {
    const { node } = await ask("known_id", { id }) as { readonly node: { readonly __typename: string } | null };
    if (node === null) throw new DomainError("UNKNOWN_NAME", `nothing here has the id ${id}; search_actors gives ids of actors, about of the statements that who_said gives those of other things`);
    if (type !== undefined && node.__typename !== type) throw new DomainError("BAD_USER_INPUT", `${id} is the id of a ${node.__typename}, not of an ${type}`);
    return id;
  };
  const actorId = async (name: string): Promise<string> => {
    if (isId(name)) return knownId(name, "Actor");
    const { actor } = await ask("actor_id", { name });
    if (actor === null) throw new DomainError("UNKNOWN_NAME", `no actor is called ${JSON.stringify(name)}; search_actors finds names that are like it`);
    return (actor as { readonly id: string }).id;
  };
  // A name means its actor alone: words would also find those in whose names or offices it occurs.
  const subject = async (words: string): Promise<object> => {
    if (isId(words)) return { id: { eq: await knownId(words) } };
    try {
      return { id: { eq: await actorId(words) } };
    } catch (failure) {
      if (failure instanceof DomainError && failure.code === "UNKNOWN_NAME") return { name: { matches: words } };
      throw failure;
    }
  };
  const pair = async (between: readonly unknown[]): Promise<readonly string[]> => {
    const ids = await Promise.all(between.map((one) => actorId(String(one))));
    if (ids.length === 2 && ids[0] === ids[1]) throw new DomainError("BAD_USER_INPUT", `both names are those of ${String(ids[0])}; give one, and the scope SELF for an actor against himself`);
    return ids;
  };
  const tools: Tool[] = [
    {
      name: "search_actors",
      title: "Search actors",
      description: "Finds people, organizations, outlets and unnamed sources by any spelling of a name (also in Cyrillic), with the latest statement by and about each and its quotation. Use the id in other tools.",
      input: z.strictObject({ text: text.describe("words of a name or description"), first }),
      answer: ({ text: words, first: most }) => ask("search_actors", { text: words, first: most }),
    },
    {
      name: "who_said",
      title: "Who said what about whom",
      description: "Statements, newest first: who is reported to have said what about whom, who reported it, in which words of which document, and from how many independent origins. Copies of one text count once.",
      input: z.strictObject({
        speaker: text.optional().describe("name or id of whoever said it"),
        about: text.optional().describe("what it is about: name of an actor, id (of an actor, plan, provision …), or else words of a name"),
        text: text.optional().describe("words of the gist or of a quotation, in any order"),
        attestation: z.array(z.enum(["DIRECT", "REPORTED", "ANONYMOUS", "RUMOURED", "EDITORIAL"])).optional().describe("how it is known that it was said"),
        saidFrom: day, saidTo: day, knownAsOf, first, after,
      }),
      answer: async ({ speaker, about, text: words, attestation, saidFrom, saidTo, knownAsOf: instant, first: most, after: cursor }) => {
        if (typeof saidFrom === "string" && typeof saidTo === "string" && saidFrom > saidTo) throw new DomainError("BAD_USER_INPUT", `saidFrom is ${saidFrom}, later than saidTo, ${saidTo}`);
        return ask("who_said", {
          where: given({
            speaker: typeof speaker === "string" ? { id: { eq: await actorId(speaker) } } : undefined,
            about: typeof about === "string" ? await subject(about) : undefined,
            text: words === undefined ? undefined : { matches: words },
            attestation,
            saidAt: saidFrom === undefined && saidTo === undefined ? undefined : given({ from: saidFrom, to: saidTo }),
          }),
          ...given({ knownAsOf: instant, after: cursor }), first: most,
        });
      },
    },
    {
      name: "contradictions",
      title: "What contradicts what",
      description: "Pairs of statements of which at most one can hold, with both sides' quotations, an explanation, and the reports on which a contradiction rests. SELF is one actor against himself. It never says who is right.",
      input: z.strictObject({
        between: z.array(text).min(1).max(2).optional().describe("names or ids of one actor, or of two against each other"),
        about: text.optional().describe("id of what both sides are about"),
        scope: z.array(z.enum(contradictionScopes)).optional(), knownAsOf, first: upTo(5), after,
      }),
      answer: async ({ between, about, scope, knownAsOf: instant, first: most, after: cursor }) => ask("contradictions", {
        where: given({
          between: Array.isArray(between) ? await pair(between) : undefined,
          about: typeof about === "string" ? { id: { eq: await knownId(about) } } : undefined,
          scope,
        }),
        ...given({ knownAsOf: instant, after: cursor }), first: most,
      }),
    },
    {
      name: "evidence",
      title: "The evidence for a statement",
      description: "Everything a statement rests on: each quotation in its context, who reported it, which reports count as independent and which do not and why, what answers it and what contradicts it.",
      input: z.strictObject({ statementId: z.string().regex(/^statement:/).max(300).describe("id of a statement, as in statement:cnn.witkoff-leads-effort"), knownAsOf }),
      answer: async ({ statementId, knownAsOf: instant }) => {
        const { node } = await ask("evidence", { id: statementId, ...given({ knownAsOf: instant }) });
        if (node === null) throw new DomainError("UNKNOWN_NAME", `there is no statement ${String(statementId)}; who_said gives ids`);
        return node as object;
      },
    },
  ];
  const marked = tools.map((tool): Tool => ({ ...tool, answer: async (input) => markUntrusted(await tool.answer(input)) as object }));
  return cypher === null ? marked : [...marked, cypherTool(cypher)];
}

function cypherTool(cypher: NonNullable<ToolParts["cypher"]>): Tool {
  return {
    name: "read_cypher",
    title: "Read with Cypher",
    description: "Runs one read-only Cypher query, for 5 seconds and 1000 rows at the most. (Actor)-[:MADE]->(Statement)-[:ABOUT {polarity}]->(thing); (Quotation {exact})-[:QUOTES]->(Statement); (Quotation)-[:FOUND_IN]->(Document). "
      + "Return q.exact and the document's id with every statement, so that each claim keeps its source.",
    input: z.strictObject({ statement: z.string().min(1).max(10_000), parameters: z.record(z.string(), z.json()).default({}) }),
    answer: async ({ statement, parameters }) => {
      const { fields, values, cutAt, snapshotAt } = await cypher(String(statement), parameters as Parameters);
      return { fields, untrustedRows: values, ...(cutAt !== null && { isCutAt: cutAt }), ...(snapshotAt !== null && { copyOf: snapshotAt }) };
    },
  };
}

/** Without what is not given. */
function given(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
