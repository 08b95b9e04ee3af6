import { pick, useGraphiQL } from "@graphiql/react";
import { useEffect, type ReactElement } from "react";
import { useReadableThemes } from "./themes";

/** The way to the other pages, in the place of the editor's logo. */
export function PageLinks(): ReactElement {
  useOpeningTab();
  useReadableThemes();
  return (
    <nav aria-label="Pages" className="pages">
      <a className="wordmark" href="/">onrecord</a> <a href="/explore">Explore</a> <a href="/data">Data</a>
    </nav>
  );
}

/** A tab can be chosen before its editors have come; they begin with the first tab, and are given what belongs to the chosen one. */
function useOpeningTab(): void {
  const { queryEditor, variableEditor, tabs, activeTabIndex } = useGraphiQL(pick("queryEditor", "variableEditor", "tabs", "activeTabIndex"));
  const tab = tabs[activeTabIndex];
  useEffect(() => {
    if (tab?.query != null && queryEditor !== undefined && queryEditor.getValue() !== tab.query) queryEditor.setValue(tab.query);
  }, [queryEditor]);
  useEffect(() => {
    if (tab?.variables != null && variableEditor !== undefined && variableEditor.getValue() !== tab.variables) variableEditor.setValue(tab.variables);
  }, [variableEditor]);
}
