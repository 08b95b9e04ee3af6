// Writes src/generated.ts: the types of the schema that the questions use, and each question as a typed document.
//   node generate.mjs [SCHEMA]     SCHEMA is a file or an address; http://127.0.0.1:4000/schema.graphql unless given
import { readFile, readdir, writeFile } from "node:fs/promises";
import { codegen } from "@graphql-codegen/core";
import * as typedDocuments from "@graphql-codegen/typed-document-node";
import * as operations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";

const source = process.argv[2] ?? "http://127.0.0.1:4000/schema.graphql";
const schema = /^https?:/.test(source) ? await (await fetch(source)).text() : await readFile(source, "utf8");
const questions = new URL("./src/questions/", import.meta.url);
const documents = await Promise.all((await readdir(questions)).sort().map(async (name) => ({ location: name, document: parse(await readFile(new URL(name, questions), "utf8")) })));
const scalars = { DateTime: "string", EDTF: "string", JSON: "unknown" };

const text = await codegen({
  filename: "generated.ts", schema: parse(schema), documents, config: { scalars, enumsAsTypes: true, useTypeImports: true, strictScalars: true },
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents: typedDocuments },
});
await writeFile(new URL("./src/generated.ts", import.meta.url), text);
