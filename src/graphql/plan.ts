import { Field, ObjectType } from "type-graphql";
import { AuthorshipTally } from "./authorship";
import { TextStatus } from "./enums";
import { Node, Subject } from "./node";
import { KnownAsOfArgs } from "./pageArgs";
import { ProvisionsArgs, Provision } from "./provision";
import { EDTF } from "./scalars";
import { WithArgs } from "./withArgs";

@ObjectType({
  implements: [Node, Subject],
  description: "A proposal as a work, with all its drafts. Example: { plan(id: \"plan:us-28-point\") { label versions { label } } }",
})
export class Plan extends Subject {
  @Field(() => String, { nullable: true, description: "What it is, in a few words of ours. Example: \"A US draft for ending the war\"" })
  readonly description!: string | null;

  @Field(() => [PlanVersion], { description: "Its versions that reports tell apart. Example: versions { label issuedAt textStatus }" })
  readonly versions!: readonly PlanVersion[];

  @WithArgs(() => KnownAsOfArgs)
  @Field(() => AuthorshipTally, { description: "Who is said to have had which part in its text, and who denies it. Example: authorship(knownAsOf: \"2025-11-22T23:59:59Z\") { rows { role allegedAuthor { name } assertedBy { gist } deniedBy { gist } } }" })
  readonly authorship!: AuthorshipTally;
}

@ObjectType({
  implements: [Node, Subject],
  description: "One text or draft of a plan. Example: { planVersion(id: \"version:us-28-point.november-draft\") { label provisions { heading text } } }",
})
export class PlanVersion extends Subject {
  @Field(() => Plan, { description: "The plan it belongs to. Example: plan { label }" })
  readonly plan!: Plan;

  @Field(() => EDTF, { nullable: true, description: "When it was issued; null when no text says. Example: \"2025-11-20\"" })
  readonly issuedAt!: string | null;

  @Field(() => TextStatus, { description: "How well its words are known. Example: DESCRIBED" })
  readonly textStatus!: TextStatus;

  @WithArgs(() => ProvisionsArgs)
  @Field(() => [Provision], { description: "Its points as far as reported; one not listed is not reported, which does not mean absent. Example: provisions(topics: [\"security.army-cap\"]) { number heading text }" })
  readonly provisions!: readonly Provision[];

  @Field(() => PlanVersion, { nullable: true, description: "The version it is said to revise. Example: revisionOf { label }" })
  readonly revisionOf!: PlanVersion | null;

  @Field(() => [PlanVersion], { description: "Versions it is said to answer with other terms. Example: the European counter-proposal counters the US draft" })
  readonly counters!: readonly PlanVersion[];

  @Field(() => [PlanVersion], { description: "Versions it is said to take up again. Example: the November draft echoes Istanbul 2022" })
  readonly echoes!: readonly PlanVersion[];
}
