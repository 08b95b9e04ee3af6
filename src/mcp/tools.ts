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

const first = z.int().min(1).max(mostRecords).default(10).describe(`most records, 1 to ${mostRecords}`);
const after = z.string().max(500).optional().describe("pageInfo.endCursor of the page before");
const knownAsOf = z.iso.datetime({ offset: true }).optional().describe("only what was certainly public at this instant, as 2025-11-22T23:59:59Z");
const text = z.string().min(1).max(300);

/** The one list of tools. */
export function toolsFor({ ask, cypher }: ToolParts): readonly Tool[] {
  const actorId = async (name: string): Promise<string> => {
    if (/^[a-z]+:/.test(name)) return name;
    const { actor } = await ask("actor_id", { name });
    if (actor === null) throw new DomainError("UNKNOWN_NAME", `no actor is called ${JSON.stringify(name)}; search_actors finds names that are like it`);
    return (actor as { readonly id: string }).id;
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
        about: text.optional().describe("id of what it is about (actor, plan, provision …), or words of its name"),
        text: text.optional().describe("words of the gist or of a quotation, in any order"),
        attestation: z.array(z.enum(["DIRECT", "REPORTED", "ANONYMOUS", "RUMOURED", "EDITORIAL"])).optional().describe("how it is known that it was said"),
        saidFrom: z.iso.date().optional(), saidTo: z.iso.date().optional(), knownAsOf, first, after,
      }),
      answer: async ({ speaker, about, text: words, attestation, saidFrom, saidTo, knownAsOf: instant, first: most, after: cursor }) => ask("who_said", {
        where: given({
          speaker: typeof speaker === "string" ? { id: { eq: await actorId(speaker) } } : undefined,
          about: typeof about === "string" ? (/^[a-z]+:/.test(about) ? { id: { eq: about } } : { name: { matches: about } }) : undefined,
          text: words === undefined ? undefined : { matches: words },
          attestation,
          saidAt: saidFrom === undefined && saidTo === undefined ? undefined : given({ from: saidFrom, to: saidTo }),
        }),
        ...given({ knownAsOf: instant, after: cursor }), first: most,
      }),
    },
    {
      name: "contradictions",
      title: "What contradicts what",
      description: "Pairs of statements of which at most one can hold, with both sides' quotations, an explanation, and the reports on which a contradiction rests. SELF is one actor against himself. It never says who is right.",
      input: z.strictObject({
        between: z.array(text).min(1).max(2).optional().describe("names or ids of one actor, or of two against each other"),
        about: text.optional().describe("id of what both sides are about"),
        scope: z.array(z.enum(contradictionScopes)).optional(), knownAsOf, first, after,
      }),
      answer: async ({ between, about, scope, knownAsOf: instant, first: most, after: cursor }) => ask("contradictions", {
        where: given({
          between: Array.isArray(between) ? await Promise.all(between.map((one) => actorId(String(one)))) : undefined,
          about: about === undefined ? undefined : { id: { eq: about } },
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
