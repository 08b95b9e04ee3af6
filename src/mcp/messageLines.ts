import { Transform } from "node:stream";
import { INVALID_REQUEST, isJSONRPCNotification, isJSONRPCRequest, isJSONRPCResponse, PARSE_ERROR } from "@modelcontextprotocol/server";
import { isDeeperThan } from "../domain/nesting";

/** As over HTTP: bytes of a message, and lists and objects inside of one another. */
const limits = { lineBytes: 100_000, depth: 40 } as const;

/** A refusal in the words of JSON-RPC; `id` is that of the message where it has one. */
interface Refusal {
  readonly code: number;
  readonly message: string;
  readonly id: string | number | null;
}

/**
 * Lets through the lines that are messages of JSON-RPC. The library drops all others without a word, takes lines of ten
 * megabytes and ends at a longer one; here each is answered, and the next line is read.
 * @param answer  takes the answer to a line that is refused
 */
export function messageLines(answer: (refusal: object) => void): Transform {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const refuse = ({ code, message, id }: Refusal): void => answer({ jsonrpc: "2.0", error: { code, message }, id });
  const take = (piece: Buffer): void => {
    bytes += piece.length;
    if (bytes <= limits.lineBytes) pieces.push(piece);
  };
  const line = (): string | null => {
    const [whole, isTooLong] = [Buffer.concat(pieces.splice(0)), bytes > limits.lineBytes];
    bytes = 0;
    if (isTooLong) {
      refuse({ code: INVALID_REQUEST, message: `a message has more than ${limits.lineBytes} bytes, which is the most allowed`, id: null });
      return null;
    }
    // Without a byte order mark, too.
    const text = whole.toString("utf8").trim();
    if (text === "") return null;
    const refusal = refusalOf(text);
    if (refusal === null) return `${text}\n`;
    refuse(refusal);
    return null;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        take(chunk.subarray(start, end));
        start = end + 1;
        const message = line();
        if (message !== null) this.push(message);
      }
      take(chunk.subarray(start));
      done();
    },
  });
}

/** What is wrong with a line; null for a message of JSON-RPC. */
function refusalOf(text: string): Refusal | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return { code: PARSE_ERROR, message: "the line is not JSON; a message is one line of JSON", id: null };
  }
  const invalid = (reason: string): Refusal => ({ code: INVALID_REQUEST, message: reason, id: idOf(message) });
  if (Array.isArray(message)) return invalid("a batch is refused; send messages one by one");
  if (isDeeperThan(message, limits.depth)) return invalid(`the message nests lists and objects more than ${limits.depth} deep, which is the most allowed`);
  // What has an id and a method asks; without this, one whose id is wrong would pass as a notification.
  const isMessage = typeof message === "object" && message !== null && "id" in message && "method" in message
    ? isJSONRPCRequest(message) : isJSONRPCNotification(message) || isJSONRPCResponse(message);
  return isMessage ? null : invalid('the line is no message of JSON-RPC: {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}');
}

function idOf(message: unknown): string | number | null {
  const id = typeof message === "object" && message !== null && "id" in message ? message.id : null;
  return typeof id === "string" || Number.isSafeInteger(id) ? id as string | number : null;
}
