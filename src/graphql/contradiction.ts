import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Field, Float, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";
import { ContradictionKind, ContradictionScope, ReviewStatus } from "./enums";
import { Node } from "./node";
import { ContradictionPageArgs } from "./pageArgs";
import { ContradictionConnection } from "./paging";
import { Proposition } from "./proposition";
import { Question } from "./question";
import { Statement } from "./statement";

@ObjectType({
  implements: Node,
  description: "Two statements that cannot both hold, found by a rule. Which of them holds is not said. Example: { contradictions(first: 3) { nodes { kind explanation a { gist speakers { name } } b { gist speakers { name } } } } }",
})
export class Contradiction extends Node {
  @Field(() => ContradictionKind, { description: "In which way they clash. Example: OPPOSITE_STANCE" })
  readonly kind!: ContradictionKind;

  @Field(() => ContradictionScope, { description: "Who is at odds with whom. Example: SELF" })
  readonly scope!: ContradictionScope;

  @Field(() => Statement, { description: "The later of the two; of two of one day, or without a day, the one whose id comes later. Example: a { saidAt gist speakers { name } quotations { exact } }" })
  readonly a!: Statement;

  @Field(() => Statement, { description: "The earlier of the two. Example: b { saidAt gist speakers { name } quotations { exact } }" })
  readonly b!: Statement;

  @Field(() => Question, { nullable: true, description: "The question that both answer; null where they clash without one. Example: question { text }" })
  readonly question!: Question | null;

  @Field(() => Proposition, { nullable: true, description: "What one side asserts and the other denies; null where each asserts an answer of its own. Example: proposition { text }" })
  readonly proposition!: Proposition | null;

  @Field(() => Float, { nullable: true, description: "For SELF: the fewest days that can lie between the two; null where a day is unknown, and in other scopes. Example: 1" })
  readonly gapDays!: number | null;

  @Field(() => String, { description: "Who said what and when, over which question, by which reports, and on what it depends, in a sentence to check. Example: \"Rubio (22 November) said that …; Rubio (23 November) said that …\"" })
  readonly explanation!: string;

  @Field(() => [Statement], { description: "Only a contradiction if these reports are right; empty where both sides spoke for themselves. Example: conditionalOn { gist speakers { name } }" })
  readonly conditionalOn!: readonly Statement[];

  @Field(() => ReviewStatus, { description: "What people made of it. Example: DETECTED" })
  readonly status!: ReviewStatus;

  @Field(() => Int, { description: "How many pairs of statements there are of the same two actors over the same question, this one included. Example: 4" })
  readonly pairCount!: number;
}

@Resolver()
export class ContradictionQueries {
  @Query(() => ContradictionConnection, {
    description: "Statements that contradict each other, by the day of the later one, the latest first and the undated last. Example: { contradictions(where: {scope: [SELF]}) { nodes { explanation gapDays conditionalOn { gist } } } }",
  })
  contradictions(@Args(() => ContradictionPageArgs) _args: ContradictionPageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRecord> {
    return context.reads.page("contradictions", {}, info);
  }
}
