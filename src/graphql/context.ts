import type { GraphQLResolveInfo } from "graphql";
import type { ActorKey, Domain } from "../domain/domain";
import type { NeighbourhoodRequest, PathsRequest } from "../domain/graphView/graphView";
import type { NodeLabel } from "../domain/model";
import type { ChangesAsked } from "../domain/overviews/changes";
import type { PlansToCompare } from "../domain/overviews/comparePlans";
import type { StancesAsked } from "../domain/overviews/stances";
import type { VariantsRequest } from "../domain/quoteVariants";
import { fieldsOf, type Wish } from "../domain/selection";
import type { SearchRequest } from "../domain/textSearch";
import type { Parameters } from "../store/graphStore";
import { wishOf } from "./selection";
import { createLoaders, type Loaders } from "./loaders";

/** A record as the stitched read returns it: fields by response key, nested records inside, `__typename` where a type is to be told. */
export type GraphRecord = Readonly<Record<string, unknown>>;

/** Reads of root fields: `root` names the file in cypher/read, the selection in `info` chooses the fragments. One round trip each. */
export interface Reads {
  /** Null when nothing is found. */
  one(root: string, parameters: Parameters, info: GraphQLResolveInfo): Promise<GraphRecord | null>;
  /** In the order the root asks for. */
  list(root: string, parameters: Parameters, info: GraphQLResolveInfo): Promise<readonly (GraphRecord | null)[]>;
  /** A connection record. @throws DomainError BAD_USER_INPUT, BAD_CURSOR */
  page(root: string, parameters: Parameters, info: GraphQLResolveInfo): Promise<GraphRecord>;
}

/** Root fields that need a rule before or after the read. */
export interface RootFields {
  /** @throws DomainError BAD_USER_INPUT, UNKNOWN_NAME, AMBIGUOUS_NAME */
  actor(key: ActorKey, info: GraphQLResolveInfo): Promise<GraphRecord | null>;
  /** Hits best first. */
  search(request: SearchRequest, info: GraphQLResolveInfo): Promise<readonly GraphRecord[]>;
  /** Wordings most alike first. @throws DomainError BAD_USER_INPUT */
  quoteVariants(request: VariantsRequest, info: GraphQLResolveInfo): Promise<readonly GraphRecord[]>;
  /** Rows by topic. @throws DomainError BAD_USER_INPUT, UNKNOWN_NAME */
  comparePlans(asked: PlansToCompare, info: GraphQLResolveInfo): Promise<readonly GraphRecord[]>;
  /** @throws DomainError BAD_USER_INPUT, UNKNOWN_NAME */
  neighbourhood(request: NeighbourhoodRequest, info: GraphQLResolveInfo): Promise<GraphRecord>;
  /** @throws DomainError BAD_USER_INPUT, UNKNOWN_NAME */
  paths(request: PathsRequest, info: GraphQLResolveInfo): Promise<GraphRecord>;
  /** Cells by target and actor. @throws DomainError BAD_USER_INPUT, TOO_COSTLY */
  stances(asked: StancesAsked, info: GraphQLResolveInfo): Promise<readonly GraphRecord[]>;
  /** In the order of time. @throws DomainError BAD_USER_INPUT, TOO_COSTLY */
  changes(asked: ChangesAsked, info: GraphQLResolveInfo): Promise<readonly GraphRecord[]>;
  projectionStatus(info: GraphQLResolveInfo): Promise<GraphRecord>;
}

/** What a resolver can reach; one per request. */
export interface RequestContext {
  readonly reads: Reads;
  readonly domain: RootFields;
  readonly loaders: Loaders;
}

/** A context for one request: it turns what a resolver's `info` selects into plain data for the domain. */
export function createContext(domain: Domain): RequestContext {
  const lists: Readonly<Record<string, (parameters: Parameters, wish: Wish) => Promise<readonly (GraphRecord | null)[]>>> = {
    nodes: ({ ids }, wish) => domain.nodesByIds(ids as readonly string[], wish),
    questions: ({ on }, wish) => domain.questions(on === null ? null : String(on), wish),
  };
  return {
    reads: {
      one: (root, { id }, info) => domain.nodeById(String(id), oneLabels[root] ?? null, wishOf(info)),
      list: (root, parameters, info) => lists[root]?.(parameters, wishOf(info)) ?? domain.list(root, wishOf(info)),
      page: (root, parameters, info) => (root === "statements" ? domain.statements(wishOf(info)) : domain.page(root, parameters, wishOf(info))),
    },
    domain: {
      actor: (key, info) => domain.actor(key, wishOf(info)),
      search: (request, info) => domain.search(request, wishOf(info)),
      quoteVariants: (request, info) => domain.quoteVariants(request, wishOf(info)),
      comparePlans: (asked, info) => domain.comparePlans(asked, wishOf(info)),
      neighbourhood: (request, info) => domain.neighbourhood(request, wishOf(info)),
      paths: (request, info) => domain.paths(request, wishOf(info)),
      stances: (asked, info) => domain.stances(asked, wishOf(info)),
      changes: (asked, info) => domain.changes(asked, wishOf(info)),
      projectionStatus: async (info) => {
        const status: GraphRecord = { ...(await domain.projectionStatus()) };
        return Object.fromEntries(fieldsOf(wishOf(info)).map(({ key, field }) => [key, status[field]]));
      },
    },
    loaders: createLoaders(domain),
  };
}

/** The label a root field's id must be of; `node` takes any. */
const oneLabels: Readonly<Record<string, NodeLabel>> = {
  plan: "Plan", planVersion: "PlanVersion", provision: "Provision", question: "Question", document: "Document", report: "Report",
};
