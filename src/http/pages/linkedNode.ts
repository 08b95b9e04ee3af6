import type { Request, Response } from "express";
import { linkedEdgeTypes, LinkedData } from "../../domain/export/linkedData";
import type { AskGraph } from "../../graphql/askGraph";
import { refusal } from "../answer";
import { readableByEverySite } from "../crossSite";
import type { ErrorCode } from "../errorCodes";
import { nodesOf } from "../publicAddress";
import { requestIdOf } from "../requestId";
import { pathOf } from "./pieces";

const linkedTypes = ["application/ld+json", "application/json"];
const offered = ["text/html", ...linkedTypes];
/** Which form of JSON-LD is wanted; there is one. */
const profile = /;\s*profile\s*=\s*(?:"[^"]*"|[^;,\s]*)/gi;
/** A refusal expands as JSON-LD too. */
const contextOfErrors = { errors: { "@id": "urn:onrecord:term:errors", "@type": "@json" } };

type Picture = Parameters<LinkedData["record"]>[0];

/** The media type in which a visitor wants a node, of those that there are; null when none is accepted. */
export function wantedType(request: Request): string | null {
  const { accept } = request.headers;
  if (accept !== undefined) request.headers.accept = accept.replaceAll(profile, "");
  return request.accepts(offered) || null;
}

/** What a page of a node and its JSON-LD lead to. */
export function linksOf(id: string): readonly string[] {
  return [`<${pathOf(id)}>; rel="canonical"`, `<${pathOf(id)}>; rel="alternate"; type="application/ld+json"`, '</schema.graphql>; rel="describedby"'];
}

/** Answers with a node and its edges as JSON-LD, which expands without asking anybody; every site may read it. */
export async function sendLinkedNode(ask: AskGraph, request: Request, response: Response, id: string): Promise<void> {
  for (let place = 0; place < readableByEverySite.length; place += 2) response.setHeader(readableByEverySite[place] ?? "", readableByEverySite[place + 1] ?? "");
  response.set({ "cache-control": "no-cache", "cross-origin-resource-policy": "cross-origin" }).vary("accept");
  const refuse = (status: number, code: ErrorCode, message: string): void => {
    const { errors } = JSON.parse(refusal(status, code, message, requestIdOf(response)).body) as { readonly errors: unknown };
    response.status(status).type(type).send(JSON.stringify({ "@context": contextOfErrors, errors }));
  };
  const wanted = wantedType(request);
  const type = `${wanted ?? "application/json"}; charset=utf-8`;
  if (wanted === null) {
    refuse(406, "BAD_REQUEST", `${JSON.stringify(String(request.headers.accept).slice(0, 100))} is accepted; there are ${offered.join(", ")}`);
    return;
  }
  const { neighbourhood } = await ask("linkedNode", { id, edgeTypes: linkedEdgeTypes });
  const record = new LinkedData(nodesOf(request)).record(neighbourhood as unknown as Picture, id);
  if (record === null) {
    refuse(404, "UNKNOWN_NAME", `nothing is on record under ${JSON.stringify(id.slice(0, 100))}; it may be misspelt, or what it named has been withdrawn`);
    return;
  }
  response.setHeader("link", linksOf(id));
  response.type(type).send(JSON.stringify(record));
}
