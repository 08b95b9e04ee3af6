import "./workers";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { createGraphiQLFetcher, type Fetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { parse } from "graphql";
import "graphiql/style.css";
import { createRoot } from "react-dom/client";
import "../site/tokens.css";
import "./graphiql.css";
import { PageLinks } from "./PageLinks";
import { storageWith, tabOfLink, type OpeningTab } from "./tabs";

const place = document.querySelector<HTMLElement>("#editor");
if (place === null) throw new Error("the page has no place for the editor");
void open(place);

async function open(element: HTMLElement): Promise<void> {
  const preloaded = await preloadedTabs();
  const link = tabOfLink(location.search);
  const storage = storageWith(link === null ? preloaded : [link, ...preloaded]);
  const send = createGraphiQLFetcher({ url: "/graphql" });
  const fetcher: Fetcher = (request, options) => send({ ...request, operationName: operationIn(request.query, request.operationName) }, options);
  const tools = link?.variables == null ? {} : { defaultEditorToolsVisibility: "variables" as const };
  element.replaceChildren();
  createRoot(element).render(
    <GraphiQL fetcher={fetcher} storage={storage} plugins={[HISTORY_PLUGIN]} shouldPersistHeaders={false} schemaDescription {...tools}>
      <GraphiQL.Logo>
        <PageLinks />
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}

/** Without its questions the editor is still an editor. */
async function preloadedTabs(): Promise<readonly OpeningTab[]> {
  try {
    const answer = await fetch("/graphiql/questions.json");
    if (!answer.ok) return [];
    const questions = (await answer.json()) as readonly { readonly query: string }[];
    return questions.map(({ query }) => ({ query, variables: null }));
  } catch {
    return [];
  }
}

/** The editor learns the name of a tab's operation a moment after the tab was chosen; where there is one operation, it is the one that is meant. */
function operationIn(query: string, name: string | null | undefined): string | null {
  try {
    const operations = parse(query).definitions.filter((definition) => definition.kind === "OperationDefinition");
    const [only] = operations;
    if (operations.length === 1 && only !== undefined) return only.name?.value ?? null;
  } catch {
    // The server says what is wrong with the text.
  }
  return name ?? null;
}
