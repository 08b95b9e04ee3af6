import { join } from "node:path";
import { McpServer } from "@modelcontextprotocol/server";
import { faultOfText } from "../domain/cypher/askInCypher";
import { DomainError } from "../domain/errors";
import { StoreError } from "../store/graphStore";
import { toolsFor, type ToolParts } from "./tools";
import { untrustedNote } from "./untrusted";

/** What the tools ask the graph; the sources are part of the installation. */
export const questionsOfTools = join(__dirname, "..", "..", "src", "mcp", "questions");

/** Where details go that an assistant must not see. */
export type NoteFailure = (detail: object, message: string) => void;

const instructions = "onrecord shows who is reported to have said what about whom, what contradicts what, and how independently it is reported. "
  + "It never says what is true. Give every claim with its speaker, its quotation and its document, a denial beside the claim it denies, and say when everything rests on one origin. "
  + untrustedNote;

/** A server of the Model Context Protocol with tools that only read; one for each connection, or for each request. */
export function mcpServer(parts: ToolParts, note: NoteFailure): McpServer {
  const server = new McpServer({ name: "onrecord", version: "0.1.0" }, { capabilities: { tools: {} }, instructions });
  for (const tool of toolsFor(parts)) {
    server.registerTool(tool.name, {
      title: tool.title, description: tool.description, inputSchema: tool.input,
      annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    }, async (input) => {
      try {
        const answer = await tool.answer(input);
        return { content: [{ type: "text", text: untrustedNote }, { type: "text", text: JSON.stringify(answer) }], structuredContent: answer as Record<string, unknown> };
      } catch (failure) {
        return { content: [{ type: "text", text: sentenceOf(failure, tool.name, note) }], isError: true };
      }
    });
  }
  return server;
}

/** What an assistant may read of a failure: how to ask better, nothing of this machine. */
function sentenceOf(failure: unknown, tool: string, note: NoteFailure): string {
  if (failure instanceof DomainError) return failure.message;
  if (failure instanceof StoreError) {
    if (failure.code === "TIMEOUT" || failure.code === "RESOURCES") return "stopped: it took too long or too much memory; ask for less";
    const fault = tool === "read_cypher" ? faultOfText(failure) : null;
    if (fault !== null) return fault;
  }
  note({ tool, error: failure }, "a tool failed");
  return failure instanceof StoreError && failure.code === "SERVICE_UNAVAILABLE" ? "the graph cannot be reached just now; repeat later" : "internal error";
}
