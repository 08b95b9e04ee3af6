import { html } from "./html";

/** How to take the graph away and how to ask it in Cypher. */
export const dataContent = html`<h1>Data and Cypher</h1>
  <p class="lead">Everything that the pages show can be taken away, asked for by a program, or read with Cypher. Ids are the same everywhere.</p>
  <section><h2>Ask by program</h2>
    <dl class="facts">
      <div><dt><a href="/schema.graphql">/schema.graphql</a></dt><dd>The schema with a description and an example for each field. Code generators read it as it is.</dd></div>
      <div><dt><a href="/graphiql">/graphql</a></dt><dd>The API: <code>POST</code> a query as JSON. A browser is sent to the editor.</dd></div>
      <div><dt>/n/&lt;id&gt;</dt><dd>A page for each thing in the graph. With <code>Accept: application/ld+json</code> it answers in JSON-LD (schema.org, PROV, FollowTheMoney).</dd></div>
    </dl>
    <pre tabindex="0"><code>curl -s http://127.0.0.1:4000/graphql -H 'content-type: application/json' \\
  -d '{"query": "{ actor(name: \\"Rubio\\") { said { totalCount nodes { saidAt gist } } } }"}'</code></pre></section>
  <section><h2>Ask in Cypher</h2>
    <p>On the command line, with nothing to install beside this project:</p>
    <pre tabindex="0"><code>npx onrecord cypher "MATCH (a:Actor)-[e:ALLEGED_AUTHOR_OF]-&gt;(p:Plan) RETURN a.name, e.role, e.stance, p.label"
npx onrecord cypher --format csv "MATCH (a:Actor)-[e:SAID_ABOUT]-&gt;(x) RETURN a.name, e.caption, x.label, e.at" &gt; said.csv</code></pre>
    <p>With a Neo4j (<code>NEO4J_URI=…</code>) the same texts run in Neo4j Browser. Every read that the server makes is a file in <code>cypher/</code>, with its parameters in the header.</p></section>`;
