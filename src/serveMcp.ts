import "reflect-metadata";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { askInCypher, strangersLimits } from "./domain/cypher/askInCypher";
import { createDomain } from "./domain/domain";
import { createContext } from "./graphql/context";
import { buildOnrecordSchema } from "./graphql/schema";
import { graphAsker } from "./graphql/askGraph";
import { mcpServer, questionsOfTools, type NoteFailure } from "./mcp/mcpServer";
import type { ForeignReader } from "./store/foreignReader";
import type { GraphStore } from "./store/graphStore";
import { QueryLibrary } from "./store/queryLibrary";

/** Serves the tools over this process's input and output, until the input ends. */
export async function serveMcp(store: GraphStore, reader: ForeignReader, note: NoteFailure): Promise<void> {
  const domain = createDomain(store, QueryLibrary.load());
  const ask = graphAsker(buildOnrecordSchema(), () => createContext(domain), questionsOfTools);
  const handle = serveStdio(() => mcpServer({
    ask, cypher: (text, parameters) => askInCypher(reader, { text, parameters, caller: "onrecord mcp" }, strangersLimits),
  }, note));
  await new Promise<void>((resolve) => void process.stdin.once("end", resolve).once("close", resolve));
  await handle.close();
}
