import { Field, Int, ObjectType } from "type-graphql";
import { DerivationKind } from "./enums";
import { Report } from "./report";

@ObjectType({ description: "How independently something is reported; copies of one text count once. Example: corroboration { reports origins firsthandWitnesses discounted { reason evidence report { title } } }" })
export class Corroboration {
  @Field(() => Int, { description: "Documents with a wording of it, copies included; of an answer, only wordings that word it. Example: 2" })
  readonly documents!: number;

  @Field(() => Int, { description: "Reports with a wording of it, or of a statement that tells of it, copies included. Example: 3" })
  readonly reports!: number;

  @Field(() => Int, { description: "Independent origins: as many as there are carriers of which no two go back to one source. Example: 1, where one text is a spun copy of the other" })
  readonly origins!: number;

  @Field(() => Int, { description: "Named speakers who say that they heard it said themselves: they vouch for its having been said, not for what it says. Example: 2, for two senators on one call" })
  readonly firsthandWitnesses!: number;

  @Field(() => [Report], { description: "One report for each origin; with knownAsOf also one we hold no copy of, if it first carried what a later report repeats. Example: counted { title outlet { name } }" })
  readonly counted!: readonly Report[];

  @Field(() => [Discount], { description: "The reports that add no origin, each with its reason. Example: discounted { reason evidence derivedFrom { title } }" })
  readonly discounted!: readonly Discount[];
}

@ObjectType({ description: "Why a report adds no origin. Example: discounted { report { title } reason derivedFrom { title } evidence }" })
export class Discount {
  @Field(() => Report, { description: "The report that is not counted. Example: report { id title }" })
  readonly report!: Report;

  @Field(() => DerivationKind, { description: "What sort of copy it is. Example: SPUN_COPY" })
  readonly reason!: DerivationKind;

  @Field(() => Report, { description: "What it is judged to be made from, whether we hold it or not. Example: derivedFrom { id title }" })
  readonly derivedFrom!: Report;

  @Field(() => String, { description: "What the judgement rests on. Example: \"the same sentences in the same order\"" })
  readonly evidence!: string;
}
