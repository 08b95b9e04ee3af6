import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Float, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";
import { Document } from "./document";
import { Fidelity, QuotationMode } from "./enums";
import { Node } from "./node";
import { Proposition } from "./proposition";
import { Report } from "./report";
import { Statement } from "./statement";

@ObjectType({
  implements: Node,
  description: "The wording of a statement in one text, with its exact place. Example: quotations { exact cue speakerText report { title } start end }",
})
export class Quotation extends Node {
  @Field(() => String, { description: "The words, letter by letter as in the text. Example: \"list of potential ideas\"" })
  readonly exact!: string;

  @Field(() => String, { nullable: true, description: "Up to 32 characters before the words. Example: \"called the document a “\"" })
  readonly prefix!: string | null;

  @Field(() => String, { nullable: true, description: "Up to 32 characters after the words. Example: \"” in a post on X.\"" })
  readonly suffix!: string | null;

  @Field(() => Int, { description: "Where the words begin in the document: characters (Unicode code points) from 0. Example: 1204" })
  readonly start!: number;

  @Field(() => Int, { description: "Where the words end; the character here is no longer part of them. Example: 1219" })
  readonly end!: number;

  @Field(() => String, { nullable: true, description: "The word that ascribes them, as printed. Example: \"insisted\"" })
  readonly cue!: string | null;

  @Field(() => String, { nullable: true, description: "The speaker as printed. Example: \"a US official\"" })
  readonly speakerText!: string | null;

  @Field(() => QuotationMode, { description: "How the report gives the words. Example: INDIRECT" })
  readonly mode!: QuotationMode;

  @Field(() => Fidelity, { description: "How the wording differs from the longest direct one we know. Example: TRIMMED" })
  readonly fidelity!: Fidelity;

  @Field(() => Int, { description: "Place among the runs of one passage, from 0. Example: 1 for the part after “he added”" })
  readonly order!: number;

  @Field(() => Float, { nullable: true, description: "How like the wording or text it was reached from in `variants` or `quoteVariants`: the share of words that both have in the same order, in `quoteVariants` also that of a part, 0 to 1; null elsewhere. Example: 0.86" })
  readonly similarity!: number | null;

  @Field(() => Statement, { description: "The statement that it words. Example: statement { gist speakers { name } }" })
  readonly statement!: Statement;

  @Field(() => Report, { description: "The report that carries it. Example: report { title outlet { name } }" })
  readonly report!: Report;

  @Field(() => Document, { nullable: true, description: "The document it is found in. Example: document { title }" })
  readonly document!: Document | null;

  @Field(() => [Worded], { description: "The propositions that these words put in words; none where nobody told them apart, and the words stand for all that the statement takes or tells of. Example: words { told proposition { text } }" })
  readonly words!: readonly Worded[];

  @Field(() => [Quotation], { description: "Wordings of the same part of the utterance in other texts, the most alike first, at most 100; copies are among them. Example: variants { exact fidelity similarity }" })
  readonly variants!: readonly Quotation[];
}

@ObjectType({ description: "A proposition that some words put in words. Example: words { told proposition { text } }" })
export class Worded {
  @Field(() => Boolean, { description: "Whether they tell that somebody else says so. Example: true, for what King says that Rubio said" })
  readonly told!: boolean;

  @Field(() => Proposition, { description: "The proposition. Example: proposition { text }" })
  readonly proposition!: Proposition;
}

/** The contract's default, which is the model's threshold. */
const leastSimilarity = 0.75;

@Resolver()
export class QuotationQueries {
  @Query(() => [Quotation], {
    description: "Every wording that is like a text or a part of it, or that has the text as a part of it, whoever said it, most alike first, at most 100; copies are among them. Example: { quoteVariants(text: \"requires an extensive exchange of serious and realistic ideas\") { similarity fidelity exact report { title } statement { speakers { name } } } }",
  })
  quoteVariants(
    @Arg("text", () => String, { description: "The words, at most 2000 characters; very common words alone find nothing. Example: text: \"the broad exchange of serious and realistic ideas\"" }) text: string,
    @Arg("minSimilarity", () => Float, { nullable: true, defaultValue: leastSimilarity, description: "How like it at the least, 0 to 1: twice the words that both have in the same order, over the words of both; where the text has two words or more, or a shorter wording has three, over as many words of the longer as the shorter has. Example: minSimilarity: 0.6" }) minSimilarity: number | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly GraphRecord[]> {
    return context.domain.quoteVariants({ text, minSimilarity }, info);
  }
}
