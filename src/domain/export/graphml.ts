import { edgeColumns, nodeColumns, xmlTypes, type Column } from "./columns";
import { notice, type ExportFormat } from "./exportFormat";
import { XmlPieces } from "./xmlPieces";

/** GraphML with typed keys, for yEd, Cytoscape and networkx. */
export const graphmlFormat: ExportFormat = {
  name: "graph.graphml",
  contentType: "application/graphml+xml; charset=utf-8",
  purpose: "for yEd, Cytoscape and networkx, with typed keys",
  variants: null,
  async *write(source) {
    const xml = new XmlPieces();
    xml.open("graphml", {
      xmlns: "http://graphml.graphdrawing.org/xmlns", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
    });
    const keys = (end: "node" | "edge", columns: readonly Pick<Column<never>, "name" | "type">[]): void => {
      for (const { name, type } of columns) xml.element("key", { id: `${end}.${name}`, for: end, "attr.name": name, "attr.type": xmlTypes[type] });
    };
    xml.element("key", { id: "graph.title", for: "graph", "attr.name": "title", "attr.type": "string" });
    xml.element("key", { id: "graph.notice", for: "graph", "attr.name": "notice", "attr.type": "string" });
    keys("node", [{ name: "label", type: "string" }, ...nodeColumns]);
    keys("edge", [{ name: "label", type: "string" }, ...edgeColumns]);
    xml.open("graph", { id: "onrecord", edgedefault: "directed" });
    xml.element("data", { key: "graph.title" }, source.title).element("data", { key: "graph.notice" }, notice);
    const data = <T>(end: "node" | "edge", columns: readonly Column<T>[], one: T): void => {
      for (const { name, valueOf } of columns) {
        const value = valueOf(one);
        if (value !== null) xml.element("data", { key: `${end}.${name}` }, String(value));
      }
    };
    for await (const page of source.nodes()) {
      for (const node of page) {
        xml.open("node", { id: node.id }).element("data", { key: "node.label" }, node.label);
        data("node", nodeColumns, node);
        xml.close();
      }
      yield xml.take();
    }
    for await (const page of source.edges()) {
      for (const edge of page) {
        xml.open("edge", { id: edge.id, source: edge.source, target: edge.target }).element("data", { key: "edge.label" }, edge.caption);
        data("edge", edgeColumns, edge);
        xml.close();
      }
      yield xml.take();
    }
    yield xml.end().take();
  },
};
