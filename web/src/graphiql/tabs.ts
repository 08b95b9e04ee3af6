/** What a tab of the editor begins with. */
export interface OpeningTab {
  readonly query: string;
  /** JSON text; null without variables. */
  readonly variables: string | null;
}

/** The tab that a link asks for with `?query=` and `&variables=`; null when it asks for none. */
export function tabOfLink(search: string): OpeningTab | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query");
  return query === null || query.trim() === "" ? null : { query, variables: indented(parameters.get("variables")) };
}

/** Variables as a person would write them; a text that is no JSON stays as it is, so that the editor can point at the fault. */
function indented(variables: string | null): string | null {
  if (variables === null || variables.trim() === "") return null;
  try {
    return JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return variables;
  }
}

const stored = ["tabState", "query", "variables", "headers", "operationName"].map((name) => `graphiql:${name}`);

/**
 * Where the editor keeps what it remembers. Its tabs are those given at each visit, so that the preloaded questions are
 * always there and a link opens what it says; theme and history stay with the browser.
 */
export function storageWith(tabs: readonly OpeningTab[]): Storage {
  const ofThisVisit = new Map<string, string>();
  const [first] = tabs;
  if (first !== undefined) {
    ofThisVisit.set("graphiql:tabState", JSON.stringify({ activeTabIndex: 0, tabs: tabs.map(tabState) }));
    ofThisVisit.set("graphiql:query", first.query);
    if (first.variables !== null) ofThisVisit.set("graphiql:variables", first.variables);
  }
  return {
    get length() {
      return localStorage.length;
    },
    key: (index) => localStorage.key(index),
    clear: () => localStorage.clear(),
    getItem: (key) => (stored.includes(key) ? ofThisVisit.get(key) ?? null : localStorage.getItem(key)),
    setItem: (key, value) => {
      if (stored.includes(key)) ofThisVisit.set(key, value);
      else localStorage.setItem(key, value);
    },
    removeItem: (key) => {
      if (stored.includes(key)) ofThisVisit.delete(key);
      else localStorage.removeItem(key);
    },
  };
}

function tabState({ query, variables }: OpeningTab, index: number): object {
  const operationName = /^\s*query\s+(\w+)/m.exec(query)?.[1] ?? null;
  return { id: `opening-${index}`, title: operationName ?? "Your question", query, variables, headers: null, operationName, response: null };
}
