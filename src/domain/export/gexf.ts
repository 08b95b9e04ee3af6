import type { GraphEdge, GraphNode } from "../graphView/picture";
import { edgeColours, nodeColours, otherColour, partsOf } from "./colours";
import { edgeColumns, nodeColumns, xmlTypes, type Column } from "./columns";
import { daysOf } from "./days";
import { notice, type ExportFormat } from "./exportFormat";
import { positionsOf, type Position } from "./layout";
import { XmlPieces } from "./xmlPieces";

/**
 * GEXF 1.3 (https://gexf.net/1.3/) for Gephi: dates as whole days, the type of each edge as its kind, so that edges side by
 * side stay apart, colours by type, and positions where the graph is small enough to lay out.
 */
export const gexfFormat: ExportFormat = {
  name: "graph.gexf",
  contentType: "application/gexf+xml; charset=utf-8",
  purpose: "for Gephi: a timeline, kinds of edges, colours and positions",
  variants: null,
  async *write(source) {
    const positions = await positionsOf(source);
    const xml = new XmlPieces();
    xml.open("gexf", { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", version: "1.3" });
    xml.open("meta").element("creator", {}, "onrecord").element("description", {}, `${source.title}. ${notice}`).close();
    xml.open("graph", { defaultedgetype: "directed", mode: "dynamic", timeformat: "date", timerepresentation: "interval", idtype: "string" });
    attributes(xml, "node", nodeColumns);
    attributes(xml, "edge", edgeColumns);
    xml.open("nodes");
    for await (const page of source.nodes()) {
      for (const node of page) writeNode(xml, node, positions.get(node.id) ?? null);
      yield xml.take();
    }
    xml.close().open("edges");
    for await (const page of source.edges()) {
      for (const edge of page) writeEdge(xml, edge);
      yield xml.take();
    }
    yield xml.end().take();
  },
};

function attributes<T>(xml: XmlPieces, end: "node" | "edge", columns: readonly Column<T>[]): void {
  xml.open("attributes", { class: end, mode: "static" });
  for (const { name, type } of columns) xml.element("attribute", { id: name, title: name, type: xmlTypes[type] });
  xml.close();
}

function values<T>(xml: XmlPieces, columns: readonly Column<T>[], one: T): void {
  xml.open("attvalues");
  for (const { name, valueOf } of columns) {
    const value = valueOf(one);
    if (value !== null) xml.element("attvalue", { for: name, value: String(value) });
  }
  xml.close();
}

function writeNode(xml: XmlPieces, node: GraphNode, position: Position | null): void {
  const { said, publishedAt, issuedAt } = node.properties;
  xml.open("node", { id: node.id, label: node.label, ...spell([said, publishedAt, issuedAt].find((date) => typeof date === "string") as string | undefined ?? null) });
  values(xml, nodeColumns, node);
  xml.element("viz:color", partsOf(nodeColours[node.type] ?? otherColour));
  if (position !== null) xml.element("viz:position", { ...position, z: 0 });
  xml.close();
}

function writeEdge(xml: XmlPieces, edge: GraphEdge): void {
  xml.open("edge", { id: edge.id, source: edge.source, target: edge.target, kind: edge.type, label: edge.caption, ...spell(edge.at, periods.includes(edge.type)) });
  values(xml, edgeColumns, edge);
  xml.element("viz:color", partsOf(edgeColours[edge.type] ?? otherColour));
  xml.close();
}

/** Edges that hold for a time. */
const periods: readonly string[] = ["HOLDS_OFFICE", "MEMBER_OF"];

/** From the first day a date can mean; what was said stays said, so only a period has an end. The exact date is a value beside it. */
function spell(at: string | null, isPeriod = false): { readonly start: string | null; readonly end: string | null } {
  const { earliest, latest } = daysOf(at);
  return { start: earliest, end: isPeriod ? latest : null };
}
