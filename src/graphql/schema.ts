import { isInterfaceType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { ActorQueries } from "./actor";
import type { RequestContext } from "./context";
import { ChangeQueries } from "./change";
import { ComparisonQueries } from "./comparison";
import { ContradictionQueries } from "./contradiction";
import { DocumentQueries } from "./document";
import type { CarriedRecord } from "./loaders";
import { NetworkQueries } from "./network";
import { NodeQueries } from "./nodeQueries";
import { readField, typeNameOf } from "./plainFields";
import { PlanQueries } from "./planQueries";
import { QuestionQueries } from "./question";
import { QuotationQueries } from "./quotation";
import { ReportQueries } from "./report";
import { readingOnce } from "./rootAnswers";
import { SearchQueries } from "./search";
import { StanceQueries } from "./stance";
import { StatementQueries } from "./statement";

/** The one list of root fields; a new one is a class with `@Query` methods and a line here. */
const resolvers = [
  ActorQueries, ChangeQueries, ComparisonQueries, ContradictionQueries, DocumentQueries, NetworkQueries, NodeQueries, PlanQueries, QuestionQueries, QuotationQueries,
  ReportQueries, SearchQueries, StanceQueries, StatementQueries,
] as const;

/**
 * The schema as the decorated classes declare it. Root fields run code of ours, and so do the few that need what the
 * domain computes; every other field is read from its parent record, and a record tells its type by `__typename`.
 */
export function buildOnrecordSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: [...resolvers], validate: false });
  const query = schema.getQueryType();
  for (const field of Object.values(query?.getFields() ?? {})) if (field.resolve) field.resolve = readingOnce(field.resolve);
  if (query) query.description = "Where every question starts. Example: { actor(name: \"Rubio\") { said(first: 5) { nodes { saidAt gist } } } }";
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isInterfaceType(type)) type.resolveType = typeNameOf;
    if (!isObjectType(type) || type === query) continue;
    for (const field of Object.values(type.getFields())) field.resolve = field.name === "corroboration" ? loadCorroboration : readField;
  }
  return schema;
}

const loadCorroboration: GraphQLFieldResolver<CarriedRecord, RequestContext, { knownAsOf?: string | null }> = (record, { knownAsOf }, { loaders }, info) =>
  loaders.corroboration(record, knownAsOf ?? null, info);
