import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, ObjectType, Query, Resolver } from "type-graphql";
import { Actor } from "./actor";
import type { GraphRecord, RequestContext } from "./context";
import { Polarity } from "./enums";
import { Subject } from "./node";
import { KnownAsOfArgs } from "./pageArgs";
import { Statement } from "./statement";

@ObjectType({ description: "Where one actor is reported to stand on one subject. Example: { stances(on: [\"plan:us-28-point\"]) { actor { name } polarity changed latest { saidAt gist attestation } } }" })
export class StanceCell {
  @Field(() => Actor, { description: "Who. Example: actor { name }" })
  readonly actor!: Actor;

  @Field(() => Subject, { description: "On what. Example: target { label }" })
  readonly target!: Subject;

  @Field(() => Polarity, { description: "The side taken last on the whole, together with what was said of its parts since; MIXED also where statements of the last day differ. Example: MIXED, for a yes on conditions" })
  readonly polarity!: Polarity;

  @Field(() => Statement, { description: "The latest statement that takes a side; its attestation tells whether it is the actor's own word or others' account of it. Example: latest { saidAt gist attestation reportedBy { speakers { name } } }" })
  readonly latest!: Statement;

  @Field(() => Boolean, { description: "Whether a statement takes another side than a certainly earlier one about the same thing; between undated ones no change is seen. Example: true" })
  readonly changed!: boolean;

  @Field(() => [Statement], { description: "Every statement that takes a side, oldest first, the undated last. Example: statements { saidAt gist attestation about { target { label } polarity } }" })
  readonly statements!: readonly Statement[];
}

@ArgsType()
export class StancesArgs extends KnownAsOfArgs {
  @Field(() => [ID], { nullable: true, description: "Only these, up to 100; whoever took a side when left out. Example: actors: [\"person:marco-rubio\"]" })
  readonly actors?: readonly string[] | null;

  @Field(() => [ID], { description: "Up to 20 subjects; what is said of the parts of a plan or version counts for it. Example: on: [\"plan:us-28-point\"]" })
  readonly on!: readonly string[];
}

@Resolver()
export class StanceQueries {
  @Query(() => [StanceCell], { description: "Who stands where, and who moved: a cell for each actor who took a side on each subject. Example: { stances(on: [\"plan:us-28-point\"]) { actor { name } polarity changed statements { saidAt gist attestation } } }" })
  stances(@Args(() => StancesArgs) { actors, on }: StancesArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<readonly GraphRecord[]> {
    return context.domain.stances({ actors: actors ?? null, on }, info);
  }
}
