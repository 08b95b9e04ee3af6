import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, Float, ID, Info, ObjectType, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";
import { ActorKind, IdentityVerdict } from "./enums";
import { Node, Subject } from "./node";
import { ActorPageArgs, ContradictionPageArgs, StatementPageArgs } from "./pageArgs";
import { ActorConnection, ContradictionConnection, StatementConnection } from "./paging";
import { Report } from "./report";
import { DateTime, EDTF } from "./scalars";
import { WithArgs } from "./withArgs";

@ArgsType()
export class OfficesArgs {
  @Field(() => EDTF, { nullable: true, description: "Only offices held at that time, as far as the dates tell. Example: offices(at: \"2025-11-22\") { title }" })
  readonly at?: string | null;
}

@ObjectType({
  implements: [Node, Subject],
  description: "Anyone who speaks or is spoken of: a person, body, outlet or unnamed source. Example: { actor(name: \"Rubio\") { name actorKind } }",
})
export class Actor extends Subject {
  @Field(() => ActorKind, { description: "What sort of actor. Example: PERSON" })
  readonly actorKind!: ActorKind;

  @Field(() => String, { description: "The name we use. Example: \"Marco Rubio\"" })
  readonly name!: string;

  @Field(() => [String], { description: "Every other spelling found, any of which finds the actor. Example: [\"Rubio\", \"Марко Рубіо\"]" })
  readonly aliases!: readonly string[];

  @Field(() => String, { nullable: true, description: "Who this is, in a few words of ours. Example: \"US Secretary of State\"" })
  readonly description!: string | null;

  @Field(() => String, { nullable: true, description: "The entry in Wikidata, when a person has matched it. Example: \"Q324546\"" })
  readonly wikidataId!: string | null;

  @Field(() => Report, { nullable: true, description: "The report an unnamed source belongs to; null for all others. Example: report { title outlet { name } }" })
  readonly report!: Report | null;

  @WithArgs(() => OfficesArgs)
  @Field(() => [Office], { description: "Offices held. Example: offices(at: \"2025-11-22\") { title organization { name } }" })
  readonly offices!: readonly Office[];

  @Field(() => [Actor], { description: "What the actor belongs to. Example: memberOf { name }" })
  readonly memberOf!: readonly Actor[];

  @Field(() => [IdentityJudgement], { description: "What people judged about whether this is also somebody else here. Example: identities { verdict other { name } reason }" })
  readonly identities!: readonly IdentityJudgement[];

  @WithArgs(() => StatementPageArgs)
  @Field(() => StatementConnection, { description: "What this actor is reported to have said. Example: said(first: 5) { nodes { saidAt gist attestation } }" })
  readonly said!: StatementConnection;

  @WithArgs(() => ContradictionPageArgs)
  @Field(() => ContradictionConnection, { description: "Where a statement of this actor clashes with another, the actor's own included. Example: contradictions(where: {scope: [SELF]}) { nodes { explanation gapDays conditionalOn { gist } } }" })
  readonly contradictions!: ContradictionConnection;
}

@ObjectType({ description: "An office and the time it was held. Example: offices { title from to }" })
export class Office {
  @Field(() => String, { description: "The office. Example: \"Secretary of State\"" })
  readonly title!: string;

  @Field(() => Actor, { nullable: true, description: "The body it belongs to. Example: organization { name }" })
  readonly organization!: Actor | null;

  @Field(() => EDTF, { nullable: true, description: "Since when; null when no text says. Example: \"2025-01\"" })
  readonly from!: string | null;

  @Field(() => EDTF, { nullable: true, description: "Until when; null when it goes on or no text says. Example: \"2025-11-30\"" })
  readonly to!: string | null;
}

@ObjectType({ description: "A person's judgement on whether two entries are one actor; nothing is merged for good. Example: identities { verdict by reason }" })
export class IdentityJudgement {
  @Field(() => Actor, { description: "The entry compared with. Example: other { name }" })
  readonly other!: Actor;

  @Field(() => IdentityVerdict, { description: "What was judged. Example: DIFFERENT" })
  readonly verdict!: IdentityVerdict;

  @Field(() => Float, { nullable: true, description: "How alike the names are, 0 to 1; a hint that decides nothing. Example: 0.92" })
  readonly score!: number | null;

  @Field(() => String, { description: "Who judged. Example: \"editor\"" })
  readonly by!: string;

  @Field(() => DateTime, { description: "When it was judged; where only the day is known, its beginning. Example: \"2025-12-01T00:00:00Z\"" })
  readonly at!: string;

  @Field(() => String, { nullable: true, description: "Why. Example: \"two officials, one family name\"" })
  readonly reason!: string | null;
}

@Resolver()
export class ActorQueries {
  @Query(() => Actor, {
    nullable: true,
    description: "One actor by id or by any spelling of the name; a family name alone will do when only one person bears it. An unknown id gives null, an unknown name an error with the nearest known names. Example: { actor(name: \"Zelenskyy\") { name said { nodes { gist } } } }",
  })
  actor(
    @Arg("id", () => ID, { nullable: true, description: "The id, instead of the name. Example: id: \"person:marco-rubio\"" }) id: string | null | undefined,
    @Arg("name", () => String, { nullable: true, description: "Any spelling, capitals and accents or not. Example: name: \"Зеленський\"" }) name: string | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRecord | null> {
    return context.domain.actor({ id: id ?? null, name: name ?? null }, info);
  }

  @Query(() => ActorConnection, { description: "Actors, in the order of their names. Example: { actors(where: {kind: [ANONYMOUS_SOURCE]}) { nodes { name report { title } } } }" })
  actors(@Args(() => ActorPageArgs) _args: ActorPageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRecord> {
    return context.reads.page("actors", {}, info);
  }
}
