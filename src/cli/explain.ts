import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { UsageError } from "../failure";
import { QueryLibrary } from "../store/queryLibrary";
import { run } from "./run";
import { print } from "./terminal";

const examples = `Examples:
  onrecord explain question.graphql
  onrecord explain question.graphql --variables '{"name": "Rubio"}'
  onrecord explain question.graphql | head -40
`;

/** `onrecord explain`: the Cypher of a GraphQL query. */
export function explainCommand(program: Command): void {
  program.command("explain")
    .description("Print the Cypher that a GraphQL query becomes, one text for each of its root fields. No database is asked.")
    .argument("<file>", "a file that holds one GraphQL query; - reads it from standard input")
    .option("--variables <json>", "values of its variables, as a JSON object")
    .addHelpText("before", examples)
    .action((file: string, { variables }: { readonly variables?: string }) => run(async (config) => {
      const { explain, printExplanation } = await import("../explain.js");
      const { reads, errors } = await explain(QueryLibrary.load(), config.neo4j === null ? "embedded" : "neo4j", contentOf(file), variablesOf(variables));
      if (errors.length > 0) throw new UsageError(`The query cannot be asked: ${errors.join("; ")}`);
      print(printExplanation(reads));
    }));
}

function contentOf(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    throw new UsageError(`${file} cannot be read: name a file that holds one GraphQL query.`);
  }
}

function variablesOf(text = "{}"): Readonly<Record<string, unknown>> {
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) return variables as Readonly<Record<string, unknown>>;
  } catch {
    // What is no JSON is refused like a list or a number.
  }
  throw new UsageError('--variables is not a JSON object; one such as {"name": "Rubio"} is allowed.');
}
