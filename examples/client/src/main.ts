// npm run generate && npm start -- Rubio
import { print } from "graphql";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { WhoSaidDocument } from "./generated.js";

const endpoint = process.env["ONRECORD_URL"] ?? "http://127.0.0.1:4000/graphql";

/** Asks a question; its variables and its answer are typed by the document. */
async function ask<Answer, Variables>(document: TypedDocumentNode<Answer, Variables>, variables: Variables): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = await response.json() as { data?: Answer; errors?: { message: string }[] };
  if (errors !== undefined || data === undefined) throw new Error((errors ?? []).map(({ message }) => message).join("; "));
  return data;
}

const { actor } = await ask(WhoSaidDocument, { speaker: process.argv[2] ?? "Rubio", first: 5 });
if (actor === null || actor === undefined) throw new Error("nobody is called that");
console.log(`${actor.name}: ${actor.said.totalCount} statements are on record`);
for (const { saidAt, act, attestation, gist, quotations, corroboration } of actor.said.nodes) {
  const [wording] = quotations;
  console.log(`\n${saidAt ?? "undated"}  ${act}, ${attestation}: ${gist}`);
  if (wording !== undefined) console.log(`  “${wording.exact}” (${wording.report.outlet?.name ?? wording.report.title ?? "a report without a title"})`);
  console.log(`  documents: ${corroboration.documents}, independent origins: ${corroboration.origins}`);
}
