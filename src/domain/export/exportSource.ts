import type { GraphStore } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import type { GraphView } from "../graphView/graphView";
import type { GraphEdge, GraphNode } from "../graphView/picture";
import type { GraphPages } from "../graphView/wholeGraph";
import { labelOfId } from "../model";
import { certainlyPublishedBy } from "../timeBounds";
import type { ExportedStatement, ExportSource } from "./exportFormat";
import type { ExportRequest } from "./exportRequest";
import { idsWithoutServer } from "./linkedData";

/** Where exports are read from. */
export interface ExportOrigin {
  readonly store: GraphStore;
  readonly queries: QueryLibrary;
  readonly graphView: GraphView;
}

/**
 * What a request exports: a neighbourhood, or the whole graph page by page.
 * @param base  what the ids of nodes are appended to where they have to be addresses
 * @throws DomainError BAD_USER_INPUT, UNKNOWN_NAME
 */
export async function exportSourceOf(origin: ExportOrigin, request: ExportRequest, base = idsWithoutServer): Promise<ExportSource> {
  const { ids, edgeTypes, knownAsOf } = request;
  const asKnown = knownAsOf === null ? "" : `, as publicly known on ${knownAsOf}`;
  const isPrinted = certainlyPublishedBy(knownAsOf);
  if (ids === null) {
    const pages = origin.graphView.whole(edgeTypes, knownAsOf);
    return {
      ...pages,
      statements: async function* () {
        for await (const page of pages.nodes(["Statement"])) yield await statementsOf(origin, page.map(({ id }) => id), isPrinted);
      },
      sources: () => pages.nodes(["Report", "Document"]),
      title: `onrecord: the whole graph${asKnown}`,
      truncated: false,
      base,
    };
  }
  const graph = await origin.graphView.neighbourhood({ ...request, ids });
  const behind = [...new Set([...graph.nodes.flatMap(({ id }) => (labelOfId(id) === "Statement" ? [id] : [])), ...graph.edges.flatMap(({ statementId }) => statementId ?? [])])].sort();
  return {
    ...pagesOf(graph.nodes, graph.edges),
    statements: () => onePage(() => statementsOf(origin, behind, isPrinted)),
    sources: () => onePage(async () => sourcesBehind(origin, graph.nodes, await statementsOf(origin, behind, isPrinted), knownAsOf)),
    title: `onrecord: around ${ids.join(", ")}${asKnown}`,
    truncated: graph.truncated,
    base,
  };
}

async function* onePage<T>(read: () => Promise<readonly T[]>): AsyncGenerator<readonly T[]> {
  const page = await read();
  if (page.length > 0) yield page;
}

function pagesOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphPages {
  return {
    nodes: (labels) => onePage(() => Promise.resolve(labels === undefined ? nodes : nodes.filter(({ id }) => labels.some((label) => label === labelOfId(id))))),
    edges: () => onePage(() => Promise.resolve(edges)),
  };
}

/** Statements with what leads from them, and the wordings that were in print. */
async function statementsOf({ store, queries }: ExportOrigin, ids: readonly string[], isPrinted: (publishedAt: string | null) => boolean): Promise<readonly ExportedStatement[]> {
  const rows = await store.read(queries.get("read/exportedStatements"), { ids });
  return rows.map((row) => {
    const statement = row["row"] as unknown as ExportedStatement;
    const quotations = statement.quotations.map((quotation) => ({ ...quotation, reports: quotation.reports.filter(({ publishedAt }) => isPrinted(publishedAt)) }));
    return { ...statement, quotations: quotations.filter(({ reports }, nth) => reports.length > 0 || statement.quotations[nth]?.reports.length === 0) };
  });
}

/** The reports and documents of a picture, and those that print the statements behind it. */
async function sourcesBehind({ graphView }: ExportOrigin, nodes: readonly GraphNode[], statements: readonly ExportedStatement[], knownAsOf: string | null): Promise<readonly GraphNode[]> {
  const shown = nodes.filter(({ id }) => ["Report", "Document"].includes(labelOfId(id) ?? ""));
  const known = new Set(shown.map(({ id }) => id));
  const behind = statements.flatMap(({ quotations }) => quotations.flatMap(({ document, reports }) => [...(document === null ? [] : [document]), ...reports.map(({ id }) => id)]));
  return [...shown, ...await graphView.nodesOf([...new Set(behind)].filter((id) => !known.has(id)).sort(), knownAsOf)];
}
