import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strangersLimits } from "../../domain/cypher/askInCypher";
import type { ExportFormat } from "../../domain/export/exportFormat";
import { html, type Html } from "./html";

/** The queries that the page shows; the sources are part of the installation. */
const examples = { allegedAuthors: exampleOf("allegedAuthors"), saidAboutWhom: exampleOf("saidAboutWhom"), saidByOne: exampleOf("saidByOne") };

function exampleOf(name: string): string {
  return readFileSync(join(__dirname, "..", "..", "..", "src", "http", "pages", "examples", `${name}.cypher`), "utf8").trim();
}

/** Who may ask in Cypher over HTTP. */
export type CypherAccess = "off" | "anybody" | "bearers of a key";

/** How to take the graph away, and how to ask it by program, in Cypher and by an assistant. @param origin  where this server is  @param exports  those that are served */
export function dataContent(origin: string, cypher: CypherAccess, exports: readonly ExportFormat[]): Html {
  return html`<h1>Data and Cypher</h1>
  <p class="lead">Everything that the pages show can be taken away, asked for by a program, or read with Cypher. Ids are the same everywhere.</p>
  ${exports.length === 0 ? null : exportsSection(exports)}
  <section><h2>Ask by program</h2>
    <dl class="facts">
      <div><dt><a href="/schema.graphql">/schema.graphql</a></dt><dd>The schema with a description and an example for each field. Code generators read it as it is.</dd></div>
      <div><dt><a href="/graphiql">/graphql</a></dt><dd>The API: <code>POST</code> a query as JSON. A browser is sent to the editor.</dd></div>
      <div><dt>/n/&lt;id&gt;</dt><dd>A page for each thing in the graph. With <code>Accept: application/ld+json</code> it answers in JSON-LD (schema.org, PROV, FollowTheMoney).</dd></div>
    </dl>
    <pre tabindex="0"><code>curl -s ${origin}/graphql -H 'content-type: application/json' \\
  -d '{"query": "{ actor(name: \\"Rubio\\") { said { totalCount nodes { saidAt gist } } } }"}'</code></pre></section>
  <section><h2>Ask in Cypher</h2>
    <p>On the command line, with nothing to install beside this project; while a server runs, from its latest copy:</p>
    <pre tabindex="0"><code>npx onrecord cypher "${examples.allegedAuthors}"
npx onrecord cypher --format csv "${examples.saidAboutWhom}" &gt; said.csv</code></pre>
    <p>Over HTTP, in the shape of Neo4j’s Query API, read-only, for ${strangersLimits.timeMs / 1_000} seconds and ${strangersLimits.rows.toLocaleString("en")} rows at the most. ${accessWords(cypher)}</p>
    <pre tabindex="0"><code>curl -s ${origin}/db/neo4j/query/v2 -H 'content-type: application/json'${cypher === "bearers of a key" ? html` -H "Authorization: Bearer $CYPHER_KEY"` : null} \\
  -d '{"statement": "${examples.saidByOne}", "parameters": {"id": "person:marco-rubio"}}'</code></pre>
    <p>With a Neo4j (<code>NEO4J_URI=…</code>) the same texts run in Neo4j Browser. Every read that the server makes is a file in <code>cypher/</code>, with its parameters in the header.</p></section>
  <section><h2>Ask by an AI assistant</h2>
    <p>An assistant that speaks the Model Context Protocol finds actors, statements, contradictions and the evidence for each, with its quotation and document, read-only${cypher === "off" ? "" : html`; ${cypher === "anybody" ? null : "with the key "}it may read in Cypher, too`}. Over HTTP it asks <code>/mcp</code>; on this machine <code>npx onrecord mcp</code> does the same in the folder of the project.</p>
    <pre tabindex="0"><code>{"mcpServers": {"onrecord": {"type": "http", "url": "${origin}/mcp"}}}</code></pre>
    <p>What documents say is marked as untrusted for it: words to quote, never to obey. Check its answers against the quotations they name.</p></section>
  <section><h2>Examples that run</h2>
    <p>In the folder <code>examples/</code> of the project, each with how to start it:</p>
    <dl class="facts">
      <div><dt>notebook</dt><dd>Cypher into a table of pandas and a picture, in three cells of Jupyter.</dd></div>
      <div><dt>client</dt><dd>A TypeScript client with types made from the schema and its own questions.</dd></div>
      <div><dt>cytoscape</dt><dd>The graph on a page, drawn by cytoscape.js.</dd></div>
      <div><dt>gephi</dt><dd>The graph with its days in Gephi.</dd></div>
      <div><dt>neo4j-browser</dt><dd>Colours and a guide for Neo4j Browser.</dd></div>
    </dl>
    <p>What all of them show are claims with their sources, never facts: keep the stance, the speaker and the words in what you make.</p></section>`;
}

function exportsSection(exports: readonly ExportFormat[]): Html {
  return html`<section><h2>Take the graph away</h2>
    <dl class="facts">${exports.map(({ name, purpose, variants }) => html`<div><dt><a href="/export/${name}">${name}</a></dt><dd>${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.${variants === null ? null : html`
      <span class="quiet">${variants.values.map((value, index) => html`${index === 0 ? "" : " · "}<a href="/export/${name}?${variants.parameter}=${value}">${value}</a>`)}</span>`}</dd></div>`)}</dl>
    <p>Each is the whole graph. A part of it: <a href="/export/graph.gexf?ids=person:marco-rubio&amp;hops=1"><code>?ids=person:marco-rubio&amp;hops=1</code></a>; only what was certainly public by a day: <code>knownAsOf=2025-11-22</code>. The same on the command line: <code>npx onrecord export graph.gexf --out graph.gexf</code>.</p>
    <p>Edges and statements are claims; each tells who makes it. Keep that in what you make of them.</p></section>`;
}

function accessWords(cypher: CypherAccess): Html {
  if (cypher === "off") return html`On this server it is switched off; <code>CYPHER_ENDPOINT=1</code> switches it on.`;
  return cypher === "anybody" ? html`On this server it is on.` : html`On this server it is on for those who bear its key.`;
}
