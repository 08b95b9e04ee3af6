import type { NextFunction, Request, Response } from "express";

/** Every site may read what GraphQL answers, as it may read the exports: the graph is public, and no cookie ever asks. */
export const readableByEverySite = ["access-control-allow-origin", "*", "access-control-expose-headers", "x-request-id, retry-after, ratelimit"] as const;

/** In seconds; browsers ask no more often. */
const keptFor = 86_400;

/**
 * Answers the question that a browser asks before a page of another site may send JSON. `authorization` is not among the
 * headers: whoever bears a key asks from a program, or from our own pages.
 */
export function answerPreflight(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) {
    next();
    return;
  }
  response.set({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": "content-type, accept, apollo-require-preflight, x-apollo-operation-name",
    "access-control-max-age": String(keptFor),
  }).status(204).end();
}
