import { askApi } from "./api";
import type { Contradiction, Ego, Picture, PictureRequest, Statement, Target } from "./records";

const said = "fragment Said on Statement { id gist act attestation saidAt disclosedAt speakers { id name actorKind } about { polarity target { id kind label ... on Actor { actorKind } } } responses { act from { disclosedAt speakers { name } } } }";

const centreQuery = `query Centre($id: ID!, $knownAsOf: DateTime) {
  node(id: $id) {
    ... on Subject { id kind label saidAbout(first: 1, knownAsOf: $knownAsOf) { hiddenUndated } }
    ... on Actor { actorKind description said(first: 1, knownAsOf: $knownAsOf) { hiddenUndated } }
    ... on Plan { description versions { id provisions { id } } }
    ... on PlanVersion { provisions { id } }
  }
}`;

/** The question behind the drawing, as the editor shows it. */
export const exploreQuery = `query Explore($ids: [ID!]!, $edgeTypes: [String!], $knownAsOf: DateTime, $limit: Int) {
  neighbourhood(ids: $ids, edgeTypes: $edgeTypes, knownAsOf: $knownAsOf, limit: $limit) {
    total
    truncated
    nodes { id type label }
    edges { id source target type caption at statementId properties }
  }
}`;

const totalQuery = `query Total($ids: [ID!]!, $edgeTypes: [String!], $knownAsOf: DateTime, $limit: Int) {
  neighbourhood(ids: $ids, edgeTypes: $edgeTypes, knownAsOf: $knownAsOf, limit: $limit) { truncated }
}`;

const clashQuery = `query Clashes($ids: [ID!]!, $knownAsOf: DateTime) {
  nodes(ids: $ids) {
    ... on Statement { contradictions(first: 20, knownAsOf: $knownAsOf) { nodes { id kind scope a { id } b { id } conditionalOn { id } } } }
  }
}`;
const statementsQuery = `query Statements($ids: [ID!]!) { nodes(ids: $ids) { ...Said } }
${said}`;

interface Counted {
  readonly hiddenUndated: number;
}
type CentreNode = Target & {
  readonly description?: string | null;
  readonly saidAbout: Counted;
  readonly said?: Counted;
  readonly versions?: readonly { readonly id: string; readonly provisions: readonly { readonly id: string }[] }[];
  readonly provisions?: readonly { readonly id: string }[];
};

/** Nothing in the graph has the id, or it is nothing that can be spoken of. */
export class NothingThere extends Error {}

/** Ids that a neighbourhood may start at. */
const mostStarts = 50;

/**
 * What lies around one thing: one neighbourhood, asked for again with the other sides of contradictions when there are such,
 * and what its statements say in full.
 * @param asked  `knownAsOf` is an instant: only what was certainly public by then; null for everything
 * @throws ApiRefusal, NothingThere
 */
export async function readEgo(id: string, asked: Omit<PictureRequest, "ids">, signal: AbortSignal): Promise<Ego> {
  const { knownAsOf } = asked;
  const { node } = await askApi<{ readonly node: CentreNode | Record<string, never> | null }>(centreQuery, { id, knownAsOf }, signal);
  if (node === null || !("saidAbout" in node)) throw new NothingThere();
  const centre = node as CentreNode;
  const parts = [...(centre.versions ?? []).flatMap((version) => [version.id, ...version.provisions.map((one) => one.id)]), ...(centre.provisions ?? []).map((one) => one.id)];
  const starts = [id, ...parts].slice(0, mostStarts);
  const read = async (request: PictureRequest): Promise<Picture> => (await askApi<{ readonly neighbourhood: Picture }>(exploreQuery, { ...request }, signal)).neighbourhood;

  const first = { ...asked, ids: starts };
  const around = await read(first);
  const rows = statementsTouching(around, starts);
  const contradictions = asked.edgeTypes.includes("CONTRADICTS") ? await readContradictions(rows, knownAsOf, signal) : [];
  const sides = [...new Set(contradictions.flatMap(({ a, b }) => [a.id, b.id]))].filter((side) => !rows.includes(side)).sort();
  const request = { ...first, ids: [...starts, ...sides].slice(0, mostStarts) };
  const told = sides.filter((side) => request.ids.includes(side));
  const statements = await readStatements([...rows, ...told], signal);
  const picture = told.length === 0 ? around : await read(request);
  const held = new Map(statements.map((statement) => [statement.id, statement]));
  return {
    centre: { ...centre, description: centre.description ?? null },
    starts, partsLeftOut: 1 + parts.length - starts.length,
    picture, isTotalExact: await isTotalOf(picture, request, signal),
    request, statements: held,
    contradictions: contradictions.filter(({ a, b }) => held.has(a.id) && held.has(b.id)),
    sidesLeftOut: sides.length - told.length,
    hiddenUndated: centre.saidAbout.hiddenUndated + (centre.said?.hiddenUndated ?? 0),
  };
}

/** All that a neighbourhood may have. */
const mostNodes = 300;

/**
 * A total is exact unless connections were left out. That nothing is left out of an answer is told, but not what: where fewer
 * nodes are asked for than may be, the question for all of them tells whether the nodes alone were too many.
 */
async function isTotalOf({ truncated, nodes, total }: Picture, request: PictureRequest, signal: AbortSignal): Promise<boolean> {
  if (!truncated || request.limit >= mostNodes || nodes.length === total) return !truncated;
  const { neighbourhood } = await askApi<{ readonly neighbourhood: { readonly truncated: boolean } }>(totalQuery, { ...request, limit: mostNodes }, signal);
  return !neighbourhood.truncated;
}

/** The statements behind the lines that touch these ids, and those that are among them, each once. */
function statementsTouching({ edges }: Picture, ids: readonly string[]): readonly string[] {
  const own = ids.filter((id) => id.startsWith("statement:"));
  const behind = edges.filter(({ source, target, type }) => type !== "CONTRADICTS" && (ids.includes(source) || ids.includes(target))).flatMap(({ statementId }) => statementId ?? []);
  return [...new Set([...own, ...behind])];
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

function readStatements(ids: readonly string[], signal: AbortSignal): Promise<readonly Statement[]> {
  return inParts(ids, async (part) => {
    const { nodes } = await askApi<{ readonly nodes: readonly (Statement | null)[] }>(statementsQuery, { ids: part }, signal);
    return nodes.filter((node): node is Statement => node !== null);
  });
}
