import { askApi } from "./api";
import type { Contradiction, Ego, Statement, Target } from "./records";

const said = "fragment Said on Statement { id gist act attestation saidAt disclosedAt speakers { id name actorKind } about { polarity target { id kind label ... on Actor { actorKind } } } }";

/** The question behind the drawing, as the editor shows it. */
export const egoQuery = `# What is said by and about one thing in the graph, as the page Explore asks it.
query Explore($id: ID!, $knownAsOf: DateTime) {
  node(id: $id) {
    ... on Subject {
      id
      kind
      label
      saidAbout(first: 100, knownAsOf: $knownAsOf) { totalCount hiddenUndated nodes { ...Said } }
    }
    ... on Actor {
      actorKind
      description
      said(first: 100, knownAsOf: $knownAsOf) { totalCount hiddenUndated nodes { ...Said } }
    }
    ... on Plan { description }
    ... on Statement { ...Said }
  }
}
${said}`;

const clashQuery = `query Clashes($ids: [ID!]!, $knownAsOf: DateTime) {
  nodes(ids: $ids) {
    ... on Statement { contradictions(first: 20, knownAsOf: $knownAsOf) { nodes { id kind scope a { id } b { id } conditionalOn { id } } } }
  }
}`;
const sidesQuery = `query Sides($ids: [ID!]!) { nodes(ids: $ids) { ...Said } }
${said}`;

interface StatementPage {
  readonly totalCount: number;
  readonly hiddenUndated: number;
  readonly nodes: readonly Statement[];
}

type EgoNode = Target & Partial<Statement> & { readonly description?: string | null; readonly saidAbout: StatementPage; readonly said?: StatementPage };

/** Nothing in the graph has the id, or it is nothing that can be spoken of. */
export class NothingThere extends Error {}

/** @param knownAsOf  instant; only what was certainly public by then. Null for everything. @throws ApiRefusal, NothingThere */
export async function readEgo(id: string, knownAsOf: string | null, signal: AbortSignal): Promise<Ego> {
  const { node } = await askApi<{ readonly node: EgoNode | Record<string, never> | null }>(egoQuery, { id, knownAsOf }, signal);
  if (node === null || !("saidAbout" in node)) throw new NothingThere();
  const centre = node as EgoNode;
  const pages = [centre.said, centre.saidAbout].filter((page): page is StatementPage => page !== undefined);
  const own = centre.kind === "STATEMENT" ? [centre as unknown as Statement] : [];
  const statements = new Map([...own, ...pages.flatMap(({ nodes }) => nodes)].map((statement) => [statement.id, statement]));
  const contradictions = await readContradictions([...statements.keys()], knownAsOf, signal);
  const missing = [...new Set(contradictions.flatMap(({ a, b }) => [a.id, b.id]))].filter((side) => !statements.has(side));
  for (const side of await readSides(missing, signal)) statements.set(side.id, side);
  return {
    centre: { ...centre, description: centre.description ?? null },
    statements, contradictions,
    total: pages.reduce((sum, { totalCount }) => sum + totalCount, own.length),
    hiddenUndated: pages.reduce((sum, { hiddenUndated }) => sum + hiddenUndated, 0),
  };
}

const mostIds = 100;

async function inParts<Item>(ids: readonly string[], read: (part: readonly string[]) => Promise<readonly Item[]>): Promise<readonly Item[]> {
  const parts: Item[] = [];
  for (let from = 0; from < ids.length; from += mostIds) parts.push(...await read(ids.slice(from, from + mostIds)));
  return parts;
}

async function readContradictions(ids: readonly string[], knownAsOf: string | null, signal: AbortSignal): Promise<readonly Contradiction[]> {
  const found = await inParts(ids, async (part) => {
    const { nodes } = await askApi<{ readonly nodes: readonly ({ readonly contradictions?: { readonly nodes: readonly Contradiction[] } } | null)[] }>(clashQuery, { ids: part, knownAsOf }, signal);
    return nodes.flatMap((node) => node?.contradictions?.nodes ?? []);
  });
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

function readSides(ids: readonly string[], signal: AbortSignal): Promise<readonly Statement[]> {
  return inParts(ids, async (part) => {
    const { nodes } = await askApi<{ readonly nodes: readonly (Statement | null)[] }>(sidesQuery, { ids: part }, signal);
    return nodes.filter((node): node is Statement => node !== null);
  });
}
