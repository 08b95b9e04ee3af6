import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import * as graphiql from "@graphql-yoga/render-graphiql/graphiql";
import { Router, type Request, type Response } from "express";

/** A preloaded question: the text of a tab, whose comment says what it answers. */
export interface PlaygroundTab {
  /** File name without the number in front and the ending. */
  readonly name: string;
  readonly query: string;
}

/** The questions of `src/http/questions`, in the order of their file names; the sources are part of the installation. */
export function playgroundTabs(folder = join(__dirname, "..", "..", "src", "http", "questions")): readonly PlaygroundTab[] {
  return readdirSync(folder).filter((file) => file.endsWith(".graphql")).sort()
    .map((file) => ({ name: file.replace(/^\d+-|\.graphql$/g, ""), query: readFileSync(join(folder, file), "utf8") }));
}

interface Asset {
  readonly type: string;
  readonly body: string;
}

/** GraphiQL with every asset served from here, so that the page works without the internet. */
export function playground(tabs: readonly PlaygroundTab[] = playgroundTabs()): Router {
  const script = "text/javascript; charset=utf-8";
  const assets: Readonly<Record<string, Asset>> = {
    "/graphiql": { type: "text/html; charset=utf-8", body: page },
    "/graphiql/graphiql.css": { type: "text/css; charset=utf-8", body: graphiql.css },
    "/graphiql/graphiql.js": { type: script, body: graphiql.js },
    "/graphiql/start.js": { type: script, body: startScript(tabs) },
    "/graphiql/editor.worker.js": { type: script, body: graphiql.editorWorkerService },
    "/graphiql/json.worker.js": { type: script, body: graphiql.jsonWorker },
    "/graphiql/graphql.worker.js": { type: script, body: graphiql.graphqlWorker },
  };
  const router = Router();
  for (const [path, asset] of Object.entries(assets)) router.get(path, compressedOnce(asset));
  return router;
}

/** Monaco writes style elements, and its fonts are part of the style sheet; everything else must come from this server. */
export const playgroundPolicy = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "font-src": ["'self'", "data:"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
};

const zip = promisify(gzip);

/** Nine megabytes are compressed at the first request, not at each. */
function compressedOnce({ type, body }: Asset): (request: Request, response: Response) => Promise<void> {
  let zipped: Promise<Buffer> | null = null;
  return async (request, response) => {
    response.setHeader("content-type", type);
    response.setHeader("cache-control", "no-cache");
    response.vary("accept-encoding");
    if (request.acceptsEncodings("gzip") === false) {
      response.send(body);
      return;
    }
    zipped ??= zip(body);
    response.setHeader("content-encoding", "gzip");
    response.send(await zipped);
  };
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>onrecord: who said what about whom</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/graphiql.css">
    <style>html, body, #root { height: 100%; margin: 0; }</style>
  </head>
  <body>
    <noscript>GraphiQL needs JavaScript. The API at /graphql and the schema at /schema.graphql do not.</noscript>
    <div id="root">Loading the editor …</div>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;

function startScript(tabs: readonly PlaygroundTab[]): string {
  const options = {
    title: "onrecord",
    endpoint: "/graphql",
    defaultTabs: tabs.map(({ query }) => ({ query })),
    shouldPersistHeaders: false,
  };
  return `self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => ({ json: "/graphiql/json.worker.js", graphql: "/graphiql/graphql.worker.js" })[label] ?? "/graphiql/editor.worker.js",
};
YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), ${JSON.stringify(options)});
`;
}
