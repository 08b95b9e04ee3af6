import { ArgsType, Field, ObjectType } from "type-graphql";
import { TextStatus } from "./enums";
import { Node, Subject } from "./node";
import { KnownAsOfArgs } from "./pageArgs";
import { PlanVersion } from "./plan";
import { Answer } from "./question";
import { Statement } from "./statement";
import { WithArgs } from "./withArgs";

@ArgsType()
export class ProvisionsArgs {
  @Field(() => [String], { nullable: true, description: "Only points on these topics, by code. Example: provisions(topics: [\"security.army-cap\"]) { heading }" })
  readonly topics?: readonly string[] | null;
}

@ObjectType({
  implements: [Node, Subject],
  description: "One point of one version of a plan. Example: provisions { number heading text topic { label } }",
})
export class Provision extends Subject {
  @Field(() => String, { nullable: true, description: "Its number as printed; null when no text gives it. Example: \"26\"" })
  readonly number!: string | null;

  @Field(() => String, { description: "What it is about, in a few words. Example: \"Size of Ukraine's armed forces\"" })
  readonly heading!: string;

  @Field(() => String, { nullable: true, description: "Our summary, not its words; for those see the quotations of attestedBy. Example: \"Caps the army at 600,000\"" })
  readonly text!: string | null;

  @Field(() => TextStatus, { description: "How well its words are known. Example: DESCRIBED" })
  readonly textStatus!: TextStatus;

  @Field(() => Topic, { nullable: true, description: "What it shares with points of other versions. Example: topic { code label }" })
  readonly topic!: Topic | null;

  @Field(() => PlanVersion, { description: "The version it stands in. Example: version { label plan { label } }" })
  readonly version!: PlanVersion;

  @WithArgs(() => KnownAsOfArgs)
  @Field(() => [Answer], { description: "What it is reported to set, account by account; accounts may differ. Example: terms { proposition { text value unit } assertedBy { name } }" })
  readonly terms!: readonly Answer[];

  @WithArgs(() => KnownAsOfArgs)
  @Field(() => [Statement], { description: "The statements that tell of it. Example: attestedBy { gist speakers { name } quotations { exact } }" })
  readonly attestedBy!: readonly Statement[];

  @Field(() => [Provision], { description: "Points of other versions a person has set beside it; the usual link is the shared topic. Example: alignedWith { heading version { label } }" })
  readonly alignedWith!: readonly Provision[];
}

@ObjectType({
  implements: [Node, Subject],
  description: "What points of several plans have in common, so that they can be set side by side. Example: { topics { code label provisions { text version { label } } } }",
})
export class Topic extends Subject {
  @Field(() => String, { description: "Its code. Example: \"security.army-cap\"" })
  readonly code!: string;

  @Field(() => String, { description: "The list of codes it belongs to. Example: \"onrecord-peace-terms\"" })
  readonly scheme!: string;

  @Field(() => [Provision], { description: "The points on it, of every version. Example: provisions { text version { label } }" })
  readonly provisions!: readonly Provision[];
}
