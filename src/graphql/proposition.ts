import { Field, Float, ObjectType } from "type-graphql";
import { Actor } from "./actor";
import { AuthorshipRole, PropositionKind } from "./enums";
import { Node } from "./node";
import { Plan } from "./plan";
import { Question } from "./question";
import { Statement } from "./statement";

@ObjectType({
  implements: Node,
  description: "One meaning that people take sides on, whatever their words. Nothing here says whether it holds. Example: takes { proposition { text assertedBy { gist } deniedBy { gist } } }",
})
export class Proposition extends Node {
  @Field(() => String, { description: "The meaning as a sentence of ours. Example: \"Russia wrote the 28-point plan\"" })
  readonly text!: string;

  @Field(() => Float, { nullable: true, description: "The number it gives, if any, in `unit`. Example: 600000" })
  readonly value!: number | null;

  @Field(() => String, { nullable: true, description: "What the number counts. Example: \"persons\"" })
  readonly unit!: string | null;

  @Field(() => String, { nullable: true, description: "Under which condition. Example: \"in peacetime\"" })
  readonly condition!: string | null;

  @Field(() => PropositionKind, { description: "What sort of claim. Example: AUTHORSHIP" })
  readonly kind!: PropositionKind;

  @Field(() => AuthorshipRole, { nullable: true, description: "For authorship only: the part somebody is said to have had. Example: DRAFTER" })
  readonly role!: AuthorshipRole | null;

  @Field(() => [Actor], { description: "For authorship: whom it names. Example: names { name }" })
  readonly names!: readonly Actor[];

  @Field(() => [Plan], { description: "For authorship: which plan. Example: concerns { label }" })
  readonly concerns!: readonly Plan[];

  @Field(() => Question, { nullable: true, description: "The question it is one answer to. Example: answers { text tally { proposition { text } } }" })
  readonly answers!: Question | null;

  @Field(() => [Statement], { description: "Statements that say it is so; copies of one report do not add sources. Example: assertedBy { speakers { name } attestation }" })
  readonly assertedBy!: readonly Statement[];

  @Field(() => [Statement], { description: "Statements that say it is not so. Example: deniedBy { speakers { name } attestation }" })
  readonly deniedBy!: readonly Statement[];
}
