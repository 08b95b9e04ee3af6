import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { isDeeperThan } from "../domain/nesting";
import type { ErrorCode } from "./errorCodes";

/** The most a body may have, in bytes; of a compressed one, also once it is unpacked. */
const bodyLimit = 100_000;
/** What is still read and thrown away of a refused body, in bytes; a sender of more is cut off. */
const discardLimit = 10_000_000;

const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress,
};

/** Lists and objects inside of one another; the deepest that anybody needs is a filter in variables. */
const depthLimit = 40;

/** A body that is not read any further. */
export class BodyRefusal extends Error {
  constructor(readonly status: number, readonly code: ErrorCode, message: string) {
    super(message);
    this.name = "BodyRefusal";
  }
}

const tooLarge = (): BodyRefusal => new BodyRefusal(413, "PAYLOAD_TOO_LARGE", "the body is larger than 100 kB, which is the most allowed");
const unreadable = (status: 400 | 415): BodyRefusal => new BodyRefusal(status, "BAD_REQUEST", "the body is not JSON in an encoding that HTTP names");

/**
 * The JSON of a request's body: an object or a list; an empty object when there is none, or when it is not sent as
 * `application/json`, which Apollo refuses as something a browser could forge.
 * @returns undefined when the sender went away
 * @throws BodyRefusal
 */
export async function jsonBodyOf(request: IncomingMessage): Promise<unknown> {
  const { "content-type": type = "", "content-length": length, "content-encoding": encoding = "identity" } = request.headers;
  if (length === undefined && request.headers["transfer-encoding"] === undefined) return {};
  if (type !== "application/json") {
    if (!/^\s*application\/json\s*(;|$)/i.test(type)) return {};
    const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1] ?? "utf-8";
    if (!/^utf-?8$/i.test(charset)) throw unreadable(415);
  }
  if (Number(length) > bodyLimit) throw tooLarge();
  const bytes = await bytesOf(request, unpacked(request, encoding.toLowerCase()));
  return bytes === undefined ? undefined : parsed(bytes.toString("utf8"));
}

/** Lets the rest of a refused body pass by, so that its sender gets to read the refusal. */
export function discardBody(request: IncomingMessage): void {
  let rest = discardLimit;
  request.on("data", (chunk: Buffer) => {
    rest -= chunk.length;
    if (rest < 0) request.destroy();
  });
  request.on("error", () => undefined);
  request.resume();
}

function unpacked(request: IncomingMessage, encoding: string): Readable {
  if (encoding === "identity") return request;
  const create = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
  if (create === undefined) throw unreadable(415);
  return request.pipe(create());
}

/** All of a body; undefined when its sender went away before its end. */
function bytesOf(request: IncomingMessage, body: Readable): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (refusal: BodyRefusal): void => {
      body.removeAllListeners("data");
      if (body !== request) {
        request.unpipe();
        body.destroy();
      }
      reject(refusal);
    };
    body.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyLimit) refuse(tooLarge());
      else chunks.push(chunk);
    });
    body.on("end", () => {
      resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    });
    body.on("error", () => {
      if (request.destroyed && !request.complete) resolve(undefined);
      else refuse(unreadable(400));
    });
    request.on("close", () => {
      if (!request.complete) resolve(undefined);
    });
  });
}

function parsed(text: string): unknown {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (json === "") return {};
  if (!/^\s*[{[]/.test(json)) throw unreadable(400);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw unreadable(400);
  }
  if (isDeeperThan(value, depthLimit)) throw new BodyRefusal(400, "BAD_USER_INPUT", `the body nests lists and objects more than ${depthLimit} deep, which is the most allowed`);
  return value;
}
