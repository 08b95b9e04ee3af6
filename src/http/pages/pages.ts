import { join } from "node:path";
import { Router, type Request, type RequestHandler, type Response } from "express";
import type { ExportFormat } from "../../domain/export/exportFormat";
import type { AskGraph } from "../../graphql/askGraph";
import type { AddressLimit } from "../addressLimit";
import { refusal, send } from "../answer";
import { builtFile, type BuiltFile, type BuiltWeb } from "../builtWeb";
import type { ErrorCode } from "../errorCodes";
import { publicErrorOf, type ErrorLog, type PublicError } from "../formatError";
import { editorPolicy, explorePolicy, policyHeader } from "../policies";
import { originOf } from "../publicAddress";
import { requestIdOf } from "../requestId";
import { sendFile } from "../sendFile";
import type { Turnstile } from "../turnstile";
import { dataContent, type CypherAccess } from "./dataPage";
import { escaped, html, type Html } from "./html";
import { landingContent, type Landing } from "./landing";
import { linksOf, sendLinkedNode, wantedType } from "./linkedNode";
import { nodePages, type NodePage } from "./nodePages";
import { playgroundTabs } from "./playgroundTabs";

/** The sources are part of the installation. */
export const questionsOfPages = join(__dirname, "..", "..", "..", "src", "http", "pages", "questions");

/** What the pages need of the rest. */
export interface PageParts {
  readonly web: BuiltWeb;
  readonly ask: AskGraph;
  readonly log: ErrorLog;
  /** Null when any address may ask as often as it likes. */
  readonly addressLimit: AddressLimit | null;
  readonly turnstile: Turnstile;
  readonly cypher: CypherAccess;
  /** Those that are served. */
  readonly exports: readonly ExportFormat[];
}

/** Every page for people, and the files they are made of. */
export function pages(parts: PageParts): Router {
  const { web, ask } = parts;
  const router = Router();
  const template = web.page("page").body.toString();
  const sendPage: SendPage = (response, status, title, content) => {
    response.status(status).type("text/html; charset=utf-8").set("cache-control", "no-cache").vary("accept");
    response.send(template.replace("{{title}}", () => escaped(title)).replace("{{main}}", () => content.text));
  };
  const serve = (path: string, file: BuiltFile, policy: string | null = null): void => {
    router.get(path, (request, response) => {
      if (policy !== null) response.setHeader("content-security-policy", policy);
      return sendFile(request, response, file);
    });
  };

  serve("/explore", web.page("explore"), policyHeader(explorePolicy));
  serve("/graphiql", web.page("graphiql"), policyHeader(editorPolicy));
  serve("/graphiql/questions.json", builtFile("application/json; charset=utf-8", Buffer.from(JSON.stringify(playgroundTabs()))));
  router.get(["/assets/:name", "/icon.svg"], (request, response, next) => {
    const file = web.file(request.path);
    return file === null ? next() : sendFile(request, response, file);
  });

  router.get("/", readingGraph(parts, sendPage, async (_request, response) => {
    sendPage(response, 200, "onrecord: who said what about whom", landingContent((await ask("landing", {})) as unknown as Landing));
  }));
  router.get("/data", (request, response) => sendPage(response, 200, "Data and Cypher · onrecord", dataContent(originOf(request), parts.cypher, parts.exports)));
  router.get("/n/:id", readingGraph(parts, sendPage, async (request, response) => {
    const id = String(request.params["id"]);
    if (wantedType(request) !== "text/html") return sendLinkedNode(ask, request, response, id);
    const found = await nodeOf(ask, id);
    if (found === null) return sendPage(response, 404, "Not on record · onrecord", nothingOnRecord);
    const { title, kind, content } = found.page(found.node);
    response.setHeader("link", linksOf(id));
    sendPage(response, 200, `${shortened(title)} · ${kind} · onrecord`, content);
  }));
  return router;
}

type SendPage = (response: Response, status: number, title: string, content: Html) => void;

interface FoundNode {
  readonly node: Readonly<Record<string, unknown>>;
  readonly page: (record: object) => NodePage;
}

/** Null when nothing has the id. */
async function nodeOf(ask: AskGraph, id: string): Promise<FoundNode | null> {
  const { node: typed } = (await ask("typeOf", { id })) as { readonly node: { readonly __typename: string } | null };
  const typename = typed?.__typename ?? "";
  const page = nodePages[typename];
  if (page === undefined) return null;
  const { node } = (await ask(typename, { id })) as { readonly node: Readonly<Record<string, unknown>> | null };
  return node === null ? null : { node, page };
}

const statuses: Partial<Record<ErrorCode, number>> = { TOO_MANY_REQUESTS: 429, SERVICE_UNAVAILABLE: 503, TIMEOUT: 503, TOO_COSTLY: 503 };

/** Answers from the graph when it is the request's turn; whatever hinders it is told in words. */
function readingGraph({ addressLimit, turnstile, log }: PageParts, sendPage: SendPage, answer: (request: Request, response: Response) => Promise<void>): RequestHandler {
  const tell = (request: Request, response: Response, { code, message }: PublicError): void => {
    const status = statuses[code] ?? 500;
    if (wantedType(request) === "text/html") sendPage(response, status, "Not now · onrecord", html`<h1>This page cannot be shown just now</h1><p>The reason: ${message}.</p><p><a href="">Try again</a></p>`);
    else void send(request, response, refusal(status, code, message, requestIdOf(response)), requestIdOf(response));
  };
  return async (request, response) => {
    if (addressLimit?.take(request.socket.remoteAddress ?? "").isSpent === true) {
      tell(request, response, { code: "TOO_MANY_REQUESTS", message: `more than ${addressLimit.perMinute} requests in a minute from one address; wait a little` });
      return;
    }
    if (await turnstile.enter() === false) {
      tell(request, response, { code: "SERVICE_UNAVAILABLE", message: "more requests are being answered than this server can do at once; repeat in a second" });
      return;
    }
    try {
      await answer(request, response);
    } catch (error) {
      const publicError = publicErrorOf(error);
      if (publicError.code === "INTERNAL_SERVER_ERROR") log.error({ requestId: requestIdOf(response), error }, "a page failed");
      tell(request, response, publicError);
    } finally {
      turnstile.leave();
    }
  };
}

const longestTitle = 120;

function shortened(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle)}…`;
}

const nothingOnRecord = html`<h1>Nothing on record under this address</h1>
  <p>The address may be misspelt, or what it named has been withdrawn. <a href="/explore">Explore</a> finds people, plans and words by name.</p>`;
