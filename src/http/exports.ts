import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { NextFunction, Request, Response } from "express";
import type { ExportFormat } from "../domain/export/exportFormat";
import { exportParameters, exportQueryOf, exportRequestOf } from "../domain/export/exportRequest";
import { exportSourceOf, type ExportOrigin } from "../domain/export/exportSource";
import { exportFormat, variantOf } from "../domain/export/formats";
import type { AddressLimit } from "./addressLimit";
import { refusal, send, takesGzip } from "./answer";
import type { ErrorCode } from "./errorCodes";
import { publicErrorOf, type ErrorLog } from "./formatError";
import { nodesOf } from "./publicAddress";
import { requestIdOf } from "./requestId";
import { Turnstile } from "./turnstile";

/** What exports are made with. */
export interface ExportParts {
  readonly origin: ExportOrigin;
  readonly log: ErrorLog;
  readonly addressLimit: AddressLimit | null;
}

/** Exports written at once, and that wait for their turn: one of a large graph keeps the engine busy for minutes. */
const concurrency = { running: 3, waiting: 20 };
const compression = { level: 1 };
const statuses: Partial<Record<ErrorCode, number>> = { UNKNOWN_NAME: 404, SERVICE_UNAVAILABLE: 503, TIMEOUT: 503, TOO_COSTLY: 413, INTERNAL_SERVER_ERROR: 500 };
/** Texts of `GraphStore.revision` mean the same only within one process. */
const thisProcess = randomUUID();

/**
 * `GET /export/NAME`: the graph, or with `ids` a neighbourhood, as a file. Readable from every site, as nothing in it is
 * secret; `ETag` tells the state of the graph. A client that leaves ends the read.
 */
export function exportEndpoint({ origin, log, addressLimit }: ExportParts): (request: Request, response: Response, next: NextFunction) => void {
  const turnstile = new Turnstile(concurrency);
  return (request, response, next) => {
    const requestId = requestIdOf(response);
    const refuse = (status: number, code: ErrorCode, message: string, headers: readonly string[] = []): Promise<void> => {
      response.removeHeader("etag");
      return send(request, response, refusal(status, code, message, requestId, headers), requestId);
    };
    const fail = async (failure: unknown): Promise<void> => {
      const { code, message } = publicErrorOf(failure);
      if (code === "INTERNAL_SERVER_ERROR" || code === "SERVICE_UNAVAILABLE") log.error({ requestId, error: failure }, "an export failed");
      if (response.headersSent) response.destroy();
      else await refuse(statuses[code] ?? 400, code, message);
    };
    const answer = async (): Promise<void> => {
      allowEverySite(response);
      if (request.method === "OPTIONS") {
        response.setHeader("access-control-allow-methods", "GET, HEAD");
        response.setHeader("access-control-allow-headers", "If-None-Match");
        return void response.status(204).end();
      }
      if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "BAD_REQUEST", `${request.method} is not for exports; GET is`, ["allow", "GET, HEAD"]);
      const allowance = addressLimit?.take(request.socket.remoteAddress ?? "");
      if (allowance?.isSpent === true) return refuse(429, "TOO_MANY_REQUESTS", `more than ${addressLimit?.perMinute} requests in a minute from one address; wait a little`, allowance.headers);
      const format = exportFormat(String(request.params["name"]));
      const given = exportQueryOf(request.query, [...exportParameters, ...(format.variants === null ? [] : [format.variants.parameter])]);
      const variant = variantOf(format, given[format.variants?.parameter ?? ""] ?? null);
      const asked = exportRequestOf(given);
      const base = nodesOf(request);
      const etag = tagOf(await origin.store.revision(), format, variant, { ...asked, base });
      response.setHeader("etag", etag);
      response.setHeader("cache-control", "no-cache");
      response.vary("accept-encoding");
      if (matches(request.headers["if-none-match"], etag)) return void response.status(304).end();
      const mayRun = turnstile.enter();
      if (mayRun !== true && !await mayRun) return refuse(503, "SERVICE_UNAVAILABLE", "more exports are being written than this server can do at once; repeat in a few seconds", ["retry-after", "5"]);
      try {
        // The first piece may take its time; from then on a client that takes nothing is let go as any other.
        const idle = request.socket.timeout ?? 0;
        request.socket.setTimeout(0);
        const pieces = format.write(await exportSourceOf(origin, asked, base), variant)[Symbol.asyncIterator]();
        const first = await pieces.next();
        request.socket.setTimeout(idle);
        response.setHeader("content-type", format.contentType);
        response.setHeader("content-disposition", `attachment; filename="${fileName(format, asked.ids, asked.knownAsOf)}"`);
        if (request.method === "HEAD") {
          await pieces.return?.(undefined);
          return void response.end();
        }
        await sendPieces(request, response, rest(first, pieces));
      } finally {
        turnstile.leave();
      }
    };
    answer().catch((failure: unknown) => (isGone(failure, response) ? undefined : fail(failure))).catch(next);
  };
}

function allowEverySite(response: Response): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", "ETag, Content-Disposition");
  response.setHeader("cross-origin-resource-policy", "cross-origin");
}

async function* rest(first: IteratorResult<string>, pieces: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    for (let piece = first; piece.done !== true; piece = await pieces.next()) yield piece.value;
  } finally {
    await pieces.return?.(undefined);
  }
}

async function sendPieces(request: Request, response: Response, pieces: AsyncGenerator<string>): Promise<void> {
  const readable = Readable.from(pieces, { objectMode: true, highWaterMark: 1 });
  if (!takesGzip(request.headers["accept-encoding"])) return pipeline(readable, response);
  response.setHeader("content-encoding", "gzip");
  return pipeline(readable, createGzip(compression), response);
}

/** The client left: there is nobody to tell. */
function isGone(failure: unknown, response: Response): boolean {
  return response.destroyed && failure instanceof Error && "code" in failure && (failure.code === "ERR_STREAM_PREMATURE_CLOSE" || failure.code === "ERR_STREAM_UNABLE_TO_PIPE");
}

function tagOf(revision: string, { name }: ExportFormat, variant: string, asked: object): string {
  return `W/"${createHash("sha256").update(JSON.stringify([thisProcess, revision, name, variant, asked])).digest("base64url").slice(0, 27)}"`;
}

function matches(given: string | undefined, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, "");
  return given !== undefined && (given.trim() === "*" || given.split(",").some((tag) => bare(tag) === bare(etag)));
}

/** `onrecord-graph.gexf`, with what it is around and as of when. */
function fileName({ name }: ExportFormat, ids: readonly string[] | null, knownAsOf: string | null): string {
  const parts = ["onrecord", ...(ids === null ? [] : [ids[0] ?? ""]), ...(knownAsOf === null ? [] : [knownAsOf.slice(0, 10)]), name];
  return parts.join("-").replaceAll(/[^A-Za-z0-9.-]+/g, "-");
}
