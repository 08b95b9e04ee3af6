import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";

const current = new AsyncLocalStorage<string>();

/** Gives each request an id: in the header `x-request-id`, in `extensions.requestId` of every error, and in the log. */
export function giveRequestId(_request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  response.locals["requestId"] = id;
  response.setHeader("x-request-id", id);
  current.run(id, next);
}

/** The same id again after middleware that reads the body may have left the request's context. */
export function keepRequestId(_request: Request, response: Response, next: NextFunction): void {
  current.run(String(response.locals["requestId"]), next);
}

/** The id of the request being answered; null outside of one. */
export function requestId(): string | null {
  return current.getStore() ?? null;
}
