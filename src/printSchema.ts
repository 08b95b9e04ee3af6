import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { printedSchema } from "./graphql/printedSchema";

/** `npm run schema`: writes schema/schema.graphql, found beside `src` and `dist` alike. */
writeFileSync(join(__dirname, "..", "schema", "schema.graphql"), printedSchema());
