import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, ObjectType, Query, Resolver } from "type-graphql";
import { Actor } from "./actor";
import type { GraphRecord, RequestContext } from "./context";
import { Corroboration } from "./corroboration";
import { Stricter } from "./enums";
import { Node, Subject } from "./node";
import { KnownAsOfArgs } from "./pageArgs";
import { Proposition } from "./proposition";
import { Statement } from "./statement";
import { WithArgs } from "./withArgs";

@ObjectType({
  implements: Node,
  description: "Something that is answered in more than one way. Example: { questions(on: \"plan:us-28-point\") { text tally { proposition { text } assertedBy { name } } } }",
})
export class Question extends Node {
  @Field(() => String, { description: "The question. Example: \"Whose text is the US 28-point plan?\"" })
  readonly text!: string;

  @Field(() => Boolean, { description: "Whether only one answer can hold. Example: “What army cap does the US draft set?” has one" })
  readonly exclusive!: boolean;

  @Field(() => String, { nullable: true, description: "What its answers measure. Example: \"army size\"" })
  readonly measure!: string | null;

  @Field(() => String, { nullable: true, description: "The unit of its answers. Example: \"persons\"" })
  readonly unit!: string | null;

  @Field(() => Stricter, { nullable: true, description: "Which way its answers bind more on whom they bind; null where nobody wrote it down. Example: LOWER, for a cap" })
  readonly stricter!: Stricter | null;

  @Field(() => [Subject], { description: "What it is about. Example: on { label }" })
  readonly on!: readonly Subject[];

  @WithArgs(() => KnownAsOfArgs)
  @Field(() => [Answer], { description: "Its answers and who stands behind each; no verdict. Example: tally(knownAsOf: \"2025-11-22T23:59:59Z\") { proposition { text } assertedBy { name } deniedBy { name } }" })
  readonly tally!: readonly Answer[];
}

@ObjectType({ description: "One answer and who is reported to be for and against it. Example: tally { proposition { text } assertedBy { name } statements { gist } }" })
export class Answer {
  @Field(() => Proposition, { description: "The answer. Example: proposition { text value unit }" })
  readonly proposition!: Proposition;

  @Field(() => [Actor], { description: "Who is reported to say so; each actor once. Example: assertedBy { name }" })
  readonly assertedBy!: readonly Actor[];

  @Field(() => [Actor], { description: "Who is reported to deny it; each actor once. Example: deniedBy { name }" })
  readonly deniedBy!: readonly Actor[];

  @Field(() => [Statement], { description: "Denials of the accounts by which an assertion of it is known, where it is known only by report; they deny that it was said, not the answer. Example: accountDenials { gist speakers { name } }" })
  readonly accountDenials!: readonly Statement[];

  @Field(() => [Statement], { description: "The statements that this rests on. Example: statements { gist attestation quotations { exact } }" })
  readonly statements!: readonly Statement[];

  @Field(() => Corroboration, { description: "How independently the assertion is reported, all asserting statements taken together: only by what words this answer, where the wordings of an utterance are told apart. Example: corroboration { reports origins }" })
  readonly corroboration!: Corroboration;
}

@Resolver()
export class QuestionQueries {
  @Query(() => Question, { nullable: true, description: "One question by id; null when unknown. Example: { question(id: \"question:us-28-point.whose-text\") { text tally { proposition { text } } } }" })
  question(
    @Arg("id", () => ID, { description: "The id. Example: id: \"question:us-28-point.whose-text\"" }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRecord | null> {
    return context.reads.one("question", { id }, info);
  }

  @Query(() => [Question], { description: "All questions, or those on one thing and its parts, in the order of their ids. Example: { questions(on: \"plan:us-28-point\") { text } }" })
  questions(
    @Arg("on", () => ID, { nullable: true, description: "What they are about. Example: on: \"plan:us-28-point\"" }) on: string | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (GraphRecord | null)[]> {
    return context.reads.list("questions", { on: on ?? null }, info);
  }
}
