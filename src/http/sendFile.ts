import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, Response } from "express";
import type { BuiltFile } from "./builtWeb";

type Encoding = "br" | "gzip";

const compress: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: promisify(gzip),
};
/** In bytes; what is smaller fits into one packet as it is. */
const compressedFrom = 1_024;

const compressed = new WeakMap<BuiltFile, Map<Encoding, Promise<Buffer>>>();

/** Sends a file, compressed at the first request and kept so; a browser that has it already is told so. */
export async function sendFile(request: Request, response: Response, file: BuiltFile): Promise<void> {
  const encoding = file.body.length < compressedFrom ? null : encodingFor(request);
  response.setHeader("content-type", file.type);
  response.setHeader("cache-control", file.isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache");
  response.setHeader("etag", `"${file.tag}${encoding === null ? "" : `-${encoding}`}"`);
  response.vary("accept-encoding");
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  if (encoding !== null) response.setHeader("content-encoding", encoding);
  response.send(encoding === null ? file.body : await compressedOnce(file, encoding));
}

function encodingFor(request: Request): Encoding | null {
  const encoding = request.acceptsEncodings("br", "gzip");
  return encoding === "br" || encoding === "gzip" ? encoding : null;
}

function compressedOnce(file: BuiltFile, encoding: Encoding): Promise<Buffer> {
  const known = compressed.get(file) ?? new Map<Encoding, Promise<Buffer>>();
  compressed.set(file, known);
  const body = known.get(encoding) ?? compress[encoding](file.body);
  known.set(encoding, body);
  return body;
}
