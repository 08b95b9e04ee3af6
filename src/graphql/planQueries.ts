import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";
import { Plan, PlanVersion } from "./plan";
import { Provision, Topic } from "./provision";

@Resolver()
export class PlanQueries {
  @Query(() => Plan, { nullable: true, description: "One plan by id; null when unknown. Example: { plan(id: \"plan:us-28-point\") { label versions { label } } }" })
  plan(
    @Arg("id", () => ID, { description: "The id. Example: id: \"plan:us-28-point\"" }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRecord | null> {
    return context.reads.one("plan", { id }, info);
  }

  @Query(() => [Plan], { description: "Every plan spoken of, in the order of their ids. Example: { plans { id label versions { label } } }" })
  plans(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<readonly (GraphRecord | null)[]> {
    return context.reads.list("plans", {}, info);
  }

  @Query(() => PlanVersion, { nullable: true, description: "One version of a plan by id; null when unknown. Example: { planVersion(id: \"version:us-28-point.november-draft\") { provisions { heading } } }" })
  planVersion(
    @Arg("id", () => ID, { description: "The id. Example: id: \"version:us-28-point.november-draft\"" }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRecord | null> {
    return context.reads.one("planVersion", { id }, info);
  }

  @Query(() => Provision, { nullable: true, description: "One point of a plan by id; null when unknown. Example: { provision(id: \"provision:us-28-point.november-draft.security.army-cap\") { text terms { proposition { text } } } }" })
  provision(
    @Arg("id", () => ID, { description: "The id. Example: id: \"provision:us-28-point.november-draft.security.army-cap\"" }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRecord | null> {
    return context.reads.one("provision", { id }, info);
  }

  @Query(() => [Topic], { description: "Every topic, in the order of their ids. Example: { topics { code label } }" })
  topics(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<readonly (GraphRecord | null)[]> {
    return context.reads.list("topics", {}, info);
  }
}
