import type { Command } from "commander";
import { openForeignReader } from "../store/engines/open";
import { storeTarget } from "../storeTarget";
import { run, withReadingStore } from "./run";
import { complain } from "./terminal";

const examples = `Examples:
  onrecord mcp                                     an assistant starts this and speaks to it over its input and output
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… onrecord mcp

In the settings of an assistant:
  {"mcpServers": {"onrecord": {"command": "node", "args": ["<this project>/dist/cli/main.js", "mcp"]}}}
`;

/** `onrecord mcp`: read-only tools for AI assistants over standard input and output. */
export function mcpCommand(program: Command): void {
  program.command("mcp")
    .description("Serve read-only tools to an AI assistant over standard input and output (Model Context Protocol).")
    .addHelpText("before", examples)
    .action(() => run((config) => withReadingStore(config, async (store) => {
      // What GraphQL needs loads only here, so that the other commands start at once.
      const { serveMcp } = await import("../serveMcp.js");
      const reader = openForeignReader(storeTarget(config));
      try {
        await serveMcp(store, reader, (detail, message) => complain(`${message}: ${"error" in detail && detail.error instanceof Error ? detail.error.message : "for an unknown reason"}`));
      } finally {
        await reader.close();
      }
    })));
}
