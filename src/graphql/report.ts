import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Float, ID, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import { Actor } from "./actor";
import type { GraphRecord, RequestContext } from "./context";
import { Document } from "./document";
import { DerivationKind } from "./enums";
import { Node } from "./node";
import { PageArgs } from "./pageArgs";
import { StatementConnection } from "./paging";
import { EDTF } from "./scalars";
import { WithArgs } from "./withArgs";

@ObjectType({
  implements: Node,
  description: "Something published: an article, a post, an interview. We may hold no copy of it. Example: { report(id: \"report:cnn-2025-11-20\") { title outlet { name } publishedAt } }",
})
export class Report extends Node {
  @Field(() => String, { nullable: true, description: "Its title as printed in a text we hold; else null. Example: \"What we know about the plan\"" })
  readonly title!: string | null;

  @Field(() => Actor, { nullable: true, description: "Who published it. Example: outlet { name }" })
  readonly outlet!: Actor | null;

  @Field(() => [Actor], { description: "Who signed it. Example: bylines { name }" })
  readonly bylines!: readonly Actor[];

  @Field(() => EDTF, { nullable: true, description: "When it was published; null when no text says. Example: \"2025-11-20\"" })
  readonly publishedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Its address, when a text gives it. Example: \"https://example.org/story\"" })
  readonly url!: string | null;

  @Field(() => [Derivation], { description: "What it was made from, with the evidence; such a report is not independent of its source. Example: derivedFrom { kind to { title } evidence }" })
  readonly derivedFrom!: readonly Derivation[];

  @Field(() => [Derivation], { description: "What was made from it. Example: derivatives { kind from { title } evidence }" })
  readonly derivatives!: readonly Derivation[];

  @Field(() => [Document], { description: "The documents that carry it; none when we hold no copy. Example: documents { id title }" })
  readonly documents!: readonly Document[];

  @WithArgs(() => PageArgs)
  @Field(() => StatementConnection, { description: "The statements it carries, newest first. Example: statements(first: 10) { nodes { gist speakers { name } } }" })
  readonly statements!: StatementConnection;
}

@ObjectType({ description: "How one report was made from another, as a person judged. Example: derivedFrom { kind confidence evidence judgedBy }" })
export class Derivation {
  @Field(() => DerivationKind, { description: "In which way. Example: SPUN_COPY" })
  readonly kind!: DerivationKind;

  @Field(() => Report, { description: "The derived report. Example: from { title }" })
  readonly from!: Report;

  @Field(() => Report, { description: "Its source, which we may not hold. Example: to { title }" })
  readonly to!: Report;

  @Field(() => Float, { description: "How sure the judgement is, 0 to 1. Example: 0.9" })
  readonly confidence!: number;

  @Field(() => String, { description: "What it rests on, and what else it could be. Example: \"the same numbers and names in the same order\"" })
  readonly evidence!: string;

  @Field(() => String, { description: "Who judged. Example: \"editor\"" })
  readonly judgedBy!: string;

  @Field(() => Boolean, { description: "Whether it is decided which of the two was made from the other; where it is not, `from` is the later one. Example: false" })
  readonly directed!: boolean;

  @Field(() => Int, { nullable: true, description: "Where the passage begins that was taken, in the derived document, in code points; null when all of it was. Example: 14210" })
  readonly start!: number | null;

  @Field(() => Int, { nullable: true, description: "Where that passage ends, half-open. Example: 15102" })
  readonly end!: number | null;
}

@Resolver()
export class ReportQueries {
  @Query(() => Report, { nullable: true, description: "One report by id; null when unknown. Example: { report(id: \"report:cnn-2025-11-20\") { title derivedFrom { kind } } }" })
  report(
    @Arg("id", () => ID, { description: "The id. Example: id: \"report:cnn-2025-11-20\"" }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRecord | null> {
    return context.reads.one("report", { id }, info);
  }
}
