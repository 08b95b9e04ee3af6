#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { exitCodes } from "../failure";
import { anchorCommand } from "./anchor";
import { compareCommand } from "./compare";
import { cypherCommand } from "./cypher";
import { doctorCommand } from "./doctor";
import { explainCommand } from "./explain";
import { exportCommand } from "./export";
import { loadCommand } from "./load";
import { mcpCommand } from "./mcp";
import { serveCommand } from "./serve";
import { colours, complain } from "./terminal";
import { verifyCommand } from "./verify";

/** The one list of commands; a new one is a file and a line here. */
const commands = [
  loadCommand, anchorCommand, verifyCommand, compareCommand, cypherCommand, explainCommand, exportCommand, mcpCommand, doctorCommand, serveCommand,
];

const examples = `Examples:
  onrecord load                                       make the graph equal to the shipped bundle
  onrecord load my-bundle --dry-run                   check a bundle and say what would change
  onrecord verify --corpus ../texts                   check every quotation against the texts
  onrecord compare --corpus ../texts                  propose which texts are copies
  onrecord cypher "MATCH (a:Actor) RETURN a.name"     ask the graph
  onrecord export graph.gexf --out graph.gexf         take the graph away
  onrecord explain question.graphql                   see the Cypher of a GraphQL query
  onrecord doctor                                     see what is wrong, and what to do about it

The graph is the embedded one in DATA_DIR (.onrecord/), or the Neo4j at NEO4J_URI.
`;
const endings = "\nExit codes: 0 well, 1 the data is at fault, 2 the call or a setting is, 3 the engine cannot be used.\n";

async function main(): Promise<void> {
  const program = new Command("onrecord")
    .description("A knowledge graph of who said what about whom.")
    .addHelpText("before", examples)
    .addHelpText("after", endings)
    .configureOutput({ getOutHasColors: () => colours(process.stdout), getErrHasColors: () => colours(process.stderr) })
    .showHelpAfterError("(add --help for examples)")
    .exitOverride();
  for (const command of commands) command(program);
  for (const command of program.commands) command.exitOverride().showHelpAfterError("(add --help for examples)");
  try {
    await program.parseAsync();
  } catch (failure) {
    if (failure instanceof CommanderError) process.exitCode = failure.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    else {
      complain(failure instanceof Error ? failure.message : String(failure));
      process.exitCode = exitCodes.engine;
    }
  }
}

/** A reader that closes the pipe early, such as `head`, is no failure. */
process.stdout.on("error", (failure: NodeJS.ErrnoException) => {
  if (failure.code === "EPIPE") process.exit(exitCodes.ok);
  throw failure;
});

void main();
