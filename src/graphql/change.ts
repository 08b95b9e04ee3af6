import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, ObjectType, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";
import { ChangeKind } from "./enums";
import { Node } from "./node";
import { EDTF } from "./scalars";

@ObjectType({ description: "Something that became known. Example: { changes(from: \"2025-11-22\", to: \"2025-11-24\", on: \"plan:us-28-point\") { at kind summary subject { id } } }" })
export class Change {
  @Field(() => EDTF, { description: "When it became known, as exactly as it is known. Example: \"2025-11-22/2025-11-23\", on either day" })
  readonly at!: string;

  @Field(() => ChangeKind, { description: "What sort of thing it is. Example: STATEMENT" })
  readonly kind!: ChangeKind;

  @Field(() => Node, { description: "The thing itself. Example: subject { ... on Statement { gist quotations { exact } } }" })
  readonly subject!: Node;

  @Field(() => String, { description: "Who reports what of whom, in a sentence; never what holds. Example: \"AP reports that Tommy Pigott, for the US State Department, said in denial: …\"" })
  readonly summary!: string;
}

@Resolver()
export class ChangeQueries {
  @Query(() => [Change], { description: "What became known between two days or instants, both included, in the order of time: whatever can lie between them, so an uncertain date can reach beyond. What has no date at all is not listed, and more than 1000 are refused. Example: { changes(from: \"2025-11-22\", to: \"2025-11-24\") { at kind summary } }" })
  changes(
    @Arg("from", () => EDTF, { description: "From its beginning on. Example: from: \"2025-11-22\"" }) from: string,
    @Arg("to", () => EDTF, { description: "To its end. Example: to: \"2025-11-24\"" }) to: string,
    @Arg("on", () => ID, { nullable: true, description: "Only about this or its parts. Example: on: \"plan:us-28-point\"" }) on: string | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly GraphRecord[]> {
    return context.domain.changes({ from, to, on: on ?? null }, info);
  }
}
