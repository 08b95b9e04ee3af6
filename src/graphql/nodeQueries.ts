import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";
import { Node } from "./node";

@Resolver()
export class NodeQueries {
  @Query(() => Node, { nullable: true, description: "Anything by id; null when unknown. Example: { node(id: \"plan:us-28-point\") { id ... on Plan { label } } }" })
  node(
    @Arg("id", () => ID, { description: "The id. Example: id: \"plan:us-28-point\"" }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRecord | null> {
    return context.reads.one("node", { id }, info);
  }

  @Query(() => [Node], { nullable: "items", description: "Several things by id, in the order asked for; null in the place of an unknown one. Example: { nodes(ids: [\"person:marco-rubio\", \"plan:us-28-point\"]) { id __typename } }" })
  nodes(
    @Arg("ids", () => [ID], { description: "The ids, at most 100. Example: ids: [\"person:marco-rubio\"]" }) ids: readonly string[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (GraphRecord | null)[]> {
    return context.reads.list("nodes", { ids }, info);
  }
}
