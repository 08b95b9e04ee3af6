import { lexicographicSortSchema, printSchema } from "graphql";
import { buildOnrecordSchema } from "./schema";

/** The SDL as schema/schema.graphql holds it, sorted so that the order of files does not show. */
export function printedSchema(): string {
  return `# Printed by npm run schema, never edited by hand.\n\n${printSchema(lexicographicSortSchema(buildOnrecordSchema()))}\n`;
}
