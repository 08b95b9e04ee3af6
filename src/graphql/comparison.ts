import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, Float, ID, Info, ObjectType, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";
import { Alignment } from "./enums";
import { KnownAsOfArgs } from "./pageArgs";
import { PlanVersion } from "./plan";
import { Provision, Topic } from "./provision";
import { Answer } from "./question";

@ObjectType({ description: "What several versions are reported to set on one topic. Example: { comparePlans(versions: [\"version:us-28-point.november-draft\", \"version:european-counter-proposal.published\"], topics: [\"security.army-cap\"]) { topic { label } cells { version { label } alignment delta } } }" })
export class ComparisonRow {
  @Field(() => Topic, { description: "The topic. Example: topic { code label }" })
  readonly topic!: Topic;

  @Field(() => [ComparisonCell], { description: "One for each version, in the order asked for. Example: cells { version { label } alignment }" })
  readonly cells!: readonly ComparisonCell[];
}

@ObjectType({ description: "What one version is reported to set on one topic, and how that stands to the first version. Example: cells { version { label } alignment delta terms { proposition { text value unit condition } assertedBy { name } } }" })
export class ComparisonCell {
  @Field(() => PlanVersion, { description: "The version. Example: version { label }" })
  readonly version!: PlanVersion;

  @Field(() => [Provision], { description: "Its points on the topic; none where nothing is reported. Example: provisions { number heading text }" })
  readonly provisions!: readonly Provision[];

  @Field(() => Alignment, { description: "How it stands to the first version. Example: WEAKENS" })
  readonly alignment!: Alignment;

  @Field(() => [Answer], { description: "What it is reported to set, account by account, and who stands behind each; accounts may differ. Example: terms { proposition { value unit condition } assertedBy { name } deniedBy { name } statements { gist } corroboration { origins } }" })
  readonly terms!: readonly Answer[];

  @Field(() => Float, { nullable: true, description: "Its value less that of the first version, in the unit of their question; null unless each has one value in that unit which nobody denies. Example: 200000" })
  readonly delta!: number | null;
}

@ArgsType()
export class ComparePlansArgs extends KnownAsOfArgs {
  @Field(() => [ID], { description: "Up to 10 versions; the others are compared with the first. An unknown one is left out; without the first nothing is compared. Example: versions: [\"version:us-28-point.november-draft\"]" })
  readonly versions!: readonly string[];

  @Field(() => [String], { nullable: true, description: "Only these topics, up to 100, by code; every topic of the versions when left out. Example: topics: [\"security.army-cap\"]" })
  readonly topics?: readonly string[] | null;
}

@Resolver()
export class ComparisonQueries {
  @Query(() => [ComparisonRow], { description: "Versions of plans side by side, topic by topic. Example: { comparePlans(versions: [\"version:us-28-point.november-draft\", \"version:european-counter-proposal.published\"]) { topic { label } cells { alignment provisions { text } } } }" })
  comparePlans(@Args(() => ComparePlansArgs) { versions, topics, knownAsOf }: ComparePlansArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<readonly GraphRecord[]> {
    return context.domain.comparePlans({ versions, topics: topics ?? null, knownAsOf: knownAsOf ?? null }, info);
  }
}
