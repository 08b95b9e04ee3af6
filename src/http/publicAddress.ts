import type { Request } from "express";

/** Where the visitor found this server. */
export function originOf({ protocol, headers: { host = "" }, socket }: Request): string {
  return /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host) ? `${protocol}://${host}` : `http://127.0.0.1:${socket.localPort}`;
}

/** What the id of a node is appended to for its address here. */
export function nodesOf(request: Request): string {
  return `${originOf(request)}/n/`;
}
