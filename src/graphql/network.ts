import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";
import { KnownAsOfArgs } from "./pageArgs";
import { EDTF, JSON_VALUE } from "./scalars";

@ObjectType({ description: "A node as a viewer draws it. Example: nodes { id label type }" })
export class GraphNode {
  @Field(() => ID, { description: "The id. Example: \"person:marco-rubio\"" })
  readonly id!: string;

  @Field(() => String, { description: "A name that stands by itself: points with their version, copies and rumours named as such. Example: \"26. Amnesty – US 28-point plan, draft reported in November 2025\"" })
  readonly label!: string;

  @Field(() => String, { description: "Its most specific label: Person, Organization, Group, Outlet, AnonymousSource or Commenter, Plan, PlanVersion, Provision, Topic, Statement, Quotation, Proposition, Question, Report, Document or Contradiction. Example: \"Person\"" })
  readonly type!: string;

  @Field(() => JSON_VALUE, { description: "What else is stored of it, without what is kept for the machine. Example: {\"name\": \"Marco Rubio\", \"aliases\": [\"Rubio\"]}" })
  readonly properties!: unknown;
}

@ObjectType({ description: "An edge as a viewer draws it; several may join the same two nodes. Example: edges { source target caption at }" })
export class GraphEdge {
  @Field(() => ID, { description: "Its own id, the same at every time. Example: \"said-about:richardson.king-what-rubio-said/person:angus-king/person:marco-rubio\"" })
  readonly id!: string;

  @Field(() => ID, { description: "The node it starts at, one of `nodes`. Example: \"person:angus-king\"" })
  readonly source!: string;

  @Field(() => ID, { description: "The node it ends at, one of `nodes`; the same as `source` where somebody contradicts himself. Example: \"person:marco-rubio\"" })
  readonly target!: string;

  @Field(() => String, { description: "Its type as in Cypher. Example: \"SAID_ABOUT\"" })
  readonly type!: string;

  @Field(() => String, { description: "What it says, in words that name whose claim it is and tell a denial. Example: \"Angus King says that Russia drafted The US 28-point plan\"" })
  readonly caption!: string;

  @Field(() => EDTF, { nullable: true, description: "When it was said or published, as exactly as a text gives it; null when none does. Example: \"2025-11-22\"" })
  readonly at!: string | null;

  @Field(() => ID, { nullable: true, description: "The statement behind it, which leads to the printed words; null where there is none. Example: \"statement:richardson.king-what-rubio-said\"" })
  readonly statementId!: string | null;

  @Field(() => JSON_VALUE, { description: "What else is stored of it, a stance or a polarity among it. Example: {\"stance\": \"DENIES\", \"role\": \"DRAFTER\"}" })
  readonly properties!: unknown;
}

@ObjectType({ description: "A part of the graph for a viewer; every edge joins two of its nodes. Example: { neighbourhood(ids: [\"person:marco-rubio\"]) { nodes { label type } edges { source target caption } truncated total } }" })
export class Graph {
  @Field(() => [GraphNode], { description: "The nodes, most relevant first. Example: nodes { id label type }" })
  readonly nodes!: readonly GraphNode[];

  @Field(() => [GraphEdge], { description: "The edges between them, what was said first, the newest first. Example: edges { source target type caption }" })
  readonly edges!: readonly GraphEdge[];

  @Field(() => Boolean, { description: "Whether nodes or edges were left out. Example: true" })
  readonly truncated!: boolean;

  @Field(() => Int, { description: "How many nodes there are, those left out included. Where a hop meets 2,000 connections it follows no more, which `truncated` tells, and there are at least so many. Example: 412" })
  readonly total!: number;
}

@ArgsType()
class NeighbourhoodArgs extends KnownAsOfArgs {
  @Field(() => [ID], { description: "Where to start, 50 ids at most, of nodes of any kind; unknown ones are left out. Example: ids: [\"person:steve-witkoff\", \"person:kirill-dmitriev\"]" })
  readonly ids!: readonly string[];

  @Field(() => Int, { nullable: true, defaultValue: 1, description: "How far to go, 1 to 3. Example: hops: 2" })
  readonly hops?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: "Which edges to follow, base or derived, in either direction. Left out: what joins actors, plans and their parts, reports and their makers, and contradicting statements; every type when an id is that of a statement or a source. Example: edgeTypes: [\"SAID_ABOUT\", \"ALLEGED_AUTHOR_OF\"]",
  })
  readonly edgeTypes?: readonly string[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 300, description: "How many nodes to give, 1 to 300; at most ten times as many edges come with them. Example: limit: 100" })
  readonly limit?: number | null;
}

@ObjectType({ description: "Whether the edges drawn from statements (who said something about whom) agree with the statements; all 0 but `edges` when they do. Example: { projectionStatus { edges missing orphaned stale } }" })
export class ProjectionStatus {
  @Field(() => Int, { description: "How many drawn edges there are. Example: 412" })
  readonly edges!: number;

  @Field(() => Int, { description: "Edges that should be there and are not. Example: 0" })
  readonly missing!: number;

  @Field(() => Int, { description: "Edges without a statement that stands behind them. Example: 0" })
  readonly orphaned!: number;

  @Field(() => Int, { description: "Edges that no longer say what their statement says. Example: 0" })
  readonly stale!: number;
}

@ArgsType()
class PathsArgs extends KnownAsOfArgs {
  @Field(() => ID, { description: "Where to start. Example: from: \"person:steve-witkoff\"" })
  readonly from!: string;

  @Field(() => ID, { description: "Where to end. Example: to: \"person:angus-king\"" })
  readonly to!: string;

  @Field(() => Int, { nullable: true, defaultValue: 4, description: "How long a way may be, 1 to 6 edges. Example: maxHops: 3" })
  readonly maxHops?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: "Which edges to go along, base or derived, in either direction; left out, the same as for `neighbourhood`. Example: edgeTypes: [\"SAID_ABOUT\"]",
  })
  readonly edgeTypes?: readonly string[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many ways to give, 1 to 100; edges side by side between the same nodes are one way. Example: limit: 5" })
  readonly limit?: number | null;
}

@Resolver()
export class NetworkQueries {
  @Query(() => Graph, {
    description: "The shortest ways between two nodes, as one graph; empty when there is none. Where many edges lead from node to node comes first, then the newest. With knownAsOf, only over what was certainly public then. Example: { paths(from: \"person:steve-witkoff\", to: \"person:angus-king\") { nodes { label } edges { source target caption } truncated } }",
  })
  paths(@Args(() => PathsArgs) args: PathsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRecord> {
    const { from, to, maxHops = null, edgeTypes = null, knownAsOf = null, limit = null } = args;
    return context.domain.paths({ from, to, maxHops, edgeTypes, knownAsOf, limit }, info);
  }

  @Query(() => Graph, {
    description: "What lies around some nodes: the nearest first, then what something is said of before other ties, by how many independent reports print it, the newest, the most connected. With knownAsOf, nodes and edges that were not certainly public then are left out, what no text dates among them. Example: { neighbourhood(ids: [\"person:steve-witkoff\", \"person:kirill-dmitriev\"], knownAsOf: \"2025-11-20T23:59:59Z\") { nodes { id label type } edges { source target type caption at } truncated total } }",
  })
  neighbourhood(@Args(() => NeighbourhoodArgs) args: NeighbourhoodArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRecord> {
    const { ids, hops = null, edgeTypes = null, knownAsOf = null, limit = null } = args;
    return context.domain.neighbourhood({ ids, hops, edgeTypes, knownAsOf, limit }, info);
  }

  @Query(() => ProjectionStatus, { description: "Compares the drawn edges with a fresh computation. Example: { projectionStatus { edges missing orphaned stale } }" })
  projectionStatus(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRecord> {
    return context.domain.projectionStatus(info);
  }
}
