import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { ApolloServerPlugin } from "@apollo/server";
import type { NextFunction, Request, Response } from "express";

/** The header that carries a request's id, in answers and on the way to Apollo. */
export const requestIdHeader = "x-request-id";

/** Gives each request an id: in the header `x-request-id`, in `extensions.requestId` of every error, and in the log. */
export function giveRequestId(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader(requestIdHeader, randomUUID());
  next();
}

/** The id that an answer has been given, or a new one. */
export function requestIdOf(response: ServerResponse): string {
  const given = response.getHeader(requestIdHeader);
  return typeof given === "string" ? given : randomUUID();
}

const requestIds = new WeakMap<object, string>();

/** Apollo tells the formatter of errors nothing but the error, so each is noted with its request just before. */
export const requestIdPlugin: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    didEncounterErrors: ({ errors, request }) => {
      const id = request.http?.headers.get(requestIdHeader);
      if (id !== undefined) for (const error of errors) requestIds.set(error, id);
      return Promise.resolve();
    },
  }),
};

/** The id of the request that an error belongs to; null when Apollo refused the request before it was one of GraphQL. */
export function requestIdOfError(error: unknown): string | null {
  return typeof error === "object" && error !== null ? requestIds.get(error) ?? null : null;
}
