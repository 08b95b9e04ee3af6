import type { Command } from "commander";

const examples = `Examples:
  onrecord serve
  PORT=8080 onrecord serve
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… onrecord serve
`;

/** `onrecord serve`: what `npm start` runs. */
export function serveCommand(program: Command): void {
  program.command("serve")
    .description("Load the shipped bundle and serve the API and the playground.")
    .addHelpText("before", examples)
    .action(async () => {
      const { serve } = await import("../main.js");
      await serve();
    });
}
