import type { Html } from "./html";
import { actorPage } from "./nodes/actorPage";
import { propositionPage, questionPage } from "./nodes/claimPages";
import { contradictionPage } from "./nodes/contradictionPage";
import { planPage, planVersionPage, provisionPage, topicPage } from "./nodes/planPages";
import { documentPage, quotationPage, reportPage } from "./nodes/sourcePages";
import { statementPage } from "./nodes/statementPage";

/** The readable page of one node. */
export interface NodePage {
  /** What sort of thing it is, in words. */
  readonly kind: string;
  readonly title: string;
  readonly content: Html;
}

/** How the answer to the question `<type>.graphql` becomes a page, by type of the API. */
export const nodePages: Readonly<Record<string, (record: object) => NodePage>> = {
  Actor: actorPage, Statement: statementPage, Quotation: quotationPage, Proposition: propositionPage, Question: questionPage, Contradiction: contradictionPage,
  Plan: planPage, PlanVersion: planVersionPage, Provision: provisionPage, Topic: topicPage, Report: reportPage, Document: documentPage,
};
