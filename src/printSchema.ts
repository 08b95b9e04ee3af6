import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleJsonSchema } from "./domain/ingest/bundleSchema";
import { printedSchema } from "./graphql/printedSchema";

/** `npm run schema`: writes the printed files of schema/, found beside `src` and `dist` alike. */
const printed = { "schema.graphql": printedSchema(), "bundle.schema.json": bundleJsonSchema() };
for (const [file, text] of Object.entries(printed)) writeFileSync(join(__dirname, "..", "schema", file), text);
