import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Field, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";

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

@Resolver()
export class NetworkQueries {
  @Query(() => ProjectionStatus, { description: "Compares the drawn edges with a fresh computation. Example: { projectionStatus { edges missing orphaned stale } }" })
  projectionStatus(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRecord> {
    return context.domain.projectionStatus(info);
  }
}
