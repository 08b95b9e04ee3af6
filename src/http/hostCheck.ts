import type { IncomingMessage } from "node:http";
import { validateHostHeader } from "@modelcontextprotocol/server";

/** Host names, without ports, by which the endpoints that do more than show the graph may be asked; null for any. */
export type AllowedHosts = readonly string[] | null;

/**
 * Against DNS rebinding: a page of another site can make its own name lead to this machine, and is then no other site for
 * a browser. The name it asks by gives it away.
 * @returns what is wrong, in a sentence; null when nothing is
 */
export function complaintOfHost({ headers: { host } }: IncomingMessage, allowed: AllowedHosts): string | null {
  if (allowed === null || validateHostHeader(host, [...allowed]).ok) return null;
  return `this is answered under the host names ${allowed.join(", ")}; the setting ALLOWED_HOSTS adds others`;
}
