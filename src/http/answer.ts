import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip, gzipSync } from "node:zlib";
import type { ErrorCode } from "./errorCodes";
import { requestIdHeader } from "./requestId";

/** An answer of the API before it is sent. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
}

const jsonType = "application/json; charset=utf-8";

/** The refusal of a request that GraphQL never saw, in the form of its errors. */
export function refusal(status: number, code: ErrorCode, message: string, requestId: string, headers: readonly string[] = []): Answer {
  return { status, body: JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] }), headers: ["content-type", jsonType, ...headers] };
}

/** In bytes; what is smaller fits into one packet as it is. */
const compressedFrom = 1_024;
/** In bytes; what is larger is compressed beside the other requests. */
const compressedAsideFrom = 64_000;
/** A quarter of the time of the usual level, for answers a fifth larger. */
const compression = { level: 1 };
const zip = promisify(gzip);

/** Sends an answer, compressed when it is worth it and the client takes gzip. A client that has gone gets nothing. */
export async function send(request: IncomingMessage, response: ServerResponse, { status, body, headers }: Answer, requestId: string): Promise<void> {
  const always = [requestIdHeader, requestId, "vary", "Accept-Encoding"];
  const size = Buffer.byteLength(body);
  if (size < compressedFrom || !takesGzip(request.headers["accept-encoding"])) {
    if (response.destroyed) return;
    response.writeHead(status, [...headers, ...always, "content-length", String(size)]);
    response.end(body);
    return;
  }
  const zipped = size < compressedAsideFrom ? gzipSync(body, compression) : await zip(body, compression);
  if (response.destroyed) return;
  response.writeHead(status, [...headers, ...always, "content-encoding", "gzip", "content-length", String(zipped.length)]);
  response.end(zipped);
}

/** Whether an `accept-encoding` allows gzip: by its name, else by `*`; `q=0` forbids. */
export function takesGzip(accepted: string | readonly string[] | undefined): boolean {
  if (accepted === undefined) return false;
  const wishes = String(accepted).toLowerCase().split(",").map((wish) => wish.trim());
  const wish = wishes.find((one) => /^(x-)?gzip\b/.test(one)) ?? wishes.find((one) => one.startsWith("*"));
  return wish !== undefined && !/;\s*q=0(\.0*)?$/.test(wish);
}
