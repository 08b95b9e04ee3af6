import { notice, type ExportFormat } from "./exportFormat";
import { context, LinkedData } from "./linkedData";

/** JSON-LD in terms of schema.org, PROV and FollowTheMoney: every edge is also a resource that says whose claim it is. */
export const jsonldFormat: ExportFormat = {
  name: "graph.jsonld",
  contentType: "application/ld+json; charset=utf-8",
  purpose: "linked data in terms of schema.org and PROV",
  variants: null,
  async *write(source) {
    const linked = new LinkedData(source.base);
    // Without an id beside it, the graph is not a named one, which many readers would skip.
    yield `{"@context":${JSON.stringify(context)},"@graph":[\n`;
    yield JSON.stringify({ "@type": "schema:Dataset", "schema:name": source.title, "schema:description": notice, "onrecord:isToldInPart": source.truncated });
    for await (const page of source.nodes()) yield page.map((node) => `,\n${JSON.stringify(linked.node(node))}`).join("");
    for await (const page of source.edges()) {
      yield page.flatMap((edge) => [linked.claim(edge), linked.link(edge)]).map((one) => (one === null ? "" : `,\n${JSON.stringify(one)}`)).join("");
    }
    yield "\n]}\n";
  },
};
