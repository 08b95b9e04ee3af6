import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Float, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";
import { SubjectKind } from "./enums";
import { Subject } from "./node";
import { defaultPageSize } from "./pageArgs";

@ObjectType({ description: "One thing found by words. Example: { search(text: \"army cap\") { subject { label kind } snippet } }" })
export class SearchHit {
  @Field(() => Subject, { description: "What was found. Example: subject { id label kind }" })
  readonly subject!: Subject;

  @Field(() => Float, { description: "How well it fits, above 0 and at most 1.5, for this search only; it says nothing of weight or reliability. Example: 1.063" })
  readonly score!: number;

  @Field(() => String, { description: "A few words from where it was found. Example: \"… a list of potential ideas for ending this war …\"" })
  readonly snippet!: string;
}

@Resolver()
export class SearchQueries {
  @Query(() => [SearchHit], { description: "Finds by words, the best fit first, and what bears the name before what only mentions it; endings do not matter and names may be in Cyrillic. Example: { search(text: \"security guarantees\", kinds: [STATEMENT]) { subject { label } snippet } }" })
  search(
    @Arg("text", () => String, { description: "Plain words; signs in them mean nothing special. Example: text: \"Рубио\"" }) text: string,
    @Arg("kinds", () => [SubjectKind], { nullable: true, description: "Only these sorts of things. Example: kinds: [ACTOR, PLAN]" }) kinds: readonly SubjectKind[] | null | undefined,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "How many to give, 1 to 100. Example: first: 10" }) first: number | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly GraphRecord[]> {
    return context.domain.search({ text, kinds: kinds ?? null, first }, info);
  }
}
