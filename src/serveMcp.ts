import "reflect-metadata";
import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { askInCypher, strangersLimits } from "./domain/cypher/askInCypher";
import { createDomain } from "./domain/domain";
import { DomainError } from "./domain/errors";
import { createContext } from "./graphql/context";
import { buildOnrecordSchema } from "./graphql/schema";
import { graphAsker } from "./graphql/askGraph";
import { concurrentCypher, tooManyCypher } from "./http/queryApi";
import { Turnstile } from "./http/turnstile";
import { mcpServer, questionsOfTools, type NoteFailure } from "./mcp/mcpServer";
import { messageLines } from "./mcp/messageLines";
import type { ForeignReader } from "./store/foreignReader";
import type { GraphStore } from "./store/graphStore";
import { QueryLibrary } from "./store/queryLibrary";

/** Questions that are answered at once, and that wait for their turn; an assistant that asks for more is told to wait. */
const concurrency = { questions: { running: 8, waiting: 200 }, cypher: { running: concurrentCypher, waiting: 20 } } as const;
const turnLimitMs = 30_000;

/** Serves the tools over this process's input and output, until the input ends. */
export async function serveMcp(store: GraphStore, reader: ForeignReader, note: NoteFailure): Promise<void> {
  const domain = createDomain(store, QueryLibrary.load());
  const ask = graphAsker(buildOnrecordSchema(), () => createContext(domain), questionsOfTools);
  const [questions, cypher] = [new Turnstile(concurrency.questions, turnLimitMs), new Turnstile(concurrency.cypher, turnLimitMs)];
  const lines = process.stdin.pipe(messageLines((refusal) => void process.stdout.write(`${JSON.stringify(refusal)}\n`)));
  let isOver = false;
  const handle = serveStdio(() => mcpServer({
    ask: (question, variables) => inTurn(questions, `${concurrency.questions.waiting} questions are waiting already; repeat in a few seconds`, () => ask(question, variables)),
    cypher: (text, parameters) => inTurn(cypher, tooManyCypher, () => askInCypher(reader, { text, parameters, caller: "onrecord mcp" }, strangersLimits)),
  }, (detail, message) => {
    // What was running when the assistant left fails for that reason.
    if (!isOver) note(detail, message);
  }), { transport: new StdioServerTransport(lines) });
  await new Promise<void>((resolve) => void process.stdin.once("end", resolve).once("close", resolve));
  isOver = true;
  await handle.close();
}

async function inTurn<T>(turnstile: Turnstile, tooMany: string, work: () => Promise<T>): Promise<T> {
  if (!await turnstile.enter()) throw new DomainError("TOO_COSTLY", tooMany);
  try {
    return await work();
  } finally {
    turnstile.leave();
  }
}
